import type { ChatSource } from '../../contract/chat-source.ts';
import { Failure } from '../../contract/failure.ts';
import { type FileBytes, converse } from './conversation.ts';
import type { Extractor } from './extractor.ts';
import type { SourceAnswer } from './messages.ts';
import { say } from '../../contract/say.ts';

export type SourceRequest = {
  readonly bytes: FileBytes;
  readonly mediaType: string;
  /** Tried one after the other when the file needs a password. */
  readonly passwords?: readonly string[] | undefined;
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/** Asks a process for the beginning of a file as rows and lines. `source` is a Failure ('unsupported') when there is none. */
export async function sourceOfFile(
  extractor: Extractor,
  request: SourceRequest,
): Promise<{ source: ChatSource | Failure; spent: boolean }> {
  const answer = await converse<{ answer: SourceAnswer; spent: boolean }>(extractor, {
    ...request,
    begin: (first, size) => ({
      type: 'source',
      mediaType: request.mediaType,
      size,
      first,
      passwords: request.passwords ?? [],
    }),
    hear: message =>
      Promise.resolve(
        message.type === 'source-done' ? { result: { answer: message.answer, spent: message.spent } } : undefined,
      ),
  });
  if ('lost' in answer) return { source: new Failure('unsupported', say(answer.lost)), spent: true };
  const { answer: said, spent } = answer.result;
  return { source: said.ok ? said.source : new Failure('unsupported', said.problem.message), spent };
}
