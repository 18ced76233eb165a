/**
 * A second way to search, as plain as can be, to hold the real one against: it knows no index, no tokens and no
 * query parser, only texts and a condition that the test made.
 */
export type Asked =
  | { readonly is: 'words'; readonly text: string; readonly star?: boolean }
  | { readonly is: 'near'; readonly left: string; readonly right: string; readonly distance: number }
  | { readonly is: 'all' | 'any'; readonly of: readonly Asked[] }
  | { readonly is: 'not'; readonly of: Asked };

/** A word, or one character of a run of Han; `runs` says that it follows the one before within a run. */
type Unit = { readonly text: string; readonly han: boolean; readonly runs: boolean };

/** True when the texts together meet the condition, each leaf of it within one text. */
export function plainMatch(texts: readonly string[], asked: Asked): boolean {
  switch (asked.is) {
    case 'words':
      return texts.some(text => places(units(text), units(asked.text), asked.star === true).length > 0);
    case 'near':
      return texts.some(text => isNear(units(text), units(asked.left), units(asked.right), asked.distance));
    case 'all':
      return asked.of.every(part => plainMatch(texts, part));
    case 'any':
      return asked.of.some(part => plainMatch(texts, part));
    case 'not':
      return !plainMatch(texts, asked.of);
  }
}

const simplified: Readonly<Record<string, string>> = { 錢: '钱', 漢: '汉' };

function units(text: string): Unit[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[錢漢]/g, character => simplified[character] ?? '')
    // White space within a run does not part it, unless it holds an empty line or a tab.
    .replace(/(?<=\p{Script=Han})[ \r\u3000]*\n?[ \r\u3000]*(?=\p{Script=Han})/gu, '');
  const found: Unit[] = [];
  let end = -1;
  for (const match of plain.matchAll(/\p{Script=Han}|[a-z0-9]+|\p{Extended_Pictographic}/gu)) {
    const han = /\p{Script=Han}/u.test(match[0]);
    found.push({ text: match[0], han, runs: han && found.at(-1)?.han === true && end === match.index });
    end = match.index + match[0].length;
  }
  return found;
}

function places(text: readonly Unit[], wanted: readonly Unit[], star: boolean): number[] {
  if (wanted.length === 0) return [];
  const found: number[] = [];
  for (let place = 0; place + wanted.length <= text.length; place++) {
    const fits = wanted.every((unit, index) => {
      const here = text[place + index];
      if (!here || here.han !== unit.han || (index > 0 && here.runs !== unit.runs)) return false;
      return star && index === wanted.length - 1 && !unit.han && /[a-z0-9]/.test(unit.text)
        ? here.text.startsWith(unit.text)
        : here.text === unit.text;
    });
    if (fits) found.push(place);
  }
  return found;
}

function isNear(text: readonly Unit[], left: readonly Unit[], right: readonly Unit[], distance: number): boolean {
  // A run of Han at the end of what is asked is known by its pairs, of which there is one fewer.
  const length = (asked: readonly Unit[]): number => asked.length - (asked.at(-1)?.runs === true ? 1 : 0);
  const rights = places(text, right, false);
  return places(text, left, false).some(one =>
    rights.some(other => (other >= one ? other - one - length(left) : one - other - length(right)) <= distance),
  );
}
