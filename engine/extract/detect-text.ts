import { extname } from 'node:path';
import { decode, detectCharset, charsetOfMark, utf16WithoutMark } from './charset.ts';
import { looksLikeSignal } from './chats/signal-lines.ts';
import { looksLikeWhatsApp } from './chats/whatsapp-lines.ts';
import { findDelimiter } from './delimiter.ts';
import { detectOfficeXml } from './detect-office.ts';
import type { Detected } from './detect.ts';

/** Share of control characters up to which bytes are still taken for text: a stray NUL or escape is common in old exports. */
const controlShare = 0.005;

/** Formats of lines that say in the first of them what they are. */
const lineFormats: readonly (readonly [RegExp, Detected])[] = [
  [/^BEGIN:VCARD\s/i, { kind: 'contacts', mediaType: 'text/vcard' }],
  [/^BEGIN:VCALENDAR\s/i, { kind: 'calendar', mediaType: 'text/calendar' }],
  [/^\[InternetShortcut\]\s/i, { kind: 'link', mediaType: 'application/x-mswinurl' }],
  [/^\[Desktop Entry\]\s(?=[^]{0,2000}^Type=Link\s*$)/im, { kind: 'link', mediaType: 'application/x-desktop' }],
];

/** Formats that are written in text but are not meant to be read as such; their readers come later. */
const markups: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'application/rtf'],
  [/^%!PS/, 'application/postscript'],
];

const htmlTag = /^<(?:!doctype\s+html|html|head|body|title|meta|table|div|p|h1|script|style|link|base)(?![\w:-])/i;
const svgTag = /^<(?:\w{1,20}:)?svg(?![\w:-])/i;

/** What kind of text the bytes are; undefined when they are none. */
export function detectText(head: Uint8Array, more: boolean, name: string): Detected | undefined {
  if (!isText(head)) return undefined;
  const text = decode(head, detectCharset(head, undefined, more)).replace(/^[\ufeff\s]+/, '');
  const markup = markups.find(([start]) => start.test(text));
  if (markup !== undefined) return { kind: 'other', mediaType: markup[1] };
  const lines = lineFormats.find(([start]) => start.test(text));
  if (lines !== undefined) return lines[1];
  const isXml = text.startsWith('<?xml');
  const root = fromRoot(text);
  if (/^<plist(?![\w:-])/.test(root)) return propertyList(root, more);
  const office = detectOfficeXml(root);
  if (office !== undefined) return office;
  if (/^<smses(?![\w:-])/.test(root)) return { kind: 'chat', mediaType: 'application/xml', reader: 'smsBackup' };
  if (looksLikeWhatsApp(text)) return { kind: 'chat', mediaType: 'text/plain', reader: 'whatsapp' };
  if (looksLikeSignal(text)) return { kind: 'chat', mediaType: 'text/plain', reader: 'signal' };
  if (svgTag.test(root)) return { kind: 'image', mediaType: 'image/svg+xml' };
  if (isXml && /^<(?:\w{1,20}:)?html(?![\w:-])/i.test(root))
    return { kind: 'html', mediaType: 'application/xhtml+xml' };
  if (isXml) return { kind: 'data', mediaType: 'application/xml', reader: 'xml' };
  if (htmlTag.test(root)) return { kind: 'html', mediaType: 'text/html' };
  if (!isJson(text, more)) return byName(text, more, extname(name).toLowerCase());
  return isTelegram(text)
    ? { kind: 'chat', mediaType: 'application/json', reader: 'telegram' }
    : { kind: 'data', mediaType: 'application/json', reader: 'json' };
}

/** A property list of one key, `URL`, is what a Mac keeps a link in. */
function propertyList(root: string, more: boolean): Detected {
  const keys = root.match(/<key>[^<]*<\/key>/g) ?? [];
  return !more && keys.length === 1 && keys[0] === '<key>URL</key>'
    ? { kind: 'link', mediaType: 'application/x-webloc' }
    : { kind: 'data', mediaType: 'application/x-plist', reader: 'xml' };
}

/** A chat of Telegram names its type before its messages; an account begins with the same sentence in every export. */
function isTelegram(text: string): boolean {
  return (
    /^\s*"about": "Here is the data you requested/m.test(text.slice(0, 500)) ||
    (/"type"\s*:\s*"(\w+_(chat|group|supergroup|channel)|saved_messages)"/.test(text.slice(0, 2_000)) &&
      /"messages"\s*:\s*\[/.test(text.slice(0, 4_000)))
  );
}

/** JSON, or JSON lines. A file longer than what is looked at is taken for JSON by its first value or key. */
function isJson(text: string, more: boolean): boolean {
  if (!/^[{[]/.test(text)) return false;
  const [first = ''] = text.split('\n', 1);
  if (isValidJson(first.trim()) || (!more && isValidJson(text))) return true;
  return more && /^(\{\s*"(?:[^"\\]|\\.){0,200}"\s*:|\[\s*(?:[{["\d-]|true|false|null))/.test(text);
}

function isValidJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The text from its first element on: without declarations, comments and white space before it, but with `<!doctype html`.
 * Subtle: step by step and not by one regular expression, which a file of nothing but comments keeps busy for minutes.
 */
function fromRoot(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith('<?', at)
      ? '?>'
      : text.startsWith('<!--', at)
        ? '-->'
        : /^<!doctype(?!\s+html)/i.test(text.slice(at, at + 30))
          ? '>'
          : undefined;
    const close = end === undefined ? -1 : text.indexOf(end, at);
    if (end === undefined || close < 0) return text.slice(at);
    at = close + end.length;
  }
}

/** Text, Markdown and CSV cannot be told apart by content alone: here, and only here, the file's name counts. */
function byName(text: string, more: boolean, extension: string): Detected {
  if (extension === '.md' || extension === '.markdown') return { kind: 'markdown', mediaType: 'text/markdown' };
  const saysTable = extension === '.csv' || extension === '.tsv' || extension === '.tab';
  const saysNothing = extension === '';
  // Two columns have one separator a line, which prose may have as well: enough only when the name says table.
  const delimiter = saysTable || saysNothing ? findDelimiter(text, more, saysTable ? 1 : 2) : undefined;
  if (delimiter === undefined) return { kind: 'text', mediaType: 'text/plain' };
  return { kind: 'csv', mediaType: delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv' };
}

function isText(bytes: Uint8Array): boolean {
  const mark = charsetOfMark(bytes);
  if (mark !== undefined || utf16WithoutMark(bytes) !== undefined) return true;
  let control = 0;
  for (const byte of bytes) {
    // Allowed: tab, line ends, form feed, backspace, escape (ISO 2022), and the DOS end of file.
    if (byte >= 0x20 ? byte === 0x7f : byte < 8 || byte === 0x0b || (byte > 0x0d && byte !== 0x1b && byte !== 0x1a))
      control += 1;
  }
  return control <= bytes.length * controlShare;
}
