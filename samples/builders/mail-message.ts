import { basename } from 'node:path';

export type Mail = {
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  /** As RFC 5322 writes it, with the sender's own zone. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Other sample documents, by their place below the folder of built documents. */
  readonly attachments?: readonly { readonly document: string; readonly name: string }[];
};

/** Longest line of quoted-printable and base64, in characters (RFC 2045, 6.7 and 6.8). */
const lineLength = 76;

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Makes an EML file with CRLF line ends (RFC 5322, RFC 2045). `attached` gives the bytes of an attachment.
 * Raises an Error for an attachment of a kind that no sample mail has.
 */
export function mailMessage(mail: Mail, attached: (document: string) => Uint8Array): Buffer {
  const headers = [
    `Message-ID: ${mail.messageId}`,
    ...(mail.inReplyTo === undefined ? [] : [`In-Reply-To: ${mail.inReplyTo}`]),
    ...(mail.references === undefined ? [] : [`References: ${mail.references.join('\n ')}`]),
    `Date: ${mail.date}`,
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: ${encodedWords(mail.subject)}`,
    'MIME-Version: 1.0',
  ];
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(mail.text),
  ];
  const attachments = mail.attachments ?? [];
  if (attachments.length === 0) return lines([...headers, ...text]);

  // The boundary follows from the message's own id, so that the same message always has the same bytes.
  const boundary = `part-of-${mail.messageId.replaceAll(/[<>]/g, '').replace('@', '-at-')}`;
  const parts = attachments.flatMap(({ document, name }) => [
    `--${boundary}`,
    `Content-Type: ${mediaType(name)}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${basename(name)}"`,
    '',
    base64(attached(document)),
  ]);
  return lines([
    ...headers,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...text,
    ...parts,
    `--${boundary}--`,
    '',
  ]);
}

function lines(written: readonly string[]): Buffer {
  return Buffer.from(written.join('\n').replaceAll('\n', '\r\n'), 'utf8');
}

function mediaType(name: string): string {
  const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)];
  if (type === undefined) throw new Error(`No media type is known for the attachment ${name}.`);
  return type;
}

function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? []
  ).join('\n');
}

/** A header with other than ASCII characters, in encoded words of at most 75 characters (RFC 2047). */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .split(/(?<= )/)
    .map(word => (/^[\x20-\x7e]*$/.test(word) ? word : `=?utf-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`))
    .join('');
}

/** RFC 2045, 6.7. Bytes outside printable ASCII, the equals sign, and a space at a line's end are written as =XX. */
function quotedPrintable(text: string): string {
  return text
    .split('\n')
    .map(line => {
      const units = [...Buffer.from(line, 'utf8')].map((byte, at, all) => {
        const plain = (byte > 32 && byte < 127 && byte !== 61) || (byte === 32 && at < all.length - 1);
        return plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      });
      const broken: string[] = [''];
      for (const unit of units) {
        const last = broken.at(-1) ?? '';
        if (last.length + unit.length < lineLength) broken[broken.length - 1] = last + unit;
        else broken.push(unit);
      }
      return broken.join('=\n');
    })
    .join('\n');
}
