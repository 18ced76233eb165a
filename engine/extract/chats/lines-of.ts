import type { ByteSource } from '../byte-source.ts';
import { charsetDecoder } from '../charset.ts';

/** The lines of a text, as they come. */
export async function* linesOf(source: ByteSource, charset: string): AsyncGenerator<string, void, undefined> {
  const decoder = charsetDecoder(charset);
  let rest = '';
  for await (const piece of source.stream()) {
    const lines = (rest + decoder.write(piece)).split(/\r\n|\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield* (rest + decoder.end()).split(/\r\n|\n/);
}
