import type { Attachment, Email } from 'postal-mime';
import { decode, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { type Child, lastPageNumber, type ReadingProblem } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { mailText, parseMail } from './mail-body.ts';
import { type MailHeaders, readMailHeaders } from './mail-headers.ts';

/** Bytes. Mail servers refuse far smaller messages; the parser holds a message about three times. */
const limit = 150_000_000;

/** Headers shown above the text, in this order. */
const shown = ['From', 'To', 'Cc', 'Bcc', 'Date', 'Subject'] as const;

/** Reads a mail message (RFC 5322, MIME): its headers and text as parts, its attachments as children. */
export const mailReader: Reader = { id: 'mail 1', limit, read: readMail };

async function readMail(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const headers = readMailHeaders(bytes);
  const opened = await open(bytes, headers);
  const parts = cutIntoParts(input.page);
  await parts.add(`${headerBlock(headers)}\n\n${opened.text}`);
  await parts.end();
  for (const attachment of opened.children) if (!(await input.child(attachment))) break;
  const date = headers.get('Date');
  const subject = headers.get('Subject');
  const problem = opened.problem ?? (parts.overflowed ? readUpTo(lastPageNumber) : undefined);
  return {
    ...(subject !== '' && { title: subject }),
    ...(date !== '' && { date: { text: date, source: 'Mail Date' } }),
    metadata: stated({
      from: headers.get('From'),
      to: headers.get('To'),
      cc: headers.get('Cc'),
      bcc: headers.get('Bcc'),
      subject,
      date,
      messageId: headers.get('Message-ID'),
      inReplyTo: headers.get('In-Reply-To'),
      references: headers.get('References'),
    }),
    ...(problem && { problem }),
  };
}

type Opened = { text: string; children: Child[]; problem?: ReadingProblem };

async function open(bytes: Uint8Array, headers: MailHeaders): Promise<Opened> {
  let email: Email;
  try {
    email = await parseMail(bytes);
  } catch (error) {
    return unparsed(bytes.subarray(headers.bodyAt), error);
  }
  return { text: await mailText(bytes, email), children: email.attachments.map(child) };
}

/** What can still be read of a message whose parts are beyond the parser: the body as it stands. */
function unparsed(body: Uint8Array, error: unknown): Opened {
  const deep = error instanceof RangeError || /nesting depth/i.test(String(error));
  const why = deep ? 'Its parts are nested far deeper than in any real message' : 'Its parts could not be told apart';
  const message = `The message was read as plain text only. ${why}, so its attachments were not taken out. The original is stored unchanged and still holds them. Open it in a mail program, and treat it with care.`;
  return {
    text: decode(body, detectCharset(body)),
    children: [],
    problem: { code: deep ? 'too-deep' : 'partial', message },
  };
}

function child(attachment: Attachment, index: number): Child {
  const { content } = attachment;
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { name: cleanText(attachment.filename ?? '') || unnamed(attachment, bytes, index), bytes };
}

/** A name for a part that states none. */
function unnamed({ mimeType }: Attachment, bytes: Uint8Array, index: number): string {
  if (mimeType !== 'message/rfc822') return `attachment ${index + 1}`;
  const subject = readMailHeaders(bytes).get('Subject');
  return `${subject === '' ? `message ${index + 1}` : subject}.eml`;
}

function headerBlock(headers: MailHeaders): string {
  const lines = shown.map(name => ({ name, value: headers.get(name) }));
  return lines.flatMap(({ name, value }) => (value === '' ? [] : [`${name}: ${value}`])).join('\n');
}
