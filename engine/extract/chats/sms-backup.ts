import { charsetDecoder, charsetSample, detectCharset } from '../charset.ts';
import { lastPageNumber } from '../extraction.ts';
import { failure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { declaredCharset } from '../readers/html.ts';
import { readMarkup } from '../readers/markup.ts';
import { chatPages, type ChatMessage } from './chat-pages.ts';

/** Streamed: what ends it is the last page number. */
const limit = Number.MAX_SAFE_INTEGER;

/**
 * Reads text messages of a phone in the XML of "SMS Backup & Restore", which Signal for Android also wrote as its plain
 * text backup. Pictures of MMS stay in the file.
 */
export const smsBackupReader: Reader = { id: 'sms-backup 2', limit, read: readSmsBackup };

async function readSmsBackup(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const decoder = charsetDecoder(detectCharset(sample, declaredCharset(sample), sample.length < input.source.size));
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  let waiting: ChatMessage[] = [];
  let mms: { head: Readonly<Record<string, string>>; text: string[] } | undefined;
  let messages = 0;

  const take = (attributes: Readonly<Record<string, string>>, text: string): void => {
    const message = messageOf(attributes, text);
    messages += 1;
    if (message.sender !== '') senders.add(message.sender);
    waiting.push(message);
  };
  const markup = readMarkup('xml', {
    open(name, attributes) {
      if (name === 'sms') take(attributes, attributes['body'] ?? '');
      else if (name === 'mms') mms = { head: attributes, text: [] };
      else if (name === 'part' && mms !== undefined) mms.text.push(partText(attributes));
    },
    close(name) {
      if (name !== 'mms' || mms === undefined) return;
      take(mms.head, mms.text.filter(part => part !== '').join('\n'));
      mms = undefined;
    },
  });

  let full = false;
  for await (const piece of input.source.stream()) {
    markup.write(decoder.write(piece));
    for (const message of waiting) full ||= !(await pages.add(message));
    waiting = [];
    if (full) break;
  }
  markup.write(decoder.end());
  markup.end();
  for (const message of waiting) full ||= !(await pages.add(message));
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

/** What the phone's `type` and `msg_box` mean: 1 received, 2 sent (Android's telephony provider). */
const received = '1';

function messageOf(head: Readonly<Record<string, string>>, text: string): ChatMessage {
  const other = stateOf(head['contact_name']) ?? stateOf(head['address']) ?? '';
  const number = stateOf(head['address']);
  const whom = number === undefined || number === other ? other : `${other} (${number})`;
  const isReceived = (head['type'] ?? head['msg_box']) === received || head['msg_box'] === received;
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
    sender: isReceived ? whom : `(sent) to ${whom}`,
    text,
  };
}

/** Backups write "null" for what there is not. */
const stateOf = (value: string | undefined): string | undefined =>
  value === undefined || value === '' || value === 'null' || value === '(Unknown)' ? undefined : value;
