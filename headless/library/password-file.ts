import { readFileSync } from 'node:fs';
import { Failure } from '../../contract/failure.ts';
import { passwords } from '../../contract/passwords.ts';
import type { Text } from '../messages/messages.ts';

/** The passwords in a file, one a line, as they stand there. Throws `invalid` when it cannot be read or holds none that can be tried. */
export function passwordsIn(file: string | undefined, words: Text): readonly string[] {
  if (file === undefined) return [];
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure('invalid', words.failure.passwordFile(file, code ?? message), undefined, { cause: error });
  }
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(line => line !== '');
  const checked = passwords.min(1).safeParse([...new Set(lines)]);
  if (!checked.success) throw new Failure('invalid', words.failure.passwordFileUnfit(file));
  return checked.data;
}
