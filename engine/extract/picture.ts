import { Failure } from '../../contract/failure.ts';
import { type FileBytes, converse } from './conversation.ts';
import type { Extractor } from './extractor.ts';
import type { DrawnPicture, PictureAnswer, PictureOrder } from './pictures/picture-messages.ts';
import { say } from '../../contract/say.ts';

export type PictureRequest = {
  readonly bytes: FileBytes;
  readonly order: PictureOrder;
  /** Tried one after the other when the file needs a password. */
  readonly passwords?: readonly string[] | undefined;
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/** Has a page made into a picture. It is a Failure ('unsupported') when that cannot be done. */
export async function pictureOf(
  extractor: Extractor,
  request: PictureRequest,
): Promise<{ picture: DrawnPicture | Failure; spent: boolean }> {
  const answer = await converse<{ answer: PictureAnswer; spent: boolean }>(extractor, {
    ...request,
    begin: (first, size) => ({
      type: 'picture',
      order: request.order,
      size,
      first,
      passwords: request.passwords ?? [],
    }),
    hear: message =>
      Promise.resolve(
        message.type === 'picture-done' ? { result: { answer: message.answer, spent: message.spent } } : undefined,
      ),
  });
  if ('lost' in answer) return { picture: new Failure('unsupported', say(answer.lost)), spent: true };
  const { answer: said, spent } = answer.result;
  return { picture: said.ok ? said.picture : new Failure('unsupported', said.problem.message), spent };
}
