import { readChinese } from './chinese.ts';
import { type Handling, placesOnPage } from './places.ts';
import { unknownScript } from '../problems.ts';
import { meanGrey, negative, type Raster, rotated, type Turns, turned } from './raster.ts';
import type { RecognisedWord } from './recognised.ts';
import { type FoundWord, type Latin, loadLatin, type PageLook } from './tesseract.ts';

/** A page that can be drawn: as it comes (1), or larger by about so much. */
export type Drawable = { draw(scale: number): Raster };

/** What was read on a page. Boxes are in pixels of the page drawn as it comes, which has so many. */
export type ReadPage = {
  readonly words: readonly RecognisedWord[];
  /** 0 to 100, as for a RecognisedPage. */
  readonly confidence: number;
  readonly recogniser: string;
  readonly pixels: { readonly width: number; readonly height: number };
};

/** Mean shade below which a picture is taken for a dark screen: light letters on dark. */
const dark = 110;
/** How sure a reading must be, in per cent, to be taken without another try. Measured: above 90 where it is right, below 65 where language or direction are not. */
const surely = 80;
/** Pixels. Words that are lower than the first are read far better when the page is drawn larger, so that they have the second. */
const [lowestWord, bestWord] = [12, 22];
/** The largest such growth: letters that small are guessed in any case. */
const mostGrowth = 3;
/** Words that say something about the size of all. */
const enoughWords = 5;

/** The scripts that are read, and those that are taken for them. */
const knownScripts: ReadonlySet<string> = new Set(['Latin', 'Fraktur', 'Han', 'Japanese', 'Common', 'NULL']);
/** See \`lead\`. */
const sureOfScript = 2;
/** Share of Chinese in a page that is Chinese, or mixed. */
const someChinese = 0.05;

/** Changes whenever the same page would yield other text. */
const recognisers = { english: 'tesseract-eng 1', chinese: 'pp-ocr-v4 4' } as const;

/** A page with dark letters on light, to be set upright and read. */
type Sheet = Pick<Handling, 'scale' | 'drawn'> & { readonly wasDark: boolean };

type Attempt = {
  readonly words: readonly FoundWord[];
  readonly confidence: number;
  readonly by: keyof typeof recognisers;
  readonly handling: Handling;
};

/**
 * Reads a page: a dark one is made light, its lines are straightened, it is set upright, and read as English or, when
 * that is not what it is, as Chinese and Latin mixed.
 */
export async function readPage(page: Drawable): Promise<ReadPage> {
  const given = page.draw(1);
  const { words, confidence, by, handling } = await bestAttempt(page, given);
  const { width, height } = given;
  return {
    words: placesOnPage(words, handling),
    confidence,
    recogniser: recognisers[by],
    pixels: { width, height },
  };
}

async function bestAttempt(page: Drawable, given: Raster): Promise<Attempt> {
  const latin = await loadLatin();
  let sheet = sheetOf(given, 1);
  let upright = readEnglish(latin, sheet, 0);
  const growth = wantedGrowth(upright.words);
  if (growth > 1) {
    const larger = page.draw(growth);
    // Subtle: a large page may have grown by less than it was asked to.
    sheet = sheetOf(larger, larger.width / given.width);
    upright = readEnglish(latin, sheet, 0);
  }
  if (isSure(upright)) return upright;

  // Subtle: only now, since this look is often wrong about small letters, which are read well all the same.
  const look = latin.look(sheet.drawn);
  const turns = look?.turns ?? 0;
  const english = turns === 0 ? upright : readEnglish(latin, sheet, turns);
  if (isSure(english)) return english;

  const chinese = [await readMixed(english)];
  if (turns !== 0 && !chinese.some(isSure)) chinese.push(await readMixed(upright));
  // Where lines of text cannot even be found there are none: Tesseract finds letters in every texture.
  const found = chinese.filter(({ words }) => words.length > 0);
  if (found.length === 0) return attemptOf([], 'chinese', english.handling);
  if (look !== undefined && isForeign(look) && !found.some(hasChinese)) throw unknownScript(look.script);
  return [...found, english, upright].reduce((best, attempt) =>
    attempt.confidence > best.confidence ? attempt : best,
  );
}

/** Whether a page is in letters that nothing here has learned. What reads Chinese is sure of them all the same: it takes them for Latin ones. */
function isForeign({ script, lead }: PageLook): boolean {
  return lead >= sureOfScript && !knownScripts.has(script);
}

function hasChinese({ words }: Attempt): boolean {
  const text = words.map(word => word.text).join('');
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= text.length * someChinese;
}

function sheetOf(given: Raster, scale: number): Sheet {
  const wasDark = meanGrey(given) < dark;
  return { scale, wasDark, drawn: wasDark ? negative(given) : given };
}

function readEnglish(latin: Latin, { scale, drawn, wasDark }: Sheet, turns: Turns): Attempt {
  const upright = turned(drawn, turns);
  const first = latin.read(upright, { wasDark, asItIs: false });
  if ('words' in first) return attemptOf(first.words, 'english', { scale, turns, skew: 0, drawn, straight: upright });
  const { skew } = first;
  const straight = rotated(upright, skew);
  const second = latin.read(straight, { wasDark, asItIs: true });
  return attemptOf('words' in second ? second.words : [], 'english', { scale, turns, skew, drawn, straight });
}

async function readMixed({ handling, words }: Attempt): Promise<Attempt> {
  return attemptOf(await readChinese(handling.straight, words), 'chinese', handling);
}

function attemptOf(words: readonly FoundWord[], by: Attempt['by'], handling: Handling): Attempt {
  return { words, confidence: meanConfidence(words), by, handling };
}

function isSure({ words, confidence }: Attempt): boolean {
  return words.length > 0 && confidence >= surely;
}

/** Longer words count more. A page without any is read completely. */
function meanConfidence(words: readonly FoundWord[]): number {
  let [sum, length] = [0, 0];
  for (const { text, confidence } of words) {
    sum += confidence * text.length;
    length += text.length;
  }
  return length === 0 ? 100 : sum / length;
}

/** How much larger the page should be drawn for its words to be read well; 1 when they are large enough. */
function wantedGrowth(words: readonly FoundWord[]): number {
  const heights = words.map(({ y0, y1 }) => y1 - y0).toSorted((one, other) => one - other);
  const middle = heights[Math.floor(heights.length / 2)] ?? bestWord;
  return heights.length >= enoughWords && middle < lowestWord
    ? Math.min(mostGrowth, bestWord / Math.max(1, middle))
    : 1;
}
