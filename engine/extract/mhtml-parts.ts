import { readMailHeaders } from './readers/mail-headers.ts';

/** One of the files that a page kept by a browser is made of. */
export type KeptPart = {
  /** Where it was, or '' where that is not stated. */
  readonly location: string;
  /** Its id without brackets, or ''. */
  readonly contentId: string;
  readonly mediaType: string;
  /** As stated, or ''. */
  readonly charset: string;
  readonly bytes: Uint8Array;
};

/** Parts in parts: a browser writes one level, a mail program two. */
const deepest = 5;
/** Parts of one page; a news site has some hundreds. */
const mostParts = 10_000;

/**
 * Takes a page that a browser kept (MHTML, RFC 2557) apart. Own code and not the mail parser's, which does not say where a
 * part was, by which the parts name each other.
 */
export function keptParts(bytes: Uint8Array): readonly KeptPart[] {
  const parts: KeptPart[] = [];
  collect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 0, parts);
  return parts;
}

function collect(whole: Buffer, depth: number, parts: KeptPart[]): void {
  if (parts.length >= mostParts || depth > deepest) return;
  const headers = readMailHeaders(whole);
  const type = headers.get('Content-Type');
  const body = whole.subarray(headers.bodyAt);
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== '') {
    for (const part of between(body, boundary)) collect(part, depth + 1, parts);
    return;
  }
  parts.push({
    location: headers.get('Content-Location'),
    contentId: headers.get('Content-ID').replace(/^<|>$/g, ''),
    mediaType: (type.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    bytes: decoded(body, headers.get('Content-Transfer-Encoding').trim().toLowerCase()),
  });
}

function parameter(header: string, name: string): string {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header) ?? [];
  return quoted ?? plain ?? '';
}

/** What stands between lines that are the boundary (RFC 2046, 5.1.1). The line end before one belongs to it. */
function* between(body: Buffer, boundary: string): Generator<Buffer> {
  const line = `--${boundary}`;
  let begin = -1;
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    if (begin >= 0) yield body.subarray(begin, Math.max(begin, body[at - 2] === 0x0d ? at - 2 : at - 1));
    const isLast = body.toString('latin1', at + line.length, at + line.length + 2) === '--';
    const lineEnd = body.indexOf(0x0a, at + line.length);
    if (isLast || lineEnd < 0) return;
    begin = lineEnd + 1;
  }
  // A file that was cut off has no last boundary; what is there of the part is shown.
  if (begin >= 0) yield body.subarray(begin);
}

function decoded(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

/** RFC 2045, 6.7. What is no escape stands for itself. */
function fromQuotedPrintable(body: Buffer): Uint8Array {
  const bytes = Buffer.alloc(body.length);
  let to = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      bytes[to++] = byte;
      continue;
    }
    const next = body.toString('latin1', at + 1, at + 3);
    if (/^[0-9a-f]{2}$/i.test(next)) {
      bytes[to++] = Number.parseInt(next, 16);
      at += 2;
    } else if (next === '\r\n') at += 2;
    else if (next[0] === '\n') at += 1;
    else bytes[to++] = byte;
  }
  return bytes.subarray(0, to);
}
