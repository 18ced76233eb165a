import { isEncryptedPackage } from '../detect-office.ts';
import { lastPageNumber } from '../extraction.ts';
import { openPackage, type Package, packageLimit } from '../ooxml.ts';
import { cutIntoParts } from '../parts.ts';
import { failure, passwordFailure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { docxChildren } from './docx-children.ts';
import { readCoreProperties } from './docx-properties.ts';
import { streamWordText } from './docx-text.ts';

/** Reads the text of Word documents: event by event, so that neither depth nor length needs memory. */
export const docxReader: Reader = { id: 'docx 1', limit: packageLimit, read: readDocx };

/** Parts that hold text, in the order in which they are read. Their numbers keep the directory's order. */
const textParts: readonly RegExp[] = [
  /^word\/header\d*\.xml$/i,
  /^word\/document\d*\.xml$/i,
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
  const names = textParts.flatMap(part => file.names.filter(name => part.test(name)));
  for (const name of names) await streamWordText(await file.open(name), parts.add);
  await parts.end();
  const properties = await readCoreProperties(file);
  return {
    ...(properties.title !== undefined && { title: properties.title }),
    ...(properties.created !== undefined && { date: { text: properties.created, source: 'DOCX created' } }),
    metadata: stated({ ...properties, title: undefined }),
    children: await docxChildren(file),
    ...(parts.overflowed && { problem: readUpTo(lastPageNumber) }),
  };
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}
