import { Failure } from '../../contract/failure.ts';
import { converse, type FileBytes } from './conversation.ts';
import type { PageWords } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import type { WordsAnswer } from './messages.ts';
import { say } from '../../contract/say.ts';

export type WordsRequest = {
  readonly bytes: FileBytes;
  readonly page: number;
  readonly password?: string;
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/** Has the words of one page read by a process. `words` is a Failure when the file cannot be read ('unsupported') or has no such page ('not-found'). */
export async function pageWords(
  extractor: Extractor,
  request: WordsRequest,
): Promise<{ words: PageWords | Failure; spent: boolean }> {
  const answer = await converse<{ words: WordsAnswer; spent: boolean }>(extractor, {
    ...request,
    begin: (first, size) => ({ type: 'words', page: request.page, size, first, password: request.password }),
    hear: message =>
      Promise.resolve(
        message.type === 'words-done' ? { result: { words: message.answer, spent: message.spent } } : undefined,
      ),
  });
  if ('lost' in answer) return { words: new Failure('unsupported', say(answer.lost)), spent: true };
  const { words, spent } = answer.result;
  if (words.ok) return { words: words.words, spent };
  const failure =
    words.problem === undefined
      ? new Failure('not-found', `The document has no page ${request.page}. Choose a page that it has.`)
      : new Failure('unsupported', words.problem.message);
  return { words: failure, spent };
}
