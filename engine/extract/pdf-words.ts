import type { ByteSource } from './byte-source.ts';
import { cleanText } from './clean-text.ts';
import type { PageWords, Word } from './extraction.ts';
import type { WordsAnswer } from './messages.ts';
import { doubleAt, integerAt, openPdf, type Pdfium, withMemory } from './pdfium.ts';
import { asFailure } from './problems.ts';

/** Steps per point in which pdfium is asked for positions: it answers in whole numbers, and a box needs no more than this. */
const stepsPerPoint = 64;

/** A rectangle in the PDF's own coordinates, before the page is turned and cut: y grows upwards. */
type Box = { left: number; right: number; bottom: number; top: number };

/** The words of one page with their boxes. Never throws for what the file does. */
export async function pdfWords(source: ByteSource, page: number, password: string | undefined): Promise<WordsAnswer> {
  try {
    const document = await openPdf(source, password);
    if ('refusal' in document) throw document.refusal;
    try {
      const { pdfium, handle } = document;
      const loaded = Number.isInteger(page) && page >= 1 ? pdfium.FPDF_LoadPage(handle, page - 1) : 0;
      if (loaded === 0) return { ok: false };
      try {
        return { ok: true, words: wordsOfPage(pdfium, loaded) };
      } finally {
        pdfium.FPDF_ClosePage(loaded);
      }
    } finally {
      document.close();
    }
  } catch (error) {
    const { code, message } = asFailure(error);
    return { ok: false, problem: { code, message } };
  }
}

function wordsOfPage(pdfium: Pdfium, page: number): PageWords {
  const width = pdfium.FPDF_GetPageWidthF(page);
  const height = pdfium.FPDF_GetPageHeightF(page);
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return { width, height, words: [] };
  try {
    const words = withMemory(pdfium, 32, scratch => {
      const toPage = placer(pdfium, page, width, height, scratch);
      return Array.from(runsOfCharacters(pdfium, textPage, scratch), ({ text, box }) => ({ text, ...toPage(box) }));
    });
    return { width, height, words };
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
  }
}

/** Characters between white space, with the box round all of them. */
function* runsOfCharacters(pdfium: Pdfium, textPage: number, scratch: number): Generator<{ text: string; box: Box }> {
  const count = pdfium.FPDFText_CountChars(textPage);
  let text = '';
  let box: Box | undefined;
  for (let index = 0; index <= count; index += 1) {
    const code = index < count ? pdfium.FPDFText_GetUnicode(textPage, index) : 0x20;
    // U+FFFE is pdfium's mark for a hyphen at a line end: the word on the page ends here.
    const lineEnd = code === 0xfffe;
    const blank = code === 0 || /^\s$/u.test(String.fromCodePoint(code));
    if (!blank) {
      text += lineEnd ? '-' : String.fromCodePoint(code);
      box = around(box, characterBox(pdfium, textPage, index, scratch));
    }
    if ((blank || lineEnd) && text !== '') {
      if (box !== undefined) yield { text: cleanText(text), box };
      text = '';
      box = undefined;
    }
  }
}

function characterBox(pdfium: Pdfium, textPage: number, index: number, scratch: number): Box | undefined {
  if (!pdfium.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24)) return undefined;
  const value = (offset: number) => doubleAt(pdfium, scratch + offset);
  const box = { left: value(0), right: value(8), bottom: value(16), top: value(24) };
  // A character that pdfium added, such as a space between two columns, has no place on the page.
  return box.left === box.right && box.bottom === box.top ? undefined : box;
}

function around(first: Box | undefined, second: Box | undefined): Box | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return {
    left: Math.min(first.left, second.left),
    right: Math.max(first.right, second.right),
    bottom: Math.min(first.bottom, second.bottom),
    top: Math.max(first.top, second.top),
  };
}

/** Turns a box of the PDF's own coordinates into one of the page as shown, with its rotation and crop box. */
function placer(pdfium: Pdfium, page: number, width: number, height: number, scratch: number) {
  const across = Math.round(width * stepsPerPoint);
  const down = Math.round(height * stepsPerPoint);

  function place(x: number, y: number): { x: number; y: number } {
    pdfium.FPDF_PageToDevice(page, 0, 0, across, down, 0, x, y, scratch, scratch + 4);
    const value = (address: number) => integerAt(pdfium, address) / stepsPerPoint;
    return { x: value(scratch), y: value(scratch + 4) };
  }

  return (box: Box): Omit<Word, 'text'> => {
    const one = place(box.left, box.top);
    const other = place(box.right, box.bottom);
    return {
      x: Math.min(one.x, other.x),
      y: Math.min(one.y, other.y),
      w: Math.abs(one.x - other.x),
      h: Math.abs(one.y - other.y),
    };
  };
}
