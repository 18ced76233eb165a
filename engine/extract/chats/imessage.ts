import initialise, { type Database } from 'sql.js';
import { lastPageNumber } from '../extraction.ts';
import { failure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { chatPages, type ChatMessage } from './chat-pages.ts';

/** Bytes. The engine holds a copy of the file, so this bounds memory. */
const limit = 200_000_000;

/** Reads the messages of a Mac or an iPhone (`chat.db`, `sms.db`), chat by chat and in their order. */
export const iMessageReader: Reader = { id: 'imessage 2', limit, read: readMessages };

async function readMessages(input: ReaderInput): Promise<Reading> {
  const { Database } = await initialise();
  const database = new Database(await input.source.all());
  try {
    database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;');
    return await readAll(database, input);
  } catch (error) {
    throw error instanceof Error && error.constructor === Error ? failure('damaged', error) : error;
  } finally {
    database.close();
  }
}

/** Columns that came with some version of the system; where one is missing, nothing stands in its place. */
const laterColumns = ['attributedBody', 'date_edited', 'date_retracted', 'cache_roomnames', 'service'] as const;

async function readAll(database: Database, input: ReaderInput): Promise<Reading> {
  const columns = (table: string): unknown[] =>
    database.exec(`SELECT name FROM pragma_table_info('${table}')`)[0]?.values.map(([name]) => name) ?? [];
  const known = new Set(columns('message'));
  const filename = columns('attachment').includes('filename') ? 'a.filename' : 'NULL';
  const later = laterColumns.map(name => (known.has(name) ? `m.${name}` : `NULL AS ${name}`)).join(', ');
  const statement = database.prepare(
    `SELECT m.ROWID AS row, m.text, m.is_from_me, m.date, ${later}, h.id AS handle,
       c.chat_identifier AS chat, c.display_name,
       (SELECT group_concat(coalesce(${filename}, a.transfer_name), char(10))
         FROM message_attachment_join j JOIN attachment a ON a.ROWID = j.attachment_id WHERE j.message_id = m.ROWID) AS paths,
       (SELECT group_concat(a.transfer_name, ', ') FROM message_attachment_join j JOIN attachment a ON a.ROWID = j.attachment_id
         WHERE j.message_id = m.ROWID) AS files
     FROM message m
       LEFT JOIN handle h ON h.ROWID = m.handle_id
       LEFT JOIN chat_message_join cj ON cj.message_id = m.ROWID
       LEFT JOIN chat c ON c.ROWID = cj.chat_id
     ORDER BY c.ROWID, m.date, m.ROWID`,
  );
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  const chats = new Set<string>();
  let messages = 0;
  let full = false;
  try {
    while (!full && statement.step()) {
      const row = statement.getAsObject() as Readonly<Record<string, unknown>>;
      const message = messageOf(row);
      messages += 1;
      senders.add(message.sender);
      chats.add(chatOf(row));
      full = !(await pages.add(message));
    }
  } finally {
    statement.free();
  }
  await pages.end();
  const date = pages.date();
  const missing = missingRows(database);
  return {
    ...(date && { date }),
    metadata: stated({
      chats: String(chats.size),
      messages: String(messages),
      senders: [...senders].join(', '),
      missingNumbers: missing === 0 ? undefined : String(missing),
    }),
    ...(full && { problem: readUpTo(lastPageNumber) }),
  };
}

/** Row numbers that were given once and are not there: what was deleted leaves such gaps. */
function missingRows(database: Database): number {
  const [found] = database.exec('SELECT max(ROWID) - min(ROWID) + 1 - count(*) FROM message');
  return Number(found?.values[0]?.[0] ?? 0);
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const chatOf = (row: Readonly<Record<string, unknown>>): string => words(row['display_name']) || words(row['chat']);

function messageOf(row: Readonly<Record<string, unknown>>): ChatMessage {
  const body = row['attributedBody'];
  const text = words(row['text']) || (body instanceof Uint8Array ? (archivedString(body) ?? '') : '');
  const files = words(row['files']);
  const edited = momentOf(row['date_edited']);
  const retracted = momentOf(row['date_retracted']);
  const remarks = [
    files === '' ? undefined : files,
    edited === undefined ? undefined : `edited ${edited}`,
    retracted === undefined ? undefined : `taken back ${retracted}`,
  ].filter(each => each !== undefined);
  const time = momentOf(row['date']) ?? '';
  return {
    day: `${chatOf(row)}, ${time.slice(0, 10)}`,
    date: time,
    time,
    files: pathsOf(words(row['paths'])),
    sender: Number(row['is_from_me']) === 1 ? '(sent)' : words(row['handle']),
    // U+FFFC stands where an attachment is shown.
    text: [text.replaceAll('\ufffc', '').trim(), ...remarks.map(each => `[${each}]`)]
      .filter(part => part !== '')
      .join('\n'),
  };
}

/** Where attachments lie beside the database: in its own folder, with which paths begin on a Mac (Messages) or an iPhone (SMS). */
const pathsOf = (paths: string): readonly string[] =>
  paths
    .split('\n')
    .filter(path => path !== '')
    .map(path => path.replace(/^.*\/(?:Messages|SMS)\/(?=Attachments\/)/, ''));

/** Milliseconds of 1 January 2001 UTC, from which Apple's systems count. */
const appleEpoch = Date.UTC(2001, 0, 1);
/** Older systems counted seconds, newer ones nanoseconds; seconds stay below this for 30,000 years. */
const nanosecondsFrom = 1e12;

/** A moment in UTC; undefined for 0, which means never. */
function momentOf(value: unknown): string | undefined {
  const count = Number(value ?? 0);
  if (!Number.isFinite(count) || count === 0) return undefined;
  const moment = new Date(appleEpoch + (count > nanosecondsFrom ? count / 1e6 : count * 1000));
  return Number.isNaN(moment.getTime()) ? undefined : `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/**
 * The string in an archived attributed string (`typedstream`, the format of NSArchiver): it follows the name of its
 * class, a few bytes that are always the same length, and its own length in one, three or five bytes.
 */
export function archivedString(archive: Uint8Array): string | undefined {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const name = bytes.indexOf('NSString');
  const start = name < 0 ? -1 : bytes.indexOf(0x2b, name);
  if (start < 0 || start + 2 > bytes.length) return undefined;
  const first = bytes[start + 1] ?? 0;
  const [at, length] =
    first === 0x81 && start + 4 <= bytes.length
      ? [start + 4, bytes.readUInt16LE(start + 2)]
      : first === 0x82 && start + 6 <= bytes.length
        ? [start + 6, bytes.readUInt32LE(start + 2)]
        : [start + 2, first];
  return at + length > bytes.length ? undefined : bytes.toString('utf8', at, at + length);
}
