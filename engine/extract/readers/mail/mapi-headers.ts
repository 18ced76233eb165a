import { cleanText } from '../../clean-text.ts';
import { fileTime } from '../archive/written-times.ts';
import { ids, type MapiItem, type MapiProperties } from './mapi.ts';

/** Kinds of recipients (PidTagRecipientType), in the lower bits. */
const kinds = ['', 'To', 'Cc', 'Bcc'] as const;

/** Headers that describe the form in which a message was sent, which is not the form in which its item is kept. */
const ofTheForm = /^(mime-version|content-(type|transfer-encoding|disposition|id|description|length)):/i;

/**
 * The headers of an item, one a line: those with which it came, as they are, and what the item states beside them.
 * Headers that describe the form of the message as it was sent are kept under the name "X-Original-…".
 */
export function mapiHeaders({ properties, recipients }: MapiItem): string[] {
  const came = cameWith(properties.text(ids.headers) ?? '');
  const has = new Set(came.map(line => line.slice(0, line.indexOf(':')).toLowerCase()));
  const stated: readonly (readonly [string, string])[] = [
    ['From', author(properties)],
    ['Sender', sender(properties)],
    ...(['To', 'Cc', 'Bcc'] as const).map(kind => [kind, recipientsOf(kind, properties, recipients)] as const),
    ['Date', sentAt(properties)],
    ['Subject', subjectOf(properties)],
    ['Message-ID', properties.text(ids.messageId) ?? ''],
    ['In-Reply-To', properties.text(ids.inReplyTo) ?? ''],
    ['References', properties.text(ids.references) ?? ''],
    ['Thread-Topic', properties.text(ids.topic) ?? ''],
    ['Thread-Index', properties.bytes(ids.conversation)?.toString('base64') ?? ''],
  ];
  const added = stated
    .map(([name, value]) => [name, oneLine(value)] as const)
    .filter(([name, value]) => value !== '' && !has.has(name.toLowerCase()));
  return [...came, ...added.map(([name, value]) => `${name}: ${value}`)];
}

/** The subject. Outlook keeps the length of its "RE: " before it, behind a character 1 (MS-OXCMSG 2.2.1.10 in PST files). */
export function subjectOf(properties: MapiProperties): string {
  const subject = properties.text(ids.subject) ?? '';
  return subject.charCodeAt(0) === 1 ? subject.slice(2) : subject;
}

function cameWith(headers: string): string[] {
  const lines = cleanText(headers)
    .split('\n')
    .filter(line => line.trim() !== '');
  // Folded lines stay with the one before them; what is no header, such as a line of the transport's, is left out.
  const whole: string[] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line) && whole.length > 0) whole.push(`${whole.pop() ?? ''}\n${line}`);
    else if (/^[!-9;-~]+[ \t]*:/.test(line)) whole.push(line);
  }
  return whole.map(line => (ofTheForm.test(line) ? `X-Original-${line}` : line));
}

function author(properties: MapiProperties): string {
  const of = address(
    properties.text(ids.authorName),
    properties.text(ids.authorSmtp),
    properties.text(ids.authorAddress),
  );
  return of === '' ? sender(properties) : of;
}

function sender(properties: MapiProperties): string {
  return address(properties.text(ids.senderName), properties.text(ids.senderSmtp), properties.text(ids.senderAddress));
}

/** What stands in the list of recipients; without one, what the item shows in its place. */
function recipientsOf(
  kind: 'To' | 'Cc' | 'Bcc',
  properties: MapiProperties,
  recipients: readonly MapiProperties[],
): string {
  const listed = recipients
    .filter(each => kinds[(each.number(ids.recipientKind) ?? 1) & 0xf] === kind)
    .map(each => address(each.text(ids.name), each.text(ids.smtp), each.text(ids.address)))
    .filter(written => written !== '');
  if (listed.length > 0) return listed.join(', ');
  return properties.text({ To: ids.shownTo, Cc: ids.shownCc, Bcc: ids.shownBcc }[kind]) ?? '';
}

function address(name: string | undefined, smtp: string | undefined, other: string | undefined): string {
  const at = oneLine(smtp || other || '');
  const who = oneLine(name ?? '').replace(/^'(.*)'$/, '$1');
  if (at === '') return who;
  if (who === '' || who === at) return at.includes('@') ? `<${at}>` : at;
  return `${/[",;:<>@()[\]\\]/.test(who) ? `"${who.replace(/["\\]/g, '\\$&')}"` : who} <${at}>`;
}

/** When it was sent, else delivered, else made; these times are kept in UTC. */
function sentAt(properties: MapiProperties): string {
  const ticks = [ids.submitted, ids.delivered, ids.created].map(id => properties.time(id)).find(time => time);
  const written = ticks === undefined ? undefined : fileTime(ticks);
  if (written === undefined) return '';
  // Written as RFC 5322 asks, to the second.
  return new Date(`${written.slice(0, 10)}T${written.slice(11, 19)}Z`).toUTCString().replace('GMT', '+0000');
}

/** Text as it may stand in a header: its lines one behind the other. */
export function oneLine(text: string): string {
  return cleanText(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');
}
