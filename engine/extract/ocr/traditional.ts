import entries from 'opencc-js/dict/TSCharacters';
import { inBoth } from './common-signs.ts';
import { chinese, han } from './han.ts';
import type { ReadCharacter, ReadLine } from './read-line.ts';

/** Characters that traditional writing has and simplified writing has not. Source: the character table of OpenCC. */
const onlyTraditional: ReadonlySet<string> = new Set(
  entries
    .split('|')
    .map(entry => entry.split(' '))
    .filter(([traditional, simplified]) => traditional !== simplified)
    .map(([traditional = '']) => traditional),
);

/**
 * Share of such characters, of all that are Chinese, in a line or page that is traditional. Measured: the network finds
 * 28 to 37 in a hundred on such pages, although it misses many, and none on simplified ones.
 */
const [enoughInLine, enoughOnPage] = [0.1, 0.2];
/** Chinese characters of a line that is too short to say what it is: its page says it. */
const shortLine = 8;

/** Which lines of a page are in Traditional Chinese, as far as the network that reads both kinds of Chinese can tell. */
export function traditionalLines(lines: readonly ReadLine[]): readonly boolean[] {
  const counts = lines.map(line => {
    const characters = line.characters.filter(({ text }) => han.test(text));
    return { all: characters.length, traditional: characters.filter(({ text }) => onlyTraditional.has(text)).length };
  });
  const sum = (of: 'all' | 'traditional'): number => counts.reduce((total, count) => total + count[of], 0);
  const page = sum('traditional') > 0 && sum('traditional') >= sum('all') * enoughOnPage;
  return counts.map(({ all, traditional }, index) => {
    if (all === 0 || lines[index]?.upright === true) return false;
    return traditional >= all * enoughInLine || (page && all < shortLine);
  });
}

/**
 * A line as the reader of traditional Chinese has it. What is Latin, its spaces, brackets, dashes and dots stay as they
 * were read first: what knows more Chinese characters is worse at these.
 */
export function inTraditionalForms(line: ReadLine, signs: readonly ReadCharacter[]): ReadLine {
  const own = line.characters;
  const places = [...own.keys()].filter(place => own[place]?.text.trim() !== '');
  const pairs = inBoth(
    places.map(place => own[place]?.text ?? ''),
    signs.map(({ text }) => text),
    plain,
  );
  const characters: ReadCharacter[] = [];
  let [ownFrom, signsFrom] = [0, 0];
  // Between what both have, one of the two is right.
  for (const [index, sign] of [...pairs, [places.length, signs.length] as const]) {
    const place = places[index] ?? own.length;
    const agreed = own[place];
    const [first, second] = [own.slice(ownFrom, place), signs.slice(signsFrom, sign)];
    const around = [...characters.slice(-1), ...first, ...second, ...(agreed ? [agreed] : [])];
    const isChinese = around.some(({ text }) => chinese.test(text));
    characters.push(...(isChinese && isBetter(second, first) ? inFullWidth(second, characters.at(-1), agreed) : first));
    if (agreed) characters.push(agreed);
    [ownFrom, signsFrom] = [place + 1, sign + 1];
  }
  return { ...line, characters };
}

/** What Tesseract reads better than the network: characters, and the marks between sentences and their parts. */
const betterRead = /^[\p{Script=Han}，。、：；？！,:;?!]$/u;
/** What it reads worse. */
const worseRead = /^[「」『』《》〈〉（）—－─]$/u;

function isBetter(signs: readonly ReadCharacter[], than: readonly ReadCharacter[]): boolean {
  const isFrame = than.length > 0 && than.every(({ text }) => worseRead.test(text));
  return !isFrame && signs.some(({ text }) => betterRead.test(text));
}

/** One form of signs that are the same, of half and of full width. */
function plain(sign: string): string {
  return sign.normalize('NFKC').toLowerCase();
}

/** Marks that are as wide as a character between Chinese; Tesseract has learned them as narrow ones. */
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

function inFullWidth(
  signs: readonly ReadCharacter[],
  before: ReadCharacter | undefined,
  after: ReadCharacter | undefined,
): readonly ReadCharacter[] {
  const isChinese = (sign: ReadCharacter | undefined): boolean => sign !== undefined && chinese.test(sign.text);
  return signs.map((sign, index) =>
    isChinese(signs[index - 1] ?? before) || isChinese(signs[index + 1] ?? after)
      ? { ...sign, text: wide[sign.text] ?? sign.text }
      : sign,
  );
}
