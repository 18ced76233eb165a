import type { PixelBox, Raster, Turns } from './raster.ts';
import { loadTesseract, show, tesseractWith } from './tesseract-module.ts';

/** A word as Tesseract found it. */
export type FoundWord = PixelBox & {
  readonly text: string;
  readonly gap: string;
  /** 0 to 100. */
  readonly confidence: number;
};

export type PageLook = {
  /** Quarter turns clockwise that set the page upright. */
  readonly turns: Turns;
  /** The name of a script, such as "Latin" or "Cyrillic". Often wrong about pages that are not Latin. */
  readonly script: string;
  /** How far that script is ahead of the next one; above 2 it is right where another one is not seen as well. */
  readonly lead: number;
};

export type Latin = {
  /** How the page lies and what it is written in, as far as can be told; undefined when it has too few letters. */
  look(page: Raster): PageLook | undefined;
  /** Reads the page as English. When its lines are turned by a small angle (radians, clockwise) it is not read unless `asItIs`. */
  read(page: Raster, how: { readonly wasDark: boolean; readonly asItIs: boolean }): English;
};

/** `wasDark` above: the page was a picture with light letters, and is its negative. */
export type English = { readonly words: readonly FoundWord[] } | { readonly skew: number };

/** Thresholding by Sauvola: right for grey areas of a screen, and wrong for paper, where 0 (Otsu) is better. */
const [otsu, sauvola] = ['0', '2'];

/** Radians, 0.3 degrees; lines that are turned by less are read as well as straight ones. */
const smallestSkew = 0.005;

let loading: Promise<Latin> | undefined;

/** The reader of Latin script (Tesseract), started once a process. */
export function loadLatin(): Promise<Latin> {
  loading ??= startLatin();
  return loading;
}

async function startLatin(): Promise<Latin> {
  const module = await loadTesseract();
  const compass = await tesseractWith(module, 'osd');
  const reader = await tesseractWith(module, 'eng');

  return {
    look(page) {
      show(module, compass, page);
      const results = new module.OSResults();
      try {
        if (!compass.DetectOS(results)) return undefined;
        const { orientation_id: orientation, script_id: script, sconfidence: lead } = results.best_result;
        // It says how many quarter turns counterclockwise the page was given.
        const turns = ((4 - orientation) % 4) as Turns;
        return { turns, lead, script: results.unicharset.get_script_from_script_id(script) };
      } finally {
        module.destroy(results);
        compass.Clear();
      }
    },
    read(page, { wasDark, asItIs }) {
      reader.SetVariable('thresholding_method', wasDark ? sauvola : otsu);
      show(module, reader, page);
      try {
        reader.FindLines();
        const skew = reader.GetGradient();
        if (!asItIs && Math.abs(skew) >= smallestSkew) return { skew };
        reader.Recognize(null);
        return { words: wordsIn(reader.GetTSVText(0)) };
      } finally {
        reader.Clear();
      }
    },
  };
}

/** Columns of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const wordLevel = '5';

function wordsIn(table: string): FoundWord[] {
  const words: FoundWord[] = [];
  let before: readonly string[] | undefined;
  for (const row of table.split('\n')) {
    const fields = row.split('\t');
    const text = fields[11]?.trim() ?? '';
    if (fields[0] !== wordLevel || text === '') continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = fields.slice(6, 11).map(Number);
    const box = { x0: left, y0: top, x1: left + width, y1: top + height };
    words.push({ text, gap: gapBetween(before, fields), confidence: Math.max(0, confidence), ...box });
    before = fields;
  }
  return words;
}

function gapBetween(before: readonly string[] | undefined, now: readonly string[]): string {
  if (before === undefined) return '';
  const same = (column: number): boolean => before[column] === now[column];
  if (!same(2) || !same(3)) return '\n\n';
  return same(4) ? ' ' : '\n';
}
