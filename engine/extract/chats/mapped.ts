import { isWorkbook } from '../../../contract/chat-source.ts';
import type { ChatMapping } from '../../../contract/chats.ts';
import { say } from '../../../contract/say.ts';
import { type MappedMessage, messagesInLines, messagesInRows } from '../../../contract/chat-messages.ts';
import { lastPageNumber, type ReadingProblem } from '../extraction.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../reading.ts';
import { chatPages } from './chat-pages.ts';
import { type ChatFile, linesOf, openChatFile } from './chat-source.ts';
import { giveSheetRows } from './chat-workbook.ts';
import { dateOrder } from './date-order.ts';

/** Streamed: what ends it is the last page number. */
const limit = Number.MAX_SAFE_INTEGER;

/** Names that are listed of those who speak: more would be no list any more, and a table with the wrong column has millions. */
const mostSenders = 200;

/** Days that are looked at to tell the order of their figures. */
const mostDays = 5_000;

/** Reads a chat out of the file of another tool, as a person has said where in it sender, time and text stand. */
export const mappedChatReader = (mapping: ChatMapping): Reader => ({
  id: 'mapped-chat 3',
  limit,
  read: input => readMapped(input, mapping),
});

async function readMapped(input: ReaderInput, mapping: ChatMapping): Promise<Reading> {
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  const days = new Set<string>();
  let count = 0;
  let files = 0;
  let full = false;
  const take = async (message: MappedMessage): Promise<boolean> => {
    const { day, time, sender, text } = message;
    // What stands before the first message is kept and is none.
    if (time !== '') count += 1;
    if (sender !== '' && senders.size < mostSenders) senders.add(sender);
    if (day !== '' && days.size < mostDays) days.add(day);
    files += message.files.length;
    full = !(await pages.add({ day, time, sender, text: withFiles(text, message.files), files: message.files }));
    return !full;
  };
  const { isOpen, charset } = await giveMessages(input, mapping, take);
  await pages.end();
  if (count === 0) throw noMessages();
  const date = pages.date();
  const problem = full ? readUpTo(lastPageNumber) : isOpen ? neverClosed : undefined;
  return {
    ...(date && { date }),
    metadata: stated({
      messages: String(count),
      senders: [...senders].join(', '),
      attachments: files === 0 ? undefined : String(files),
      dateOrder: days.size === 0 ? undefined : dateOrder(days),
      charset,
    }),
    ...(problem && { problem }),
  };
}

/** Takes the next message; false once no more is wanted. */
type Take = (message: MappedMessage) => Promise<boolean>;
/** `isOpen`: a quotation mark was never closed. */
type Given = { readonly isOpen: boolean; readonly charset?: string };

async function giveMessages(input: ReaderInput, mapping: ChatMapping, take: Take): Promise<Given> {
  const { source, mediaType } = input;
  if (isWorkbook(mediaType)) {
    if (mapping.form === 'table') await fromSheet(input, mapping, take);
    return { isOpen: false };
  }
  const file = await openChatFile(source, mediaType);
  const { charset } = file;
  if (mapping.form === 'table') return { isOpen: await fromRows(file, mapping, take), charset };
  await fromLines(file, mediaType, mapping, take);
  return { isOpen: false, charset };
}

type OfForm<Form> = Extract<ChatMapping, { form: Form }>;

async function fromSheet({ source, password }: ReaderInput, mapping: OfForm<'table'>, take: Take): Promise<void> {
  let sheet = mapping.sheet;
  const read = messagesInRows(mapping);
  await giveSheetRows(source, password, async (name, row) => {
    sheet ??= name;
    if (name !== sheet) return false;
    const message = read(row);
    return message === undefined || (await take(message));
  });
}

async function fromLines(file: ChatFile, mediaType: string, mapping: OfForm<'lines'>, take: Take): Promise<void> {
  const read = messagesInLines(mapping);
  for await (const line of linesOf(file, mediaType)) {
    const message = read.add(line);
    if (message && !(await take(message))) return;
  }
  const last = read.end();
  if (last) await take(last);
}

/** Gives whether a quotation mark was never closed. */
async function fromRows(file: ChatFile, mapping: OfForm<'table'>, take: Take): Promise<boolean> {
  const reader = file.rows?.();
  if (reader === undefined) return false;
  const read = messagesInRows(mapping);
  const all = async (rows: readonly string[][]): Promise<boolean> => {
    for (const row of rows) {
      const message = read(row);
      if (message && !(await take(message))) return false;
    }
    return true;
  };
  for await (const piece of file.text()) if (!(await all(reader.write(piece)))) return false;
  const { rows, isOpen } = reader.end();
  await all(rows);
  return isOpen;
}

/** Files stand below the words, as in other chats. */
const withFiles = (text: string, files: readonly string[]): string =>
  [text, ...files.map(file => `[${file}]`)].filter(part => part !== '').join('\n');

const noMessages = (): ReadingFailure => new ReadingFailure('unsupported', say('no-messages'));

const neverClosed: ReadingProblem = {
  code: 'partial',
  message: say('open-quotation'),
};
