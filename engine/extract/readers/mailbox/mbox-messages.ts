import { type InOrder, inOrder } from '../../in-order.ts';

// Mailboxes of Unix and Thunderbird (RFC 4155): messages one after the other, each behind a line "From sender date".

/** One message of a mailbox. Its bytes must be read to their end, or left, before the next one is asked for. */
export type MboxMessage = {
  /** The line before it, as written: who sent it to this mailbox, and when. */
  readonly envelope: string;
  /** What the mailbox holds of it: without the line before it and the empty line behind it, and with ">From " undone. */
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
};

/** Bytes looked at in one go. */
const window = 256 * 1024;
/** Bytes that a separating line and the one behind it may have. */
const longestLine = 2 * 1024;
/** Bytes of a line that begins with ">From " after any number of ">". */
const longestQuote = 64;

const separator = 'From ';
const hasTime = /\d{1,2}:\d{2}/;
/** What a date as ctime(3) writes it is made of, in this order. */
const dateParts = [
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/,
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/,
  hasTime,
  /\d{4}/,
];
const quotedFrom = /^>+From /;
const isHeader = /^[!-9;-~]+[ \t]*:/;

/** The messages of a mailbox that comes in pieces. What stands before the first separating line is passed over. */
export async function* mboxMessages(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<MboxMessage, void, undefined> {
  const bytes = inOrder(pieces);
  try {
    const eol = lineEnd(await bytes.peek(window));
    if ((await bytes.peek(separator.length)).toString('latin1') !== separator) await drain(body(bytes, eol));
    for (;;) {
      const envelope = await envelopeLine(bytes, eol);
      if (envelope === undefined) return;
      const message = body(bytes, eol);
      yield { envelope, bytes: message };
      await drain(message);
    }
  } finally {
    await bytes.close();
  }
}

/** Old Macs end lines with a carriage return alone. */
function lineEnd(start: Buffer): number {
  return start.includes(0x0a) || !start.includes(0x0d) ? 0x0a : 0x0d;
}

async function envelopeLine(bytes: InOrder, eol: number): Promise<string | undefined> {
  const start = await bytes.peek(longestLine);
  if (start.length === 0) return undefined;
  const end = start.indexOf(eol);
  const line = await bytes.take(end < 0 ? start.length : end + 1);
  return line.toString('latin1').trimEnd();
}

async function drain(pieces: AsyncGenerator<Uint8Array>): Promise<void> {
  while ((await pieces.next()).done !== true);
}

/** The bytes up to the next separating line, which is left to be taken next. */
async function* body(bytes: InOrder, eol: number): AsyncGenerator<Uint8Array, void, undefined> {
  let isOver = false;
  let within = false;
  while (!isOver) {
    const seen = await bytes.peek(window);
    const found = scan(seen, eol, seen.length < window, within);
    for (const [from, to] of found.kept) yield seen.subarray(from, to);
    await bytes.skip(found.end);
    ({ isOver, within } = found);
  }
}

type Scanned = {
  /** The parts of what was seen that belong to the message. */
  readonly kept: readonly (readonly [from: number, to: number])[];
  /** Up to where it has been dealt with. */
  readonly end: number;
  /** The message ends there. */
  readonly isOver: boolean;
  /** What follows is the rest of a line. */
  readonly within: boolean;
};

/** Goes through lines. What cannot be judged without what follows is left for the next time. */
function scan(seen: Buffer, eol: number, isEnd: boolean, startsWithin: boolean): Scanned {
  const kept: [number, number][] = [];
  let from = 0;
  let within = startsWithin;
  let afterEmpty = false;
  const stop = (to: number, end: number, isOver: boolean, isWithin = false): Scanned => {
    if (to > from) kept.push([from, to]);
    return { kept, end, isOver, within: isWithin };
  };
  for (let at = 0; ; ) {
    if (at === seen.length && isEnd) return stop(at, at, true);
    const lineEnd = seen.indexOf(eol, at);
    const isWhole = lineEnd >= 0;
    if (!isWhole && !isEnd) {
      // A line longer than the window is passed on as it comes.
      return at === 0 ? stop(seen.length, seen.length, false, true) : stop(at, at, false);
    }
    const next = isWhole ? lineEnd + 1 : seen.length;
    const isEmpty = isWhole && !within && (lineEnd === at || (lineEnd === at + 1 && seen[at] === 0x0d));
    // The empty line before a separating one, or at the end, belongs to the mailbox.
    const judged = within ? 'no' : separates(seen, isEmpty ? next : at, eol, isEnd, isEmpty || afterEmpty);
    if (judged === 'yes') return stop(at, isEmpty ? next : at, true);
    if (judged === 'unknown' && at > 0) return stop(at, at, false);
    if (isEmpty && isEnd && next === seen.length) return stop(at, next, true);
    if (!within && seen[at] === 0x3e && quotedFrom.test(seen.toString('latin1', at, at + longestQuote))) {
      if (at > from) kept.push([from, at]);
      from = at + 1;
    }
    within = false;
    afterEmpty = isEmpty;
    at = next;
  }
}

/** Whether a separating line begins at a place. */
function separates(
  seen: Buffer,
  at: number,
  eol: number,
  isEnd: boolean,
  afterEmpty: boolean,
): 'yes' | 'no' | 'unknown' {
  if (seen[at] !== 0x46 && at < seen.length) return 'no';
  const lacks = !isEnd && seen.length - at < 2 * longestLine;
  if (seen.toString('latin1', at, at + separator.length) !== separator)
    return lacks && seen.length - at < separator.length ? 'unknown' : 'no';
  const end = seen.indexOf(eol, at);
  const after = end < 0 ? -1 : seen.indexOf(eol, end + 1);
  if ((end < 0 || after < 0) && lacks) return 'unknown';
  if (end < 0 || end - at > longestLine) return 'no';
  const line = seen.toString('latin1', at, end);
  const isBeforeHeader = isHeader.test(seen.toString('latin1', end + 1, end + 1 + longestLine));
  if (hasDate(line)) return afterEmpty || isBeforeHeader ? 'yes' : 'no';
  return afterEmpty && isBeforeHeader && hasTime.test(line) ? 'yes' : 'no';
}

/** Part by part: one pattern for all of them would try every place of each with every place of the others. */
function hasDate(line: string): boolean {
  let rest = line;
  return dateParts.every(part => {
    const found = part.exec(rest);
    rest = found === null ? '' : rest.slice(found.index + found[0].length);
    return found !== null;
  });
}
