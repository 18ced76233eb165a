import type { ReadAs } from '../../contract/read-as.ts';
import type { FileKind } from '../../contract/file-kinds.ts';
import { converse, type FileBytes } from './conversation.ts';
import type { Child, Extraction, LostChild, PageText, ReadingProblem } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import { incomingChild, type IncomingChild } from './incoming-child.ts';
import { say } from '../../contract/say.ts';

export type FileRequest = {
  readonly bytes: FileBytes;
  readonly name: string;
  readonly passwords?: readonly string[] | undefined;
  readonly readAs?: ReadAs | undefined;
  onPages(pages: readonly PageText[]): void | Promise<void>;
  onChildren(children: readonly (Child | LostChild)[]): Promise<ReadingProblem | undefined>;
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/** Has one file read by a process. A process that is lost on the way makes the file 'failed', with what is known of it. */
export async function extractFile(
  extractor: Extractor,
  request: FileRequest,
): Promise<{ extraction: Extraction; spent: boolean }> {
  let kind: FileKind = 'other';
  let mediaType = 'application/octet-stream';
  let pageCount = 0;
  let incoming: IncomingChild | undefined;

  try {
    const answer = await converse<{ extraction: Extraction; spent: boolean }>(extractor, {
      ...request,
      begin: (first, size) => ({
        type: 'read',
        name: request.name,
        size,
        first,
        passwords: request.passwords ?? [],
        readAs: request.readAs,
      }),
      async hear(message) {
        if (message.type === 'found') ({ kind, mediaType } = message);
        else if (message.type === 'pages') {
          await request.onPages(message.pages);
          pageCount += message.pages.length;
        } else if (message.type === 'children') return wanted(await request.onChildren(message.children));
        else if (message.type === 'child-begins') {
          incoming = incomingChild(message.child, child => request.onChildren([child]));
          return wanted(await incoming.take(message.bytes));
        } else if (message.type === 'child-piece') return wanted(await incoming?.take(message.bytes));
        else if (message.type === 'child-ends') return wanted(await incoming?.end(message.problem));
        else if (message.type === 'done') {
          if (message.pages.length > 0) await request.onPages(message.pages);
          return { result: { extraction: message.extraction, spent: message.spent } };
        }
        return undefined;
      },
    });
    if ('result' in answer) return answer.result;
    const problem = { code: answer.lost, message: say(answer.lost) };
    const extraction: Extraction = {
      kind,
      mediaType,
      reader: null,
      outcome: 'failed',
      problem,
      pageCount,
      metadata: {},
    };
    return { extraction, spent: true };
  } finally {
    await incoming?.abandon();
  }
}

function wanted(enough: ReadingProblem | undefined): { enough: ReadingProblem } | undefined {
  return enough && { enough };
}
