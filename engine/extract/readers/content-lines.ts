import { decode, detectCharset } from '../charset.ts';

/** One property of an address card or an appointment. */
export type ContentLine = {
  /** In capitals and without its group: `TEL` for `item1.TEL`. */
  readonly name: string;
  /** Names in capitals. A parameter of vCard 2.1 without a name, such as `CELL`, stands under `TYPE`. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As written, without the escapes of line folding and quoted-printable; commas and semicolons stay escaped. */
  readonly value: string;
};

/** Encodings of vCard 2.1 that stand without a name, beside the types. */
const bareEncodings: ReadonlySet<string> = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT']);

/**
 * The lines of a vCard or iCalendar file (RFC 6350 section 3, RFC 5545 section 3.1, vCard 2.1 section 2). Lines that are
 * no properties are left out; nothing is refused, because what is half broken is still evidence.
 */
export function* contentLines(bytes: Uint8Array, charset: string): Generator<ContentLine> {
  for (const raw of unfolded(decode(bytes, charset))) {
    const line = parse(raw);
    if (line !== undefined) yield line;
  }
}

/**
 * Joins lines that were folded (the next begins with a space or tab) or that quoted-printable continues (this one ends with
 * `=`). Subtle: joined at the end, since a line of a million folds that grows piece by piece is copied as often.
 */
function* unfolded(text: string): Generator<string> {
  let parts: string[] = [];
  let isQuoted = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = parts.at(-1);
    if (last !== undefined && isQuoted && last.endsWith('=')) {
      parts[parts.length - 1] = last.slice(0, -1);
      parts.push(line.replace(/^[ \t]+/, ''));
    } else if (last !== undefined && /^[ \t]/.test(line)) parts.push(line.slice(1));
    else {
      if (last !== undefined) yield parts.join('');
      parts = [line];
      isQuoted = false;
    }
    isQuoted ||= parts.length <= mostOfName && /^[^:]*quoted-printable/i.test(parts.join(''));
  }
  if (parts.length > 0) yield parts.join('');
}

/** Pieces of a folded line in which its name and parameters stand. */
const mostOfName = 20;

function parse(line: string): ContentLine | undefined {
  const colon = endOfName(line);
  if (colon < 0) return undefined;
  const [first = '', ...rest] = splitOutsideQuotes(line.slice(0, colon));
  const name = first.replace(/^[^.]*\./, '').toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return undefined;
  const parameters = new Map<string, string[]>();
  const add = (key: string, values: readonly string[]): void =>
    void parameters.set(key, [...(parameters.get(key) ?? []), ...values]);
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 0) add(bareEncodings.has(part.toUpperCase()) ? 'ENCODING' : 'TYPE', [part]);
    else
      add(
        part.slice(0, equals).toUpperCase(),
        part
          .slice(equals + 1)
          .split(',')
          .map(value => value.replace(/^"|"$/g, '')),
      );
  }
  const value = line.slice(colon + 1);
  const isQuoted = parameters.get('ENCODING')?.some(encoding => encoding.toUpperCase() === 'QUOTED-PRINTABLE');
  return { name, parameters, value: isQuoted ? fromQuotedPrintable(value, parameters.get('CHARSET')?.[0]) : value };
}

/** The colon that ends the name: one in quotes belongs to a parameter. */
function endOfName(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') quoted = !quoted;
    else if (character === ':' && !quoted) return at;
  }
  return -1;
}

function splitOutsideQuotes(head: string): string[] {
  return head.match(/(?:[^;"]|"[^"]*"?)+/g) ?? [];
}

function fromQuotedPrintable(value: string, declared: string | undefined): string {
  // What is not escaped is ASCII, or was decoded with the file.
  const bytes = Buffer.concat(
    (value.match(/(?:=[0-9A-Fa-f]{2})+|[^=]+|=/g) ?? []).map(part =>
      /^=[0-9A-Fa-f]{2}/.test(part) ? Buffer.from(part.replaceAll('=', ''), 'hex') : Buffer.from(part),
    ),
  );
  return decode(bytes, detectCharset(bytes, declared));
}

/** A value of one text: escapes undone. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_whole, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}

/** The parts of a structured value, such as a name or an address, that say something. */
export function structured(value: string): string[] {
  return (value.match(/(?:\\.|[^;\\])+|(?=;)/g) ?? []).map(part => unescaped(part).trim()).filter(part => part !== '');
}

/** Bytes that a property holds itself, in base64; undefined when it holds none. */
export function embedded({ parameters, value }: ContentLine): { type: string; bytes: Buffer } | undefined {
  const inAddress = /^data:([^;,]*)(?:;[^,]*)?;base64,/i.exec(value);
  const isEncoded = parameters.get('ENCODING')?.some(encoding => /^(b|base64)$/i.test(encoding));
  if (inAddress === null && isEncoded !== true) return undefined;
  const bytes = Buffer.from(inAddress === null ? value : value.slice(inAddress[0].length), 'base64');
  const type = inAddress?.[1] ?? parameters.get('FMTTYPE')?.[0] ?? parameters.get('TYPE')?.[0] ?? '';
  return bytes.length === 0 ? undefined : { type: type.toLowerCase(), bytes };
}

/** UTF-16 units of one value that are read: the minutes of a long meeting fit many times. */
const longestText = 1_000_000;

/** A value as text; `cut` is told when it goes on past what is read. */
export function readValue(value: string, cut: () => void): string {
  const text = unescaped(value).trim();
  if (text.length <= longestText) return text;
  cut();
  return text.slice(0, longestText).toWellFormed();
}
