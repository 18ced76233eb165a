import { deflateSync } from 'node:zlib';
import { assemble } from '../fixtures/make-pdf.ts';

/** A PDF of one page whose content stream unpacks to `content` over and over. */
export function packedPdf(content: string, times: number): Buffer {
  return assemble(
    [
      { dictionary: '/Type /Catalog /Pages 2 0 R' },
      { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
      {
        dictionary:
          '/Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >>',
      },
      { dictionary: '/Filter /FlateDecode', stream: deflateSync(Buffer.from(content.repeat(times))) },
      { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
    ],
    '/Root 1 0 R',
  );
}
