import initialise, { type Database } from 'sql.js';
import { lastPageNumber } from '../extraction.ts';
import { failure, readUpTo } from '../problems.ts';
import { changesBeside } from '../readers/sqlite-wal.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { archivedString } from './attributed-string.ts';
import { chatPages, type ChatMessage } from './chat-pages.ts';
import { earlierWordings } from './edited-message.ts';
import { momentOf } from './apple-time.ts';
import { groupRemark, reactionOf } from './message-acts.ts';

/** Bytes. The engine holds a copy of the file, so this bounds memory. */
const limit = 200_000_000;

/** Reads the messages of a Mac or an iPhone (`chat.db`, `sms.db`), chat by chat and in their order. */
export const iMessageReader: Reader = { id: 'imessage 3', limit, read: readMessages };

async function readMessages(input: ReaderInput): Promise<Reading> {
  const { Database } = await initialise();
  const bytes = await input.source.all();
  const database = new Database(bytes);
  try {
    database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;');
    const reading = await readAll(database, input);
    return { ...reading, metadata: { ...reading.metadata, ...changesBeside(bytes) } };
  } catch (error) {
    throw error instanceof Error && error.constructor === Error ? failure('damaged', error) : error;
  } finally {
    database.close();
  }
}

/** Columns that came with some version of the system; where one is missing, nothing stands in its place. */
const laterColumns = [
  'attributedBody',
  'date_edited',
  'date_retracted',
  'message_summary_info',
  'associated_message_guid',
  'associated_message_type',
  'associated_message_emoji',
  'thread_originator_guid',
  'item_type',
  'group_action_type',
  'group_title',
  'balloon_bundle_id',
] as const;

async function readAll(database: Database, input: ReaderInput): Promise<Reading> {
  const columns = (table: string): unknown[] =>
    database.exec(`SELECT name FROM pragma_table_info('${table}')`)[0]?.values.map(([name]) => name) ?? [];
  const known = new Set(columns('message'));
  const filename = columns('attachment').includes('filename') ? 'a.filename' : 'NULL';
  const later = laterColumns.map(name => (known.has(name) ? `m.${name}` : `NULL AS ${name}`)).join(', ');
  const other = known.has('other_handle') ? '(SELECT id FROM handle WHERE ROWID = m.other_handle)' : 'NULL';
  const kept = columns('chat_recoverable_message_join').includes('delete_date');
  const deleted = kept
    ? '(SELECT max(delete_date) FROM chat_recoverable_message_join r WHERE r.message_id = m.ROWID)'
    : 'NULL';
  // What was deleted lately stands in no chat any more, only in the list of what can be brought back.
  const chats = kept
    ? `(SELECT chat_id, message_id FROM chat_message_join UNION
        SELECT chat_id, message_id FROM chat_recoverable_message_join)`
    : 'chat_message_join';
  const statement = database.prepare(
    `SELECT m.ROWID AS row, m.text, m.is_from_me, m.date, ${later}, h.id AS handle,
       c.chat_identifier AS chat, c.display_name, ${other} AS other, ${deleted} AS deleted,
       (SELECT group_concat(coalesce(${filename}, a.transfer_name), char(10))
         FROM message_attachment_join j JOIN attachment a ON a.ROWID = j.attachment_id WHERE j.message_id = m.ROWID) AS paths,
       (SELECT group_concat(a.transfer_name, ', ') FROM message_attachment_join j JOIN attachment a ON a.ROWID = j.attachment_id
         WHERE j.message_id = m.ROWID) AS files
     FROM message m
       LEFT JOIN handle h ON h.ROWID = m.handle_id
       LEFT JOIN ${chats} cj ON cj.message_id = m.ROWID
       LEFT JOIN chat c ON c.ROWID = cj.chat_id
     ORDER BY c.ROWID, m.date, m.ROWID`,
  );
  const sent = known.has('guid') ? database.prepare('SELECT date FROM message WHERE guid = ?') : undefined;
  const sentAt = (guid: string): string => {
    const [date] = sent?.get([guid]) ?? [];
    return momentOf(date) ?? guid;
  };
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  const seen = new Set<string>();
  let messages = 0;
  let full = false;
  try {
    while (!full && statement.step()) {
      const row = statement.getAsObject() as Readonly<Record<string, unknown>>;
      const message = messageOf(row, sentAt);
      messages += 1;
      senders.add(message.sender);
      seen.add(chatOf(row));
      full = !(await pages.add(message));
    }
  } finally {
    statement.free();
    sent?.free();
  }
  await pages.end();
  const date = pages.date();
  const missing = missingRows(database);
  return {
    ...(date && { date }),
    metadata: stated({
      chats: String(seen.size),
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
const chatOf = (row: Readonly<Record<string, unknown>>): string =>
  words(row['display_name']) || words(row['chat']) || 'in no chat';

function messageOf(row: Readonly<Record<string, unknown>>, sentAt: (guid: string) => string): ChatMessage {
  const body = row['attributedBody'];
  const text = words(row['text']) || (body instanceof Uint8Array ? (archivedString(body) ?? '') : '');
  // U+FFFC stands where an attachment is shown.
  const said = text.replaceAll('\ufffc', '').trim();
  const files = words(row['files']);
  const edited = momentOf(row['date_edited']);
  const retracted = momentOf(row['date_retracted']);
  const deleted = momentOf(row['deleted']);
  const answered = words(row['thread_originator_guid']);
  const remarks = [
    files === '' ? undefined : files,
    reactionOf(row, sentAt),
    groupRemark(row),
    answered === '' ? undefined : `reply to the message of ${sentAt(answered)}`,
    edited === undefined ? undefined : `edited ${edited}`,
    ...earlierWordings(row['message_summary_info'], said),
    retracted === undefined ? undefined : `taken back ${retracted}`,
    deleted === undefined ? undefined : `deleted ${deleted}, and kept for a while by the system`,
  ].filter(each => each !== undefined);
  const program = words(row['balloon_bundle_id']);
  if (said === '' && remarks.length === 0) remarks.push(program === '' ? 'no text' : `no text; shown by ${program}`);
  const time = momentOf(row['date']) ?? '';
  return {
    day: `${chatOf(row)}, ${time.slice(0, 10)}`,
    date: time,
    time,
    files: pathsOf(words(row['paths'])),
    sender: Number(row['is_from_me']) === 1 ? '(sent)' : words(row['handle']),
    text: [said, ...remarks.map(each => `[${each}]`)].filter(part => part !== '').join('\n'),
  };
}

/** Where attachments lie beside the database: in its own folder, with which paths begin on a Mac (Messages) or an iPhone (SMS). */
const pathsOf = (paths: string): readonly string[] =>
  paths
    .split('\n')
    .filter(path => path !== '')
    .map(path => path.replace(/^.*\/(?:Messages|SMS)\/(?=Attachments\/)/, ''));
