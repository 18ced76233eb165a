import { cleanText } from '../../clean-text.ts';
import { fileTime } from '../archive/written-times.ts';
import { ids, type MapiAttachment, type MapiItem } from './mapi.ts';
import { attachmentName } from './mapi-attachments.ts';
import { mapiBody } from './mapi-body.ts';
import { mapiFacts } from './mapi-facts.ts';
import { mapiHeaders, oneLine } from './mapi-headers.ts';

// An item of Outlook as a message of the internet. It has never been one in these bytes: its headers are those that the
// item states, its bodies and attachments are kept byte for byte in Base64, and headers of our own say what it is made of.
// The same item always makes the same bytes.

/** By which a reader can know the body as Rich Text from the files that came with the item. */
const rtfBodyId = 'rtf-body@outlook';

const lineEnd = '\r\n';
/** Bytes that make a line of Base64 (RFC 2045, 6.8), and how many lines are made at once. */
const lineBytes = 57;
const linesAtOnce = 4_000;
/** Flags of a message (PidTagMessageFlags). */
const flags: readonly (readonly [number, string])[] = [
  [0x01, 'read'],
  [0x04, 'submitted'],
  [0x08, 'not sent'],
];

/** What is said of an item beside what it states: where it was found. */
export type Origin = { readonly folder?: string | undefined };

export async function* mapiEml(item: MapiItem, origin: Origin, depth = 0): AsyncGenerator<Uint8Array, void, undefined> {
  const boundary = (part: string): string => `=_${part}_${depth}`;
  const mixed = boundary('mixed');
  const alternative = boundary('alternative');
  yield lines(
    ...mapiHeaders(item),
    ...ownHeaders(item, origin),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${mixed}"`,
    '',
    `--${mixed}`,
    `Content-Type: multipart/alternative; boundary="${alternative}"`,
    '',
  );
  const { text, html, rtf } = mapiBody(item.properties);
  const facts = mapiFacts(item);
  // What kind of body there is, and what it says, stays as it is kept; only items that are no messages get lines of facts.
  const words = facts.length === 0 ? text : [facts.join('\n'), text ?? ''].join('\n\n');
  if (words !== undefined || html === undefined) yield* textPart(alternative, 'text/plain', words ?? '');
  if (html !== undefined) yield* textPart(alternative, 'text/html', html);
  yield lines(`--${alternative}--`, '');
  if (rtf !== undefined) {
    yield lines(`--${mixed}`, 'Content-Type: application/rtf', `Content-ID: <${rtfBodyId}>`, ...named('body.rtf'), '');
    yield* base64(once(rtf));
  }
  let index = 0;
  for await (const attachment of item.attachments()) {
    const name = attachmentName(attachment, index);
    index += 1;
    yield lines(`--${mixed}`);
    if (attachment.item !== undefined) {
      yield lines(
        'Content-Type: message/rfc822',
        `Content-Disposition: attachment; ${parameter('filename', name)}`,
        '',
      );
      yield* mapiEml(attachment.item, {}, depth + 1);
      continue;
    }
    const { properties } = attachment;
    const id = cleanText(properties.text(ids.contentId) ?? '').replace(/[\s<>]/g, '');
    const type = /^[\w.+-]+\/[\w.+-]+$/.exec(properties.text(ids.mimeType) ?? '')?.[0] ?? 'application/octet-stream';
    yield lines(
      `Content-Type: ${type}`,
      ...(id === '' ? [] : [`Content-ID: <${id}>`]),
      ...(attachment.bytes === undefined ? [`X-Outlook-Not-Kept: ${notKept(attachment)}`] : []),
      ...named(name),
      '',
    );
    if (attachment.bytes !== undefined) yield* base64(attachment.bytes);
  }
  yield lines(`--${mixed}--`, '');
}

function notKept({ properties, isDamaged }: MapiAttachment): string {
  return isDamaged === true ? 'damaged' : `method ${properties.number(ids.attachMethod) ?? 0}`;
}

function ownHeaders({ properties }: MapiItem, { folder }: Origin): string[] {
  const time = (id: number): string => {
    const ticks = properties.time(id);
    return (ticks === undefined ? undefined : fileTime(ticks)) ?? '';
  };
  const set = properties.number(ids.flags) ?? 0;
  const own: readonly (readonly [string, string])[] = [
    ['Made-From', 'an item of Outlook'],
    ['Item-Class', properties.text(ids.messageClass) ?? ''],
    ['Folder', folder ?? ''],
    ['Submitted', time(ids.submitted)],
    ['Delivered', time(ids.delivered)],
    ['Created', time(ids.created)],
    ['Modified', time(ids.modified)],
    ['Flags', flags.flatMap(([bit, name]) => ((set & bit) === 0 ? [] : [name])).join(', ')],
  ];
  return own.flatMap(([name, value]) => {
    const written = oneLine(value);
    return written === '' ? [] : [`X-Outlook-${name}: ${written}`];
  });
}

async function* textPart(boundary: string, type: string, text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield lines(`--${boundary}`, `Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '');
  yield* base64(once(Buffer.from(text, 'utf8')));
}

function named(name: string): string[] {
  return [`Content-Disposition: attachment; ${parameter('filename', name)}`, 'Content-Transfer-Encoding: base64'];
}

/** A parameter in RFC 2231's form, which has a charset. */
function parameter(name: string, value: string): string {
  const written = encodeURIComponent(value.toWellFormed()).replace(
    /['()*!]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${name}*=utf-8''${written}`;
}

function lines(...written: string[]): Buffer {
  return Buffer.from(written.map(line => line.replaceAll('\n', lineEnd) + lineEnd).join(''), 'utf8');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

/** Base64 in lines, as the bytes come. */
async function* base64(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let held = Buffer.alloc(0);
  for await (const piece of pieces) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    const whole = held.length - (held.length % lineBytes);
    for (let at = 0; at < whole; at += lineBytes * linesAtOnce)
      yield encoded(held.subarray(at, Math.min(whole, at + lineBytes * linesAtOnce)));
    held = held.subarray(whole);
  }
  if (held.length > 0) yield encoded(held);
}

function encoded(bytes: Buffer): Buffer {
  return Buffer.from(`${bytes.toString('base64').replace(/.{76}(?=.)/g, `$&${lineEnd}`)}${lineEnd}`, 'latin1');
}
