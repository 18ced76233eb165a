import { type Finding, placesOf } from './finding.ts';

const digits = /(?<![\w.,-])\d(?:[ \u00A0-]?\d){12,18}(?![\w-])/g;

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
    const key = match[0].replace(/\D/g, '');
    const isIssued = issuers.some(({ prefix, lengths }) => prefix.test(key) && lengths.includes(key.length));
    if (isIssued && passesLuhn(key)) yield { kind: 'card', key, start, end };
  }
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
