import { converse, type FileBytes } from './conversation.ts';
import type { Extractor } from './extractor.ts';
import type { PageToStudy, PictureLook, StudiedText } from './study/studied.ts';

type Limits = { readonly timeLimit: number; readonly signal: AbortSignal };
export type StudyRequest = Limits & { readonly kind: string; readonly pages: readonly PageToStudy[] };
export type LookRequest = Limits & { readonly bytes: FileBytes; readonly mediaType: string };

/** Has pages of one file studied by a process. Undefined when the process was lost. */
export async function study(
  extractor: Extractor,
  { kind, pages, ...limits }: StudyRequest,
): Promise<{ studied: StudiedText | undefined; spent: boolean }> {
  const answer = await converse<{ studied: StudiedText; spent: boolean }>(extractor, {
    ...limits,
    bytes: new Uint8Array(0),
    begin: (first, size) => ({ type: 'study', kind, pages, first, size }),
    hear: message =>
      Promise.resolve(
        message.type === 'study-done' ? { result: { studied: message.studied, spent: message.spent } } : undefined,
      ),
  });
  return 'result' in answer ? answer.result : { studied: undefined, spent: true };
}

/** Has a picture looked at by a process. */
export async function look(
  extractor: Extractor,
  { mediaType, ...request }: LookRequest,
): Promise<{ seen: PictureLook; spent: boolean }> {
  const answer = await converse<{ seen: PictureLook; spent: boolean }>(extractor, {
    ...request,
    begin: (first, size) => ({ type: 'look', mediaType, first, size }),
    hear: message =>
      Promise.resolve(
        message.type === 'look-done' ? { result: { seen: message.look, spent: message.spent } } : undefined,
      ),
  });
  return 'result' in answer ? answer.result : { seen: null, spent: true };
}
