import { lineReader } from './chat-pattern.ts';
import { dayIn, dayOfLine, findTime } from './chat-times.ts';
import { type ChatSource, rowsOf } from './chat-source.ts';
import type { ChatMapping } from './chats.ts';

/** A message as a mapping finds it: one rule for what is read and for the preview. */
export type MappedMessage = {
  /** As written; '' when nothing says it. */
  readonly day: string;
  /** Day and time as written. */
  readonly time: string;
  readonly sender: string;
  readonly text: string;
  /** Names of files that go with it, as written. */
  readonly files: readonly string[];
};

type OfForm<Form> = Extract<ChatMapping, { form: Form }>;

/** Reads the rows of a table one by one. Undefined for the header, and for a row that holds no message. */
export function messagesInRows(mapping: OfForm<'table'>): (row: readonly string[]) => MappedMessage | undefined {
  let day = '';
  let isFirst = true;
  return row => {
    const isHeader = isFirst && mapping.hasHeader;
    isFirst = false;
    const at = (column: number | null): string => (column === null ? '' : (row[column] ?? '').trim());
    // Exports that were put together from several repeat their header.
    const repeatsHeader =
      mapping.hasHeader &&
      mapping.header.length > 0 &&
      mapping.header.every((name, column) => at(column) === name.trim());
    const text = at(mapping.text);
    const file = at(mapping.file);
    const written = at(mapping.time);
    if (isHeader || repeatsHeader || (text === '' && file === '' && written === '')) return undefined;
    const time = clockTime(written, mapping.clock);
    const ownDay = at(mapping.day);
    if (ownDay !== '' || !time.saysNone) day = ownDay === '' ? time.day : ownDay;
    return {
      day,
      time: ownDay === '' ? time.text : `${ownDay} ${time.text}`.trim(),
      sender: at(mapping.sender),
      text,
      files: file === '' ? [] : [file],
    };
  };
}

type ClockTime = {
  readonly text: string;
  /** '' when none can be read. */
  readonly day: string;
  /** It is empty, or a time of day alone: the day is that of the row before. What cannot be read may be of any day. */
  readonly saysNone: boolean;
};

/** A time as written, and its day. A count of seconds stands as it is, with the moment in UTC beside it. */
function clockTime(written: string, clock: OfForm<'table'>['clock']): ClockTime {
  if (written === '') return { text: '', day: '', saysNone: true };
  if (clock === 'written') {
    const day = dayIn(written);
    return { text: written, day, saysNone: day === '' && findTime(written) !== undefined };
  }
  const moment = new Date(Number(written) * (clock === 'seconds' ? 1000 : 1));
  const year = moment.getUTCFullYear();
  if (Number.isNaN(year) || year < 0 || year > 9999) return { text: written, day: '', saysNone: false };
  const utc = moment.toISOString().slice(0, 19).replace('T', ' ');
  return { text: `${written} (${utc} UTC)`, day: utc.slice(0, 10), saysNone: false };
}

export type LineMessages = {
  /** Takes the next line; gives the message that it ends. */
  add(line: string): MappedMessage | undefined;
  /** The last message. */
  end(): MappedMessage | undefined;
};

/** Characters of one message that are kept together; what goes on past them is a message of its own without a sender. */
const longestMessage = 100_000;

/** Reads lines one by one. What stands before the first message is a message without time and sender. */
export function messagesInLines({ pattern, dayLines }: OfForm<'lines'>): LineMessages {
  const read = lineReader(pattern) ?? (() => undefined);
  let day = '';
  let held: Omit<MappedMessage, 'text'> | undefined;
  let lines: string[] = [];
  let length = 0;
  /** Whether the times of the file say the day. A time that does not, in a file where they do, stands in a message. */
  let saysDay: boolean | undefined;

  const begin = (line: string): ReturnType<typeof read> => {
    const parts = read(line);
    if (parts === undefined) return undefined;
    const hasDay = dayIn(parts.time) !== '';
    saysDay ??= hasDay;
    return hasDay === saysDay ? parts : undefined;
  };

  function finish(): MappedMessage | undefined {
    const text = lines.join('\n').replace(/^\n+/, '').trimEnd();
    const message = held ?? (text === '' ? undefined : { day, time: '', sender: '', files: [] });
    held = undefined;
    lines = [];
    length = 0;
    return message && { ...message, text };
  }

  return {
    add(line) {
      const parts = begin(line);
      const dayAlone = parts === undefined && dayLines ? dayOfLine(line) : undefined;
      if (parts === undefined && dayAlone === undefined) {
        lines.push(line);
        length += line.length + 1;
        return length > longestMessage ? finish() : undefined;
      }
      const before = finish();
      if (dayAlone !== undefined) day = dayAlone;
      if (parts !== undefined) {
        const own = dayIn(parts.time);
        if (own !== '') day = own;
        const time = own === '' && dayLines && day !== '' ? `${day} ${parts.time}` : parts.time;
        held = { day, time, sender: parts.sender, files: [] };
        if (parts.text !== '') lines.push(parts.text);
        length = parts.text.length;
      }
      return before;
    },
    end: finish,
  };
}

/** The messages in the beginning of a file, for a preview. */
export function firstMessages(mapping: ChatMapping, source: ChatSource): readonly MappedMessage[] {
  if (mapping.form === 'table') {
    const read = messagesInRows(mapping);
    return (rowsOf(source, mapping.sheet) ?? []).flatMap(row => read(row) ?? []);
  }
  const read = messagesInLines(mapping);
  return [...source.lines.map(line => read.add(line)), read.end()].filter(message => message !== undefined);
}
