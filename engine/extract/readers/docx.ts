import { lastPageNumber } from '../extraction.ts';
import { openPackage, type Package, packageLimit } from '../office-package.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import type { Reader, ReaderInput, Reading } from '../reading.ts';
import { startAttempts } from './attempts.ts';
import { streamWordText } from './docx-text.ts';
import { giveEmbeddedFiles } from './embedded-files.ts';
import { readDocumentFacts } from './ooxml-properties.ts';
import { relationsOf } from './ooxml-relations.ts';

/** Reads the text of Word documents: event by event, so that neither depth nor length needs memory. */
export const docxReader: Reader = { id: 'docx 2', limit: packageLimit, read: readDocx };

/** Parts that hold text beside the main one, in the order in which they are read. Their numbers keep the directory's order. */
const before = [/^word\/header\d*\.xml$/i];
const after = [
  /^word\/footnotes\d*\.xml$/i,
  /^word\/endnotes\d*\.xml$/i,
  /^word\/comments\d*\.xml$/i,
  /^word\/footer\d*\.xml$/i,
];

async function readDocx(input: ReaderInput): Promise<Reading> {
  const file = await openPackage(await input.source.all());
  const partsNamed = (parts: readonly RegExp[]) => parts.flatMap(part => file.names.filter(name => part.test(name)));
  const parts = cutIntoParts(input.page);
  const attempts = startAttempts();
  const main = (await attempts.attempt(() => mainPart(file))) ?? '';
  try {
    for (const name of [...partsNamed(before), main, ...partsNamed(after)]) {
      const read = () => streamWordText(file.read(name), parts.add);
      await (name === main ? read() : attempts.attempt(read));
    }
  } finally {
    // Also when the main part turns out damaged: what came before is found all the same.
    await parts.end();
  }
  const facts = await attempts.attempt(() => readDocumentFacts(file, 'DOCX'));
  await giveEmbeddedFiles(file, input);
  const problem = parts.overflowed ? readUpTo(lastPageNumber) : attempts.problem;
  return { ...facts, ...(problem && { problem }) };
}

/** The part without which there is no document: where the package says it is, else where it usually is. */
async function mainPart(file: Package): Promise<string | undefined> {
  const main = (await relationsOf(file, '')).find(({ type }) => type === 'officeDocument')?.part;
  return main ?? file.names.find(name => /^word\/document\d*\.xml$/i.test(name));
}
