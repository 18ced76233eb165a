import { text } from 'node:stream/consumers';
import type { Streams } from '../output/output.ts';

/** The words given as an argument; "-" stands for what comes on standard input, without its last line break. */
export async function textOrStdin(argument: string, { stdin }: Streams): Promise<string> {
  return argument === '-' ? (await text(stdin)).replace(/\r?\n$/, '') : argument;
}
