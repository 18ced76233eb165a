import { isEncryptedPackage } from '../detect-office.ts';
import { lastPageNumber } from '../extraction.ts';
import { openPackage, type Package, packageLimit } from '../ooxml.ts';
import { cutIntoParts } from '../parts.ts';
import { failure, partsMissing, passwordFailure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../reading.ts';
import { embeddedFile, embeddedNames } from './docx-children.ts';
import { readCoreProperties } from './docx-properties.ts';
import { streamWordText } from './docx-text.ts';

/** Reads the text of Word documents: event by event, so that neither depth nor length needs memory. */
export const docxReader: Reader = { id: 'docx 1', limit: packageLimit, read: readDocx };

/** The part without which there is no document. */
const mainPart = /^word\/document\d*\.xml$/i;

/** Parts that hold text, in the order in which they are read. Their numbers keep the directory's order. */
const textParts: readonly RegExp[] = [
  /^word\/header\d*\.xml$/i,
  mainPart,
  /^word\/footnotes\d*\.xml$/i,
  /^word\/endnotes\d*\.xml$/i,
  /^word\/comments\d*\.xml$/i,
  /^word\/footer\d*\.xml$/i,
];

async function readDocx(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  if (isCompoundFile(bytes)) {
    if (!isEncryptedPackage(bytes)) throw failure('damaged');
    if (input.password === undefined) throw passwordFailure(undefined);
    return readEncrypted(input, bytes, input.password);
  }
  return readPackage(input, await openPackage(bytes));
}

async function readEncrypted(input: ReaderInput, bytes: Uint8Array, password: string): Promise<Reading> {
  const { textBehindPassword } = await import('./docx-password.ts');
  const parts = cutIntoParts(input.page);
  await parts.add(await textBehindPassword(bytes, password));
  await parts.end();
  return { metadata: {}, ...(parts.overflowed && { problem: readUpTo(lastPageNumber) }) };
}

async function readPackage(input: ReaderInput, file: Package): Promise<Reading> {
  const parts = cutIntoParts(input.page);
  let properties: Record<string, string> = {};
  let damaged = 0;

  /** Reads something without which the document is still worth having. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ReadingFailure)) throw error;
      damaged += 1;
    }
  }

  try {
    for (const name of textParts.flatMap(part => file.names.filter(name => part.test(name)))) {
      const read = () => streamWordText(file.read(name), parts.add);
      await (mainPart.test(name) ? read() : attempt(read));
    }
  } finally {
    // Also when the main part turns out damaged: what came before is found all the same.
    await parts.end();
  }
  await attempt(async () => {
    properties = await readCoreProperties(file);
  });
  for (const name of embeddedNames(file)) await input.child(embeddedFile(file, name));
  const { title, created } = properties;
  const problem = parts.overflowed ? readUpTo(lastPageNumber) : damaged > 0 ? partsMissing(damaged) : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(created !== undefined && { date: { text: created, source: 'DOCX created' } }),
    metadata: stated({ ...properties, title: undefined }),
    ...(problem && { problem }),
  };
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}
