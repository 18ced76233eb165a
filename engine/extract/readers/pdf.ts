import { cleanText } from '../clean-text.ts';
import { lastPageNumber, type PageText } from '../extraction.ts';
import { lookAtPage } from '../pdf-pictures.ts';
import { openPdf, type PdfDocument, utf16At, utf16From, withMemory } from '../pdfium.ts';
import { pagesCutShort, pagesMissing, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { pictureOf } from './page-picture.ts';
import { pdfAttachments } from './pdf-attachments.ts';
import { type FormFields, openFormFields } from './pdf-form-fields.ts';
import { pageRemarks } from './pdf-remarks.ts';
import { xfaValues } from './pdf-xfa.ts';

/** Bytes. The engine (WebAssembly) holds the whole file beside what it makes of it. */
const limit = 400_000_000;

/** Characters of one page that are read. A large engineering drawing or a spreadsheet on one page has 100,000; a page made to fill memory has no end. */
const longestPage = 1_000_000;

/** Reads PDF text page by page with pdfium; pdfjs gives a second opinion on files that pdfium refuses. */
export const pdfReader: Reader = { id: 'pdf 3', limit, read: readPdf };

async function readPdf(input: ReaderInput): Promise<Reading> {
  const document = await openPdf(input.source, input.password);
  if ('refusal' in document) {
    const worthAnotherLook = document.refusal.code === 'damaged' || input.password !== undefined;
    if (!worthAnotherLook) throw document.refusal;
    const { readWithPdfjs } = await import('./pdf-second-opinion.ts');
    return readWithPdfjs(input, document);
  }
  try {
    return await readPages(input, document);
  } finally {
    document.close();
  }
}

async function readPages(input: ReaderInput, document: PdfDocument): Promise<Reading> {
  const { pdfium, handle } = document;
  const all = pdfium.FPDF_GetPageCount(handle);
  const count = Math.min(all, lastPageNumber);
  let missing = 0;
  let cut = 0;
  const fields = openFormFields(document);
  const filledIn = xfaValues(document);
  const pinned = new Set<number>();
  try {
    for (let index = 0; index < count; index += 1) {
      const page = readPage(document, index, fields, { pinned, filledIn: index === 0 ? filledIn : [] });
      if (page === undefined) missing += 1;
      else if (page.text.length >= longestPage) cut += 1;
      await input.page(page ?? { number: index + 1, label: '', width: 0, height: 0, text: '' });
    }
  } finally {
    fields?.close();
  }
  await pdfAttachments(document, pinned, input);
  const problem =
    missing > 0
      ? pagesMissing(missing, count)
      : all > count
        ? readUpTo(count)
        : cut > 0
          ? pagesCutShort(cut)
          : undefined;
  return { ...documentFacts(document), ...(problem && { problem }) };
}

/** What stands on pages beside their text: files that are pinned to them are put into `pinned`. */
type Beside = { readonly pinned: Set<number>; readonly filledIn: readonly string[] };

/** One page's text, with the values of its form fields and the remarks on it after it; undefined when the page cannot be loaded. */
function readPage(
  document: PdfDocument,
  index: number,
  fields: FormFields | undefined,
  { pinned, filledIn }: Beside,
): PageText | undefined {
  const { pdfium, handle } = document;
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) return undefined;
  try {
    const written = pageText(document, page);
    const values = fields?.values(page) ?? [];
    // Forms of both kinds have most values twice.
    const others = filledIn.filter(line => !values.some(value => value !== '' && line.endsWith(`: ${value}`)));
    const text = [written, ...values, ...others, ...pageRemarks(document, page, pinned)].filter(piece => piece !== '');
    const picture = pictureOf(written, () => lookAtPage(pdfium, page));
    return {
      number: index + 1,
      label: cleanText(utf16From(pdfium, (address, bytes) => pdfium.FPDF_GetPageLabel(handle, index, address, bytes))),
      // As shown: pdfium has turned the page and cut it to its crop box.
      width: pdfium.FPDF_GetPageWidthF(page),
      height: pdfium.FPDF_GetPageHeightF(page),
      text: text.join('\n'),
      ...(picture && { picture }),
    };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

function pageText({ pdfium }: PdfDocument, page: number): string {
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) return '';
  try {
    const count = Math.min(pdfium.FPDFText_CountChars(textPage), longestPage);
    if (count <= 0) return '';
    // Twice the units, because a character outside the basic plane may be written as a pair.
    const text = withMemory(pdfium, (count + 1) * 4, address => {
      const units = pdfium.FPDFText_GetText(textPage, 0, count, address);
      return utf16At(pdfium, address, Math.max(0, units - 1));
    });
    return cleanText(restoreHyphens(text));
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
  }
}

/** Subtle: pdfium puts U+FFFE where a line ended in a hyphen, and drops the line end. The page shows both. */
function restoreHyphens(text: string): string {
  return text.replaceAll('\ufffe', '-\n');
}

function documentFacts({ pdfium, handle }: PdfDocument): Reading {
  const entry = (key: string) =>
    cleanText(utf16From(pdfium, (address, bytes) => pdfium.FPDF_GetMetaText(handle, key, address, bytes))).trim();
  const title = entry('Title');
  const created = entry('CreationDate');
  return {
    ...(title !== '' && { title }),
    ...(created !== '' && { date: { text: created, source: 'PDF CreationDate' } }),
    metadata: stated({
      author: entry('Author'),
      subject: entry('Subject'),
      keywords: entry('Keywords'),
      creator: entry('Creator'),
      producer: entry('Producer'),
      created,
      modified: entry('ModDate'),
    }),
  };
}
