import { Failure } from '../../contract/failure.ts';
import { type FileBytes, converse } from './conversation.ts';
import type { Extractor } from './extractor.ts';
import type { PreviewAnswer, PreviewKind } from './preview-messages.ts';
import { say } from '../../contract/say.ts';

export type PreviewRequest = {
  readonly bytes: FileBytes;
  readonly kind: PreviewKind;
  /** Tried one after the other when the file needs a password. */
  readonly passwords?: readonly string[] | undefined;
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/** Has a file made into a page to look at. `page` is a Failure ('unsupported') when that cannot be done. */
export async function previewFile(
  extractor: Extractor,
  request: PreviewRequest,
): Promise<{ page: string | Failure; spent: boolean }> {
  const answer = await converse<{ answer: PreviewAnswer; spent: boolean }>(extractor, {
    ...request,
    begin: (first, size) => ({ type: 'preview', kind: request.kind, size, first, passwords: request.passwords ?? [] }),
    hear: message =>
      Promise.resolve(
        message.type === 'preview-done' ? { result: { answer: message.answer, spent: message.spent } } : undefined,
      ),
  });
  if ('lost' in answer) return { page: new Failure('unsupported', say(answer.lost)), spent: true };
  const { answer: said, spent } = answer.result;
  return { page: said.ok ? said.html : new Failure('unsupported', said.problem.message), spent };
}
