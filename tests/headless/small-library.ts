import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { answerOf } from './command-line.ts';

/** The words of the documents that the library below holds, by file name. */
export const documents = {
  'letter.txt': 'The letter of 12 May says that the sentence was 15 years in prison.\n',
  'press.txt': 'The paper wrote that he was sentenced to seven years.\n',
  'chinese.txt': '公开报道提到跨境洗钱网络与毒品资金。\n',
} as const;

/** A folder with those documents. */
export function writeDocuments(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text);
  return folder;
}

/**
 * A library with the case C-1, which holds those documents as EX-0001 (chinese), EX-0002 (letter), EX-0003 (press).
 * It is made once for each file of tests; every test gets a copy.
 */
export function smallLibrary(): { readonly folder: string; readonly library: string; readonly files: string } {
  const folder = temporaryFolder();
  const library = join(folder, 'library');
  cpSync((template ??= makeTemplate()), library, { recursive: true });
  return { folder, library, files: writeDocuments(join(folder, 'files')) };
}

let template: string | undefined;
let made: string | undefined;
afterAll(() => {
  if (made !== undefined) rmSync(made, { recursive: true, force: true, maxRetries: 3 });
});

function makeTemplate(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-test-'));
  made = folder;
  const library = join(folder, 'library');
  answerOf(['init', library], {});
  answerOf(['case', 'add', '--title', 'Sentence of a launderer', '--reference', 'C-1'], { library });
  answerOf(['import', '--case', 'C-1', writeDocuments(join(folder, 'files'))], { library });
  return library;
}
