import { readFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { Failure } from '../../contract/failure.ts';
import type { Text } from '../messages/messages.ts';
import type { Streams } from '../output/output.ts';

type Surroundings = { readonly words: Text; readonly environment: NodeJS.ProcessEnv; readonly streams: Streams };

/** The passphrase of an encrypted library. Throws `invalid` when it cannot be had, `cancelled` on Ctrl-C. */
export async function askPassphrase(surroundings: Surroundings): Promise<string> {
  const fromFile = passphraseInFile(surroundings);
  return fromFile ?? (await promptHidden(surroundings, surroundings.words.passphrase.ask));
}

/** A new passphrase, typed twice when it is typed. Throws as `askPassphrase`, and `invalid` when the two differ. */
export async function choosePassphrase(surroundings: Surroundings): Promise<string> {
  const fromFile = passphraseInFile(surroundings);
  if (fromFile !== undefined) return fromFile;
  const { words } = surroundings;
  const first = await promptHidden(surroundings, words.passphrase.choose);
  if ((await promptHidden(surroundings, words.passphrase.again)) !== first)
    throw new Failure('invalid', words.failure.passphrasesDiffer);
  return first;
}

/** The first line of the file that CASEWRIGHT_PASSPHRASE_FILE names, without its line break; undefined when not set. */
function passphraseInFile({ words, environment }: Surroundings): string | undefined {
  const file = environment['CASEWRIGHT_PASSPHRASE_FILE'];
  if (file === undefined || file === '') return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Failure('invalid', words.failure.passphraseFile(file, code ?? message), undefined, { cause: error });
  }
  const [first = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  if (first === '') throw new Failure('invalid', words.failure.passphraseFileEmpty(file));
  return first;
}

/** Asks on the terminal. What is typed is not shown, not even as stars: its length is nobody's business. */
function promptHidden({ words, streams }: Surroundings, question: string): Promise<string> {
  const { stdin, stderr } = streams;
  if (stdin.isTTY !== true || !stdin.setRawMode) throw new Failure('invalid', words.failure.noTerminal);
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8');
    let typed = '';
    const end = (): void => {
      stdin.off('data', read);
      stdin.setRawMode?.(false);
      stdin.pause();
      stderr.write('\n');
    };
    const read = (bytes: Buffer): void => {
      for (const key of decoder.write(bytes)) {
        if (key === '\r' || key === '\n') {
          end();
          resolve(typed);
          return;
        }
        // Ctrl-C and Ctrl-D: in raw mode the terminal does not act on them itself.
        if (key === '\u0003' || key === '\u0004') {
          end();
          reject(new Failure('cancelled', words.failure.stopped));
          return;
        }
        if (key === '\u007f' || key === '\b') typed = [...typed].slice(0, -1).join('');
        else if (key >= ' ') typed += key;
      }
    };
    stdin.on('data', read);
  });
}
