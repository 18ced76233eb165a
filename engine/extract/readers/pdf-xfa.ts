import { decode, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { integerAt, memoryOf, type PdfDocument, withMemory } from '../pdfium.ts';
import { readMarkup } from './markup.ts';

/** fpdf_formfill.h: forms that are described in XML (XFA), wholly or beside fields of the ordinary kind. */
const xfaForms: ReadonlySet<number> = new Set([2, 3]);
/** Bytes of the part of such a form that has what was filled in. */
const mostBytes = 20_000_000;

/**
 * What was filled into a form that is described in XML, a line for each field with its name. The pages of such a file
 * often say only that another program is needed to show it.
 */
export function xfaValues({ pdfium, handle }: PdfDocument): string[] {
  if (!xfaForms.has(pdfium.FPDF_GetFormType(handle))) return [];
  const count = pdfium.FPDF_GetXFAPacketCount(handle);
  for (let index = 0; index < count; index += 1)
    if (/^(datasets|)$/.test(nameOf(index))) {
      const values = valuesIn(contentOf(index));
      if (values.length > 0) return values;
    }
  return [];

  /** In bytes of ASCII, unlike other strings of this engine. */
  function nameOf(index: number): string {
    const bytes = pdfium.FPDF_GetXFAPacketName(handle, index, 0, 0);
    if (bytes <= 1) return '';
    return withMemory(pdfium, bytes, address => {
      pdfium.FPDF_GetXFAPacketName(handle, index, address, bytes);
      return Buffer.from(memoryOf(pdfium).slice(address, address + bytes - 1)).toString('latin1');
    });
  }

  function contentOf(index: number): Uint8Array {
    return withMemory(pdfium, 4, lengthAt => {
      if (!pdfium.FPDF_GetXFAPacketContent(handle, index, 0, 0, lengthAt)) return new Uint8Array(0);
      const bytes = integerAt(pdfium, lengthAt) >>> 0;
      if (bytes === 0 || bytes > mostBytes) return new Uint8Array(0);
      return withMemory(pdfium, bytes, address => {
        pdfium.FPDF_GetXFAPacketContent(handle, index, address, bytes, lengthAt);
        return memoryOf(pdfium).slice(address, address + bytes);
      });
    });
  }
}

/** The values in the data of a form: elements that hold nothing but text. */
function valuesIn(xml: Uint8Array): string[] {
  const found: string[] = [];
  let isData = false;
  let text = '';
  let open = '';
  const markup = readMarkup('xml', {
    open(name) {
      isData ||= /(^|:)data$/.test(name);
      open = name;
      text = '';
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      const value = cleanText(text).trim();
      if (isData && name === open && value !== '') found.push(`${name.replace(/^.*:/, '')}: ${value}`);
      if (/(^|:)data$/.test(name)) isData = false;
      open = '';
      text = '';
    },
  });
  markup.write(decode(xml, detectCharset(xml)));
  markup.end();
  return found;
}
