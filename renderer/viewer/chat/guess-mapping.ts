import { guessPattern } from '../../../contract/chat-pattern.ts';
import { dayIn, dayOfLine, findTime } from '../../../contract/chat-times.ts';
import { type ChatSource, rowsOf } from '../../../contract/chat-source.ts';
import type { ChatMapping } from '../../../contract/chats.ts';

export type TableMapping = Extract<ChatMapping, { form: 'table' }>;
export type LineMapping = Extract<ChatMapping, { form: 'lines' }>;

/** What tools call the columns of a message. */
const names = {
  time: /time|date|sent|created|时间|時間|日期/i,
  day: /^(?:date|day|日期)$/i,
  sender: /sender|from|nick|author|user|name|who|speaker|发送|發送|昵称|暱稱|发言|姓名/i,
  text: /text|content|message|body|words|内容|內容|消息|正文/i,
  file: /file|attach|media|附件|文件|图片/i,
} as const;

/** How a table is probably meant, by the names of its columns and by what stands in them. */
export function guessTable(rows: readonly (readonly string[])[], sheet?: string): TableMapping {
  const [header = [], ...body] = rows;
  const called = (pattern: RegExp, but: readonly number[] = []): number =>
    header.findIndex((name, column) => pattern.test(name) && !but.includes(column));
  const filled = (column: number): string => body.find(row => (row[column] ?? '').trim() !== '')?.[column] ?? '';
  const columns = header.map((_, column) => column);
  const written = columns.filter(column => isTime(filled(column)));
  const time =
    written.find(column => /[:时點点]/.test(filled(column))) ?? written[0] ?? Math.max(0, called(names.time));
  const isDayless = dayIn(filled(time)) === '' && !isCount(filled(time));
  const day = isDayless ? columns.find(column => column !== time && dayIn(filled(column)) !== '') : undefined;
  const taken = [time, ...(day === undefined ? [] : [day])];
  const text = called(names.text, taken);
  const sender = called(names.sender, [...taken, text]);
  const file = called(names.file, [...taken, text, sender]);
  return {
    form: 'table',
    ...(sheet === undefined ? {} : { sheet }),
    header: header.map(name => name.slice(0, 200)),
    hasHeader: !header.some(name => isTime(name)),
    time,
    clock: isCount(filled(time)) ? (filled(time).trim().length > 10 ? 'milliseconds' : 'seconds') : 'written',
    day: day ?? null,
    sender: sender < 0 ? null : sender,
    text: text < 0 ? longest(body, columns, taken) : text,
    file: file < 0 ? null : file,
  };
}

const isCount = (value: string): boolean => /^\d{10}(?:\d{3})?$/.test(value.trim());

/** A time and nothing else. */
function isTime(value: string): boolean {
  const text = value.trim();
  const found = findTime(text);
  return found !== undefined && found.start === 0 && found.end >= text.length - 1;
}

/** The column with the most words: what was said is longer than who said it. */
function longest(rows: readonly (readonly string[])[], columns: readonly number[], taken: readonly number[]): number {
  const length = (column: number): number => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0);
  const free = columns.filter(column => !taken.includes(column));
  return free.toSorted((one, other) => length(other) - length(one))[0] ?? 0;
}

/** How lines are probably meant: by the pattern that most of the lines with a time suggest. */
export function guessLines(lines: readonly string[]): LineMapping {
  const votes = new Map<string, number>();
  for (const line of lines) {
    const pattern = guessPattern(line);
    if (pattern !== undefined && pattern !== '{time}') votes.set(pattern, (votes.get(pattern) ?? 0) + 1);
  }
  const [best] = [...votes].toSorted(([, one], [, other]) => other - one);
  const pattern = best?.[0] ?? '{time} {sender}: {text}';
  const dayLines = lines.some(line => dayOfLine(line) !== undefined);
  return { form: 'lines', pattern, dayLines };
}

/** The table of a file, or of the sheet that most looks like messages: the first with a column of times. */
function guessSource(source: ChatSource): TableMapping | undefined {
  const guesses = source.sheets.map(({ name, rows }) => ({ rows, guess: guessTable(rows, name) }));
  const best =
    guesses.find(({ rows, guess }) => rows.slice(1).some(row => isTime(row[guess.time] ?? ''))) ?? guesses[0];
  if (best) return best.guess;
  const rows = rowsOf(source);
  return rows ? guessTable(rows) : undefined;
}

/** Where a choice begins: at what is chosen already, else at what the file suggests. */
export function firstChoice(source: ChatSource, mapping: ChatMapping | null): Choice {
  const table = mapping?.form === 'table' ? mapping : guessSource(source);
  const lines = mapping?.form === 'lines' ? mapping : guessLines(source.lines);
  return { form: mapping?.form ?? (table && table.header.length > 1 ? 'table' : 'lines'), table, lines };
}

/** What is chosen of either form, so that nothing is lost by looking at the other. */
export type Choice = {
  readonly form: ChatMapping['form'];
  readonly table: TableMapping | undefined;
  readonly lines: LineMapping;
};

export const chosen = ({ form, table, lines }: Choice): ChatMapping =>
  form === 'table' && table !== undefined ? table : lines;
