import { converse, type FileBytes } from './conversation.ts';
import type { ReadingProblem } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import type { PageOutcome } from './ocr/recognised.ts';
import { say } from '../../contract/say.ts';

export type RecogniseRequest = {
  readonly bytes: FileBytes;
  readonly mediaType: string;
  /** Tried one after the other, when the file turns out to need one. */
  readonly passwords?: readonly string[];
  /** Takes what came of the last page, and gives the number of the next one, or undefined when there is none. */
  next(last: PageOutcome | undefined): Promise<number | undefined>;
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/**
 * Has pages of one file recognised by a process. `problem` says why the file could not be opened, or that the process was
 * lost: on the page that it was given last, if any.
 */
export async function recognise(
  extractor: Extractor,
  request: RecogniseRequest,
): Promise<{ problem: ReadingProblem | undefined; spent: boolean }> {
  const answer = await converse<{ problem: ReadingProblem | undefined; spent: boolean }>(extractor, {
    ...request,
    begin: (first, size) => ({
      type: 'recognise',
      mediaType: request.mediaType,
      size,
      first,
      passwords: request.passwords ?? [],
    }),
    async hear(message) {
      if (message.type === 'recognise-done') return { result: { problem: message.problem, spent: message.spent } };
      if (message.type !== 'want-page') return undefined;
      const page = await request.next(message.last);
      return { say: { type: 'page', ...(page !== undefined && { page }) } };
    },
  });
  if ('result' in answer) return answer.result;
  return { problem: { code: answer.lost, message: say(answer.lost) }, spent: true };
}
