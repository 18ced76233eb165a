import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import type { MailHeaders } from './mail-headers.ts';
import { openMessage } from './mail/open-message.ts';

/** Bytes. Mail servers refuse far smaller messages; the parser holds a message about three times. */
const limit = 150_000_000;

/** Headers shown above the text, in this order. */
const shown = ['From', 'Sender', 'Reply-To', 'To', 'Cc', 'Bcc', 'Date', 'Subject'] as const;

/** Reads a message in any format that one is kept in: its headers and text as parts, its attachments as children. */
export const mailReader: Reader = { id: 'mail 4', limit, read: readMail };

async function readMail(input: ReaderInput): Promise<Reading> {
  const message = await openMessage(await input.source.all());
  const { headers } = message;
  const parts = cutIntoParts(input.page);
  await parts.add(`${headerBlock(headers)}\n\n${message.text}`);
  await parts.end();
  for (const { name, bytes } of message.parts) if (!(await input.child({ name, bytes }))) break;
  for (const lost of message.lost ?? []) if (!(await input.child(lost))) break;
  const date = headers.get('Date');
  const subject = headers.get('Subject');
  const problem = message.problem ?? (parts.overflowed ? readUpTo(lastPageNumber) : undefined);
  return {
    ...(subject !== '' && { title: subject }),
    ...(date !== '' && { date: { text: date, source: 'Mail Date' } }),
    metadata: stated({
      from: headers.get('From'),
      sender: otherThanFrom(headers, 'Sender'),
      replyTo: otherThanFrom(headers, 'Reply-To'),
      to: headers.get('To'),
      cc: headers.get('Cc'),
      bcc: headers.get('Bcc'),
      subject,
      date,
      messageId: headers.get('Message-ID'),
      inReplyTo: headers.get('In-Reply-To'),
      references: headers.get('References'),
      threadIndex: headers.get('Thread-Index'),
      ...message.facts,
    }),
    ...(problem && { problem }),
  };
}

/** Who sent for somebody, or where answers go, is worth a line only where it is not who wrote: Outlook states all of them always. */
function otherThanFrom(headers: MailHeaders, name: 'Sender' | 'Reply-To'): string {
  const value = headers.get(name);
  const from = headers.get('From');
  const nameIn = (address: string): string => address.replace(/\s*<[^<>]*>\s*$/, '');
  // An address within an Exchange server, which says nothing of its own.
  const isInternal = /<\/o=[^<>]*>\s*$/i.test(value);
  return value === from || (isInternal && nameIn(value) === nameIn(from)) ? '' : value;
}

function headerBlock(headers: MailHeaders): string {
  const lines = shown.map(name => ({
    name,
    value: name === 'Sender' || name === 'Reply-To' ? otherThanFrom(headers, name) : headers.get(name),
  }));
  return lines.flatMap(({ name, value }) => (value === '' ? [] : [`${name}: ${value}`])).join('\n');
}
