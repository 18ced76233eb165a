import { cutOut, framed, type PixelBox, type Raster, resized } from './raster.ts';
import type { ReadCharacter } from './read-line.ts';
import { loadTesseract, show, tesseractWith } from './tesseract-module.ts';

/** Reads one line of a picture, from left to right, as Traditional Chinese with Latin in it. Says nothing of spaces. */
export type TraditionalReader = (page: Raster, box: PixelBox) => readonly ReadCharacter[];

/** Pixels: between 32 and 40 a line is read best; of higher ones it takes parts of a character for characters. */
const lineHeight = 36;
/** Pixels of white around the line: without, one sign in four is wrong. */
const frame = 7;
/** Tesseract's names for pictures that are one line, and for the level of one sign in what was read. */
const [oneLine, oneSign] = ['7', 4] as const;

let loading: Promise<TraditionalReader> | undefined;

/** The reader of traditional lines (Tesseract's network for them), loaded with the first page that has any. */
export function loadTraditionalReader(): Promise<TraditionalReader> {
  loading ??= startTraditionalReader();
  return loading;
}

async function startTraditionalReader(): Promise<TraditionalReader> {
  const module = await loadTesseract();
  const tesseract = await tesseractWith(module, 'chi_tra');
  tesseract.SetVariable('tessedit_pageseg_mode', oneLine);
  return (page, box) => {
    const cut = cutOut(page, box);
    if (cut.width === 0 || cut.height === 0) return [];
    const width = Math.max(1, Math.round((cut.width * lineHeight) / cut.height));
    show(module, tesseract, framed(resized(cut, width, lineHeight), frame));
    const signs: ReadCharacter[] = [];
    const share = (x: number): number => Math.min(1, Math.max(0, (x - frame) / width));
    try {
      tesseract.Recognize(null);
      const at = tesseract.GetIterator();
      try {
        at.Begin();
        do {
          const text = at.GetUTF8Text(oneSign)?.trim() ?? '';
          if (text === '') continue;
          const { x0, x1 } = at.getBoundingBox(oneSign);
          signs.push({ text, from: share(x0), to: share(x1), sure: at.Confidence(oneSign) / 100 });
        } while (at.Next(oneSign));
      } finally {
        module.destroy(at);
      }
    } finally {
      tesseract.Clear();
    }
    return signs;
  };
}
