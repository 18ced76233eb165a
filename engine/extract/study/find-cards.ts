import { type Finding, placesOf } from './finding.ts';

/** Figures in groups; a card may stand among other numbers, such as the month in which it ends. */
const digits = /(?<![\w.,-])\d(?:[ \u00A0-]?\d){12,199}(?![\w-])/g;
const longest = 19;

/** How the numbers of payment cards begin, and how long they are (ISO/IEC 7812 and what the issuers publish). */
const issuers: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] },
  { prefix: /^62/, lengths: [16, 17, 18, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^3(?:0[0-5]|[68])/, lengths: [14] },
];

/** Numbers of payment cards: of an issuer, of its length, and with the right check digit. */
export function* findCards(text: string): Generator<Finding> {
  for (const { start, end, match } of placesOf(text, digits)) {
    const whole = match[0].replace(/\D/g, '');
    if (isCard(whole)) yield { kind: 'card', key: whole, start, end };
    else for (const card of cardsAmong(match[0])) yield { ...card, start: start + card.start, end: start + card.end };
  }
}

/** Cards that are some of the groups in a row of figures. Groups as on cards, four figures first: any others would be chance. */
function* cardsAmong(row: string): Generator<Finding> {
  const groups = [...row.matchAll(/\d+/g)];
  for (let first = 0; first < groups.length; first += 1) {
    let key = '';
    let found: { readonly finding: Finding; readonly last: number } | undefined;
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last];
      if (group === undefined || group[0].length < 3) break;
      key += group[0];
      if (key.length > longest) break;
      const start = groups[first]?.index ?? 0;
      const isGroupedSo = last === first || groups[first]?.[0].length === 4;
      if (isGroupedSo && isCard(key))
        found = { finding: { kind: 'card', key, start, end: group.index + group[0].length }, last };
    }
    if (found === undefined) continue;
    yield found.finding;
    first = found.last;
  }
}

function isCard(key: string): boolean {
  return issuers.some(({ prefix, lengths }) => prefix.test(key) && lengths.includes(key.length)) && passesLuhn(key);
}

/** The check of Luhn: every second figure from the right counts double, its figures added. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let fromRight = 0; fromRight < number.length; fromRight += 1) {
    const figure = Number(number[number.length - 1 - fromRight]) * (fromRight % 2 === 1 ? 2 : 1);
    sum += figure > 9 ? figure - 9 : figure;
  }
  return sum % 10 === 0;
}
