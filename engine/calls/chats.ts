import { isWorkbook, mayBeChat } from '../../contract/chat-source.ts';
import type { ChatMapping, ChatReadAs, NamedFile } from '../../contract/chats.ts';
import { firstMessages } from '../../contract/chat-messages.ts';
import type { Exhibit } from '../../contract/exhibits.ts';
import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { filesBeside } from '../../db/store/queries/chat-files.ts';
import { chooseReading, dropReadingChoice, mappingOf, otherMappings } from '../../db/store/queries/reading-choices.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { onePage, pageFiles } from '../../db/store/queries/texts.ts';
import type { ReadingDesk, WritingDesk } from '../handlers.ts';
import { readAnew } from '../intake/families.ts';

/** Mappings of other files that are compared with a file. */
const mostCompared = 100;
/** Lines of a file that are compared with a pattern, and how many of them must begin messages. */
const linesLookedAt = 60;
const fewestMessages = 3;
/** Pages of a workbook that are compared: the sheet of the messages may come after others. */
const pagesLookedAt = 20;

/** The files that a page of a chat names, with the exhibits that they are. */
export function showFiles(
  { library, text }: ReadingDesk,
  { exhibitId, page }: CheckedInputOf<'chats.files'>,
): readonly NamedFile[] {
  const { fileId } = getExhibit(library, { id: exhibitId });
  const beside = filesBeside(library, exhibitId);
  return pageFiles(text, fileId, page).map(file => ({ ...file, exhibit: beside(file.name) }));
}

/** Missing files that are named one by one. */
const mostNamed = 50;

export function countFiles(
  { library, text }: ReadingDesk,
  { exhibitId }: CheckedInputOf<'chats.filesInAll'>,
): OutputOf<'chats.filesInAll'> {
  const { fileId } = getExhibit(library, { id: exhibitId });
  const beside = filesBeside(library, exhibitId);
  const all = pageFiles(text, fileId);
  const missing = all.filter(({ name }) => beside(name) === null);
  const first = missing.slice(0, mostNamed).map(file => ({ ...file, exhibit: null }));
  return { named: all.length, missing: missing.length, first };
}

/** How a file is read as a chat; else how another one of the same look is. */
export function showMapping(
  { library, text }: ReadingDesk,
  { exhibitId }: CheckedInputOf<'chats.mapping'>,
): ChatReadAs {
  const exhibit = getExhibit(library, { id: exhibitId });
  const { fileId } = exhibit;
  const mapping = mappingOf(library, fileId) ?? null;
  if (mapping !== null || !mayBeChat(exhibit)) return { mapping, offered: null };
  const hasSheets = isWorkbook(exhibit.mediaType);
  const beginnings = Array.from({ length: hasSheets ? pagesLookedAt : 1 }, (_, index) => {
    const page = onePage(text, fileId, index + 1);
    return { label: page?.label ?? '', lines: (page?.text ?? '').split('\n', linesLookedAt) };
  });
  const offered = otherMappings(library, fileId, mostCompared).find(other =>
    beginnings.some(
      ({ label, lines }) => isOfSheet(other.mapping, hasSheets, label) && looksLike(other.mapping, lines),
    ),
  );
  return { mapping, offered: offered ?? null };
}

/** Whether a mapping is for such a page: in a workbook, for one of the very sheet. Its pages are named as a formula would: `Sheet1!A1:C100`. */
function isOfSheet(mapping: ChatMapping, hasSheets: boolean, label: string): boolean {
  const sheet = mapping.form === 'table' ? mapping.sheet : undefined;
  return hasSheets ? sheet !== undefined && label.startsWith(`${sheet}!`) : sheet === undefined;
}

/** Whether the first lines of a file are what a mapping was made for: the same header, or lines of its pattern. */
function looksLike(mapping: ChatMapping, lines: readonly string[]): boolean {
  if (mapping.form === 'lines') {
    const messages = firstMessages(mapping, { rows: null, lines, sheets: [] });
    return messages[0]?.time !== '' && messages.filter(({ time }) => time !== '').length >= fewestMessages;
  }
  if (!mapping.hasHeader) return false;
  const wanted = namesIn(mapping.header.join('\t'));
  return wanted !== '' && lines.some(line => namesIn(line) === wanted);
}

/** The names in a header, whatever separates them and however they are quoted. */
const namesIn = (header: string): string =>
  header
    .split(/[\t,;|]/)
    .map(name => name.replaceAll('"', '').trim())
    .join('\t');

export function mapChat(
  { library, operation }: WritingDesk,
  { exhibitId, mapping }: CheckedInputOf<'chats.map'>,
): Done {
  const exhibit = getExhibit(library, { id: exhibitId });
  if (!mayBeChat(exhibit) && mappingOf(library, exhibit.fileId) === undefined)
    throw new Failure(
      'unsupported',
      `${exhibit.number} cannot be read as a chat in this way: that is for text, tables in text (CSV), workbooks (.xlsx, .xlsb, .xls, .ods) and web pages. Export the chat in one of these formats, and import that.`,
    );
  if (chooseReading(operation, exhibit.fileId, mapping)) readAnew(operation.store, exhibit.fileId, operation.at);
  tellOf(operation, exhibit, mapping);
  return { done: true };
}

export function unmapChat({ library, operation }: WritingDesk, { exhibitId }: CheckedInputOf<'chats.unmap'>): Done {
  const exhibit = getExhibit(library, { id: exhibitId });
  if (!dropReadingChoice(operation, exhibit.fileId))
    throw new Failure('unsupported', `Nobody has said how ${exhibit.number} is read, so it is read as what it is.`);
  readAnew(operation.store, exhibit.fileId, operation.at);
  operation.about(uidBytes(exhibit.uid));
  return { done: true };
}

/** The log has where the parts of a message are, and no words of the file. */
function tellOf(operation: WritingDesk['operation'], { uid }: Exhibit, mapping: ChatMapping): void {
  operation.about(uidBytes(uid));
  if (mapping.form === 'lines') operation.tell({ pattern: mapping.pattern });
  else {
    const { header: _header, ...columns } = mapping;
    operation.tell({ columns });
  }
}
