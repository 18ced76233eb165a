/** Bytes in which a message shows its first headers. */
const sniffed = 4096;

/** Header names of RFC 5322 and RFC 2045, and the transport's own; two of them make a message. */
const names: ReadonlySet<string> = new Set([
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'date',
  'sender',
  'reply-to',
  'message-id',
  'in-reply-to',
  'references',
  'received',
  'return-path',
  'delivered-to',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'dkim-signature',
  'authentication-results',
  'x-mailer',
  'user-agent',
  'thread-topic',
  'x-originating-ip',
]);

/** A message says at least one of these; `Content-Type` alone would be a web page saved with its headers. */
const essential: ReadonlySet<string> = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
]);

/** True when the file begins with the headers of a mail message (RFC 5322). A name that says so makes up for headers that say little. */
export function looksLikeMail(start: Buffer, name = ''): boolean {
  const text = start
    .toString('latin1', 0, sniffed)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  const lines = text.replace(/^>?From [^\r\n]*(\r\n?|\n)/, '').split(/\r\n?|\n/);
  const found = new Set<string>();
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1];
    // Subtle: the last line may be cut off by the limit; any other line that is no header ends the search.
    if (name === undefined) break;
    if (names.has(name.toLowerCase())) found.add(name.toLowerCase());
  }
  if (/\.eml$/i.test(name)) return found.size >= 1;
  return found.size >= 2 && [...found].some(header => essential.has(header));
}

/** True for a message as Apple Mail keeps it: the number of its bytes, the message, then a property list. */
export function looksLikeEmlx(start: Buffer): boolean {
  const line = /^\d{1,12}[ \t]*\r?\n/.exec(start.toString('latin1', 0, 20))?.[0];
  return line !== undefined && looksLikeMail(start.subarray(line.length));
}

/**
 * True for a mailbox: messages one after the other, each after a line "From sender date" (RFC 4155). One message after
 * such a line is a message, unless the file goes on behind what is seen of it.
 */
export function looksLikeMbox(start: Buffer, isWhole: boolean, name: string): boolean {
  const text = start.toString('latin1');
  if (!/^From \S+ .*\d{1,2}:\d{2}/.test(text)) return false;
  if (/(\r\n?|\n)\1From \S+ .*\d{1,2}:\d{2}/.test(text)) return true;
  return isWhole ? !looksLikeMail(start) : !/\.eml$/i.test(name);
}

/** True for the parts that other mail programs show as "winmail.dat" (MS-OXTNEF 2.1.3.1). */
export function isTnef(bytes: Uint8Array): boolean {
  return bytes.length > 6 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).toString('hex') === '789f3e22';
}
