import type { FileKind } from '../../contract/file-kinds.ts';
import { converse, type FileBytes } from './conversation.ts';
import type { Child, Extraction, PageText } from './extraction.ts';
import type { Extractor } from './extractor.ts';
import { sentences } from './problems.ts';

export type FileRequest = {
  readonly bytes: FileBytes;
  readonly name: string;
  readonly password?: string;
  onPages(pages: readonly PageText[]): void | Promise<void>;
  readonly timeLimit: number;
  readonly signal: AbortSignal;
};

/** Has one file read by a process. A process that is lost on the way makes the file 'failed', with what is known of it. */
export async function extractFile(
  extractor: Extractor,
  request: FileRequest,
): Promise<{ extraction: Extraction; spent: boolean }> {
  const children: Child[] = [];
  let kind: FileKind = 'other';
  let mediaType = 'application/octet-stream';
  let pageCount = 0;

  const answer = await converse<{ extraction: Extraction; spent: boolean }>(extractor, {
    ...request,
    begin: (first, size) => ({ type: 'read', name: request.name, size, first, password: request.password }),
    async hear(message) {
      if (message.type === 'found') ({ kind, mediaType } = message);
      else if (message.type === 'pages') {
        await request.onPages(message.pages);
        pageCount += message.pages.length;
      } else if (message.type === 'child') children.push(message.child);
      else if (message.type === 'done') {
        return { result: { extraction: { ...message.extraction, children }, spent: message.spent } };
      }
      return undefined;
    },
  });
  if ('result' in answer) return answer.result;
  const problem = { code: answer.lost, message: sentences[answer.lost] };
  const extraction: Extraction = {
    kind,
    mediaType,
    reader: null,
    outcome: 'failed',
    problem,
    pageCount,
    metadata: {},
    children,
  };
  return { extraction, spent: true };
}
