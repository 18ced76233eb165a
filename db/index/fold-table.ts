import { simplifiedForms } from './han-variants.ts';

/** What a character does to the words around it. */
export const character = {
  /** Ends a word and a run. */
  separator: 0,
  /** Part of a word that spaces set apart. */
  word: 1,
  /** Part of a run of a script written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
  run: 2,
  /** As if it were not there: accents standing alone, soft hyphens, zero-width joiners. */
  ignored: 3,
  /** A word by itself: emoji and other pictures, which stand for things in chats. */
  symbol: 4,
  /** Separates words, but may stand inside a run, where it is only a line's end or the setting of the type. */
  space: 5,
  /** First half of a character outside the basic plane. */
  surrogate: 6,
} as const;
export type CharacterKind = (typeof character)[keyof typeof character];

export type FoldTable = {
  /** The kind of each UTF-16 unit. */
  readonly kinds: Uint8Array;
  /** What each UTF-16 unit is folded to; 0 when it becomes more than one unit, see `longer`. */
  readonly folded: Uint16Array;
  readonly longer: ReadonlyMap<number, string>;
};

// Letters that Unicode does not take apart though readers type them without the stroke, and both sigmas.
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ł: 'l',
    ħ: 'h',
    ŧ: 't',
    ı: 'i',
    ς: 'σ',
    ё: 'е',
  }),
);
const simplified = simplifiedForms();
const runScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Zero-width characters and joiners, the Arabic stretching stroke, variation selectors, the half-width voicing
// signs, and marks written apart from their letter: Latin accents, Hebrew points, Arabic vowels.
const ignored =
  /[\u00AD\u034F\u0640\u200B-\u200F\u2060-\u2064\uFE00-\uFE0F\uFEFF\uFF9E\uFF9F\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]/;
const accents = /[\u0300-\u036F]/g;

/** Folds one character: compatibility forms, case, accents on Latin and Greek letters, stroked letters, simplified Han. */
export function foldCharacter(written: string): string {
  const lower = written.normalize('NFKC').toLowerCase();
  // Subtle: и and й are different letters to a Russian reader, so accents go from Latin and Greek only.
  const bare = /[\p{Script=Latin}\p{Script=Greek}]/u.test(lower)
    ? lower.normalize('NFD').replace(accents, '').normalize('NFC')
    : lower;
  let plain = '';
  for (const each of bare) plain += plainLetters.get(each) ?? simplified.get(each) ?? each;
  return /^[\p{L}\p{N}\p{M}]+$/u.test(plain) ? plain : written.toLowerCase();
}

/** The kind of one character, given as a whole code point. */
export function kindOfCharacter(written: string): CharacterKind {
  if (ignored.test(written)) return character.ignored;
  const folded = foldCharacter(written);
  if (runScripts.test(folded) && /[\p{L}\p{N}\p{M}]/u.test(folded)) return character.run;
  if (/^[\p{L}\p{N}\p{M}]+$/u.test(folded)) return character.word;
  // Digits, '#', '©' and the like count as pictographs in Unicode; only what has no other use is taken as one.
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(written) && !/[©®™]/.test(written))
    return character.symbol;
  // Subtle: a tab parts the columns of a table, so it ends a run of Han where a space does not.
  if (/[ \n\r\u00A0\u3000]/.test(written)) return character.space;
  return character.separator;
}

/** Builds the table for the basic plane: some tens of milliseconds, so it is built when first needed and kept. */
function buildFoldTable(): FoldTable {
  const kinds = new Uint8Array(65_536);
  const folded = new Uint16Array(65_536);
  const longer = new Map<number, string>();
  for (let unit = 0; unit < 65_536; unit++) {
    folded[unit] = unit;
    if (unit >= 0xd8_00 && unit <= 0xdf_ff) {
      // A half without its other half is found by the reader of the text and then separates.
      kinds[unit] = unit < 0xdc_00 ? character.surrogate : character.separator;
      continue;
    }
    const written = String.fromCharCode(unit);
    kinds[unit] = kindOfCharacter(written);
    if (kinds[unit] !== character.word && kinds[unit] !== character.run) continue;
    const plain = foldCharacter(written);
    if (plain.length === 1) folded[unit] = plain.charCodeAt(0);
    else {
      folded[unit] = 0;
      longer.set(unit, plain);
    }
  }
  return { kinds, folded, longer };
}

let built: FoldTable | undefined;

/** Kinds and folded forms of the basic plane. */
export function foldTable(): FoldTable {
  built ??= buildFoldTable();
  return built;
}
