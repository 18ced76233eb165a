import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tar, withSevenZip } from '../../fixtures/make-archives.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { drawnPage } from '../../support/drawn-page.ts';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

/** Documents of many kinds, one of each; the last two cannot be read. */
const documents = [
  'two-pages.pdf',
  'letter.docx',
  'letter.doc',
  'ledger.xlsx',
  'ledger.xls',
  'briefing.pptx',
  'transfers.rtf',
  'book.epub',
  'thread.eml',
  'register.html',
  'photo.jpg',
  'truncated.pdf',
  'locked.docx',
];

/** `count` small texts, each with a word that no other file has. */
const texts = (count: number, word: string, folders = 4): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${n % folders}/${word} ${n}.txt`, `Sheet ${n} names ${word}${n}.`]),
  );

/** Bytes that do not pack, the same each time (xorshift). */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, state = 7; at + 4 <= length; at += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes.writeInt32LE(state, at);
  }
  return bytes;
}

/**
 * Writes a folder with something of all that an import does: plain files, documents, duplicates, archives in archives,
 * one archive at two places, a mailbox, a file that goes through in pieces, and pages to recognise. Gives words, each of
 * which must be found in one exhibit once all is read.
 */
export async function writeMixedFolder(folder: string): Promise<readonly string[]> {
  const inner = gzipSync(
    tar(Object.entries(texts(20, 'taped')).map(([name, content]) => ({ name, content, modified: 1_551_733_804 }))),
  );
  const archive = zip({ ...texts(50, 'zipped'), 'more/inner.tar.gz': inner, 'large.bin': noise(6_000_000) });
  const letters = Array.from(
    { length: 60 },
    (_, n) =>
      `From v@example.org Tue Mar  5 09:30:00 2019\n${mail(`mailed${n}`, {
        name: 'part.txt',
        content: `With attached${n}`,
      })
        .toString()
        .replaceAll('\r\n', '\n')}\n`,
  );
  makeTree(
    {
      ...texts(60, 'plain'),
      'archives/box.zip': archive,
      'archives/copy/box.zip': archive,
      'archives/few.7z': await withSevenZip(texts(10, 'pressed'), '-t7z'),
      'mail/inbox.mbox': letters.join(''),
      'same/one.txt': 'The same words at two places: twofold.',
      'same/two.txt': 'The same words at two places: twofold.',
      'large/noise.bin': noise(9_000_000),
      'scans/one.png': await drawnPage(['The courier counted', 'drawnfirst in the harbour']),
      'scans/two.png': await drawnPage(['The ledger was closed', 'drawnsecond in the harbour']),
      'scans/three.tiff': await drawnPage(['The last page names', 'drawnthird in the harbour'], 'tiff'),
    },
    folder,
  );
  for (const name of documents) copyFileSync(join(fixtures, name), join(folder, name));
  const numbered = { plain: 60, zipped: 50, taped: 20, pressed: 10, mailed: 60, attached: 60 };
  return [
    ...Object.entries(numbered).flatMap(([word, count]) => Array.from({ length: count }, (_, n) => `${word}${n}`)),
    'twofold',
    'drawnfirst',
    'drawnsecond',
    'drawnthird',
  ];
}
