import { charsetDecoder, charsetSample, detectCharset } from '../charset.ts';
import { type Child, lastPageNumber } from '../extraction.ts';
import { failure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { declaredCharset } from '../readers/html.ts';
import { readMarkup } from '../readers/markup.ts';
import { chatPages, type ChatMessage } from './chat-pages.ts';

/** Streamed: what ends it is the last page number. */
const limit = Number.MAX_SAFE_INTEGER;

/**
 * Reads text messages of a phone in the XML of "SMS Backup & Restore", which Signal for Android also wrote as its plain
 * text backup. Pictures and other files of MMS become children.
 */
export const smsBackupReader: Reader = { id: 'sms-backup 3', limit, read: readSmsBackup };

async function readSmsBackup(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const decoder = charsetDecoder(detectCharset(sample, declaredCharset(sample), sample.length < input.source.size));
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  let waiting: ChatMessage[] = [];
  let files: Child[] = [];
  let mms: { head: Readonly<Record<string, string>>; text: string[]; from?: string } | undefined;
  let messages = 0;

  const take = (attributes: Readonly<Record<string, string>>, text: string, from?: string): void => {
    const message = messageOf(attributes, text, from);
    messages += 1;
    if (message.sender !== '') senders.add(message.sender);
    waiting.push(message);
  };
  const markup = readMarkup('xml', {
    open(name, attributes) {
      if (name === 'sms') take(attributes, attributes['body'] ?? '');
      else if (name === 'mms') mms = { head: attributes, text: [] };
      else if (name === 'part' && mms !== undefined) {
        mms.text.push(partText(attributes));
        const file = fileOf(attributes, messages + 1);
        if (file !== undefined) files.push(file);
      } else if (name === 'addr' && mms !== undefined && attributes['type'] === sentBy)
        mms.from = attributes['address'] ?? '';
    },
    close(name) {
      if (name !== 'mms' || mms === undefined) return;
      take(mms.head, mms.text.filter(part => part !== '').join('\n'), mms.from);
      mms = undefined;
    },
  });

  let wanted = true;
  /** Hands over what was found; false once no further page can be numbered. */
  const give = async (): Promise<boolean> => {
    let hasRoom = true;
    for (const message of waiting) hasRoom &&= await pages.add(message);
    for (const file of files) wanted &&= await input.child(file);
    waiting = [];
    files = [];
    return hasRoom;
  };
  let full = false;
  for await (const piece of input.source.stream()) {
    markup.write(decoder.write(piece));
    full = !(await give());
    if (full) break;
  }
  markup.write(decoder.end());
  markup.end();
  full ||= !(await give());
  await pages.end();
  const date = pages.date();
  if (messages === 0) throw failure('damaged');
  return {
    ...(date && { date }),
    metadata: stated({ messages: String(messages), senders: [...senders].join(', ') }),
    ...(full && { problem: readUpTo(lastPageNumber) }),
  };
}

const partText = (part: Readonly<Record<string, string>>): string => {
  const { ct: type = '', text = '', name = '', cl: file = '' } = part;
  if (type === 'application/smil') return '';
  return type.startsWith('text/') ? text : `[${file || name || type}]`;
};

/** The file that a part of an MMS holds, in the base64 of the backup; undefined for words and where the backup has none. */
function fileOf(part: Readonly<Record<string, string>>, message: number): Child | undefined {
  const { ct: type = '', cl: file, name, fn, data } = part;
  if (stateOf(data) === undefined || type === 'application/smil' || type.startsWith('text/')) return undefined;
  const called = stateOf(file) ?? stateOf(name) ?? stateOf(fn) ?? `file.${type.replace(/^.*\//, '')}`;
  return { name: called, path: `message ${message}/${called}`, bytes: Buffer.from(data ?? '', 'base64') };
}

/** What the phone's `type` and `msg_box` mean (Android's telephony provider). What was never sent is not called sent. */
const received = '1';
const boxes: Readonly<Record<string, string>> = {
  2: 'sent',
  3: 'draft',
  4: 'waiting to be sent',
  5: 'not sent, failed',
  6: 'waiting to be sent',
};
/** Which of the addresses of an MMS is that of its sender (PduHeaders.FROM). */
const sentBy = '137';

function messageOf(head: Readonly<Record<string, string>>, text: string, from?: string): ChatMessage {
  const other = stateOf(head['contact_name']) ?? stateOf(head['address']) ?? '';
  const number = stateOf(head['address']);
  const whom = number === undefined || number === other ? other : `${other} (${number})`;
  const box = head['msg_box'] ?? head['type'] ?? '';
  // In a group the message names all who take part, and one of its addresses is that of who wrote.
  const isOfGroup = number?.includes('~') === true && stateOf(from) !== undefined;
  const writer = isOfGroup ? `${from ?? ''} in ${whom}` : whom;
  const milliseconds = Number(head['date']);
  const moment = new Date(milliseconds);
  const utc =
    Number.isNaN(moment.getTime()) || head['date'] === undefined
      ? ''
      : `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const written = stateOf(head['readable_date']);
  return {
    day: utc.slice(0, 10) || (written ?? ''),
    ...(utc !== '' && { date: utc }),
    time: written === undefined ? utc : utc === '' ? written : `${written} (${utc})`,
    sender:
      box === received
        ? writer
        : `(${boxes[box] ?? (box === '' ? 'not said whether sent' : `type ${box}`)}) to ${whom}`,
    text,
  };
}

/** Backups write "null" for what there is not. */
const stateOf = (value: string | undefined): string | undefined =>
  value === undefined || value === '' || value === 'null' || value === '(Unknown)' ? undefined : value;
