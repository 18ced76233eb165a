import type { Readable, Writable } from 'node:stream';
import { type Paint, paintFor } from './paint.ts';
import { printableJson, printableLines } from './printable.ts';
import { type Column, tableLines } from './table.ts';

type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Where results and progress go. Standard output carries results alone, so that it can be piped. */
export type Output = {
  /** Whether the answer is wanted as JSON. */
  readonly json: boolean;
  readonly paint: Paint;
  /** Prints a result: as one JSON object on one line, or by `lines`. */
  result(value: unknown, lines: () => void): void;
  /** One line of a result. The caller has made foreign text printable. */
  line(text?: string): void;
  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): void;
  /** Text as it is, on standard output: the help. */
  text(text: string): void;
  /** Help that was not asked for, on standard error; nothing with JSON. */
  explain(text: string): void;
  /** Something to know besides the result, on standard error; nothing with JSON. */
  remark(text: string): void;
  /** What went wrong, on standard error. */
  failure(code: string, message: string, details?: string): void;
  /** Standard error, for progress; not with JSON unless somebody watches. */
  readonly progress: { readonly stream: Terminal; readonly live: boolean; readonly silent: boolean };
  /** Resolves when everything is handed over to the system. */
  flushed(): Promise<void>;
};

export type Streams = {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
};

/** Makes the output of one run. Whoever reads may leave at any time (`| head`): then what follows goes nowhere. */
export function createOutput({ stdout, stderr }: Streams, json: boolean, environment: NodeJS.ProcessEnv): Output {
  const gone = new Set<Terminal>();
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EOF' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      gone.add(stream);
    });
  const write = (stream: Terminal, text: string): void => {
    if (!gone.has(stream)) stream.write(text);
  };
  const paint = paintFor(stdout, environment);
  const explain = (text: string): void => {
    if (!json) write(stderr, text);
  };
  const line = (text = ''): void => write(stdout, `${text}\n`);
  return {
    json,
    paint,
    line,
    result(value, lines) {
      if (json) line(printableJson(value));
      else lines();
    },
    table(rows, columns) {
      // A terminal that does not know its width says 0.
      const width = stdout.isTTY === true ? stdout.columns || undefined : undefined;
      for (const row of tableLines(rows, columns, width, paint.strong)) line(row);
    },
    text: text => write(stdout, text),
    explain,
    remark: text => explain(`${text}\n`),
    failure(code, message, details) {
      if (json) {
        const error = { code, message, ...(details === undefined ? {} : { details }) };
        write(stderr, `${printableJson({ error })}\n`);
      } else write(stderr, `${printableLines(details === undefined ? message : `${message}\n${details}`)}\n`);
    },
    progress: { stream: stderr, live: stderr.isTTY === true, silent: json && stderr.isTTY !== true },
    async flushed() {
      for (const stream of [stdout, stderr])
        if (!gone.has(stream)) await new Promise<void>(resolve => stream.write('', () => resolve()));
    },
  };
}
