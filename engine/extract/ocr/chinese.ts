import { loadLineFinder } from './find-lines.ts';
import { han } from './han.ts';
import { withLongMarks } from './long-marks.ts';
import { withPairedQuotes } from './paired-quotes.ts';
import type { PixelBox, Raster } from './raster.ts';
import { loadLineReader, type ReadCharacter, type ReadLine } from './read-line.ts';
import { readingOrder } from './reading-order.ts';
import { loadTraditionalReader } from './read-traditional.ts';
import { inLatinForms } from './second-opinion.ts';
import type { FoundWord } from './tesseract.ts';
import { inTraditionalForms, traditionalLines } from './traditional.ts';

/** Lines that are less sure than this are textures; the value of the network's makers. */
const leastSure = 0.5;

/**
 * Reads a page of Chinese, of Chinese and Latin mixed, or of a screen, line by line (PP-OCRv4; what is
 * traditional by Tesseract). The page must be upright.
 * `latin` is what Tesseract has read on the same picture.
 */
export async function readChinese(page: Raster, latin: readonly FoundWord[]): Promise<readonly FoundWord[]> {
  const findLines = await loadLineFinder();
  const boxes = await findLines(page);
  if (boxes.length === 0) return [];
  const readLine = await loadLineReader();
  const lines: ReadLine[] = [];
  for (const box of boxes) {
    const line = inLatinForms(await readLine(page, box), latin);
    if (line.characters.length > 0 && meanSure(line.characters) >= leastSure) lines.push(line);
  }
  const blocks = readingOrder(await withTraditional(page, lines), line => line.box).map(withChineseMarks);
  return blocks.flatMap((rows, block) =>
    rows.flatMap((row, index) => row.flatMap((line, place) => wordsOf(line, gapBefore(block, index, place)))),
  );
}

/** Lines in Traditional Chinese, of which the network has learned few characters, are read once more. */
async function withTraditional(page: Raster, lines: readonly ReadLine[]): Promise<readonly ReadLine[]> {
  const areTraditional = traditionalLines(lines);
  if (!areTraditional.includes(true)) return lines;
  const read = await loadTraditionalReader();
  return lines.map((line, index) =>
    areTraditional[index] === true ? inTraditionalForms(line, read(page, line.box)) : line,
  );
}

/** Sets what the network cannot tell from one character: marks of two letters' width, and quotation marks that belong together. */
function withChineseMarks(rows: readonly (readonly ReadLine[])[]): readonly (readonly ReadLine[])[] {
  const marked = withPairedQuotes(rows.flat().map(({ characters }) => withLongMarks(characters)));
  let at = 0;
  return rows.map(row => row.map(line => ({ ...line, characters: marked[at++] ?? line.characters })));
}

function gapBefore(block: number, row: number, place: number): string {
  if (place > 0) return ' ';
  if (row > 0) return '\n';
  return block > 0 ? '\n\n' : '';
}

/** Cuts a line at its spaces, and where Chinese begins or ends: so a word has one kind of letters, all about equally wide. */
function wordsOf(line: ReadLine, gap: string): FoundWord[] {
  const words: FoundWord[] = [];
  let word: ReadCharacter[] = [];
  let before = gap;
  const end = (): void => {
    if (word.length > 0) {
      words.push(wordOf(line, word, before));
      before = '';
    }
    word = [];
  };
  for (const character of line.characters) {
    const last = word.at(-1);
    if (character.text.trim() === '') {
      end();
      if (words.length > 0) before = ' ';
      continue;
    }
    if (last !== undefined && han.test(last.text) !== han.test(character.text)) end();
    word.push(character);
  }
  end();
  return words;
}

function wordOf({ box, upright }: ReadLine, characters: readonly ReadCharacter[], gap: string): FoundWord {
  const [from, to] = [characters[0]?.from ?? 0, characters.at(-1)?.to ?? 1];
  const text = characters.map(character => character.text).join('');
  return { text, gap, confidence: meanSure(characters) * 100, ...part(box, upright, from, to) };
}

function part(box: PixelBox, upright: boolean, from: number, to: number): PixelBox {
  const { x0, y0, x1, y1 } = box;
  return upright
    ? { x0, x1, y0: y0 + (y1 - y0) * from, y1: y0 + (y1 - y0) * to }
    : { y0, y1, x0: x0 + (x1 - x0) * from, x1: x0 + (x1 - x0) * to };
}

function meanSure(characters: readonly ReadCharacter[]): number {
  return characters.reduce((sum, { sure }) => sum + sure, 0) / Math.max(1, characters.length);
}
