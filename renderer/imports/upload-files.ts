import { Failure } from '../../contract/failure.ts';
import type { UploadFile } from './dropped-files.ts';

/** Files that are sent at the same time: enough to keep the disk busy with small ones. */
const atOnce = 3;
const stopped = 'The upload was stopped. Nothing was imported.';

/** Brings files to the program, and gives what to import: one batch for each drop. Rejects with a Failure; what was sent is dropped then. */
export async function uploadFiles(
  files: readonly UploadFile[],
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<readonly string[]> {
  const numbers = new Set(files.map(({ drop }) => drop));
  const batches = new Map([...numbers].sort((a, b) => a - b).map(drop => [drop, crypto.randomUUID()]));
  const sent = new Map<UploadFile, number>();
  const tell = (file: UploadFile, bytes: number): void => {
    sent.set(file, bytes);
    onProgress([...sent.values()].reduce((sum, each) => sum + each, 0));
  };
  const waiting = [...files];
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const sendNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const current = next;
      await send(batches.get(current.drop) ?? '', current, both, bytes => tell(current, bytes));
      tell(current, current.file.size);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, sendNext));
    return Array.from(batches.values(), batch => `upload:${batch}`);
  } catch (error) {
    waiting.length = 0;
    stop.abort();
    for (const batch of batches.values())
      void fetch(`/upload?batch=${batch}`, { method: 'DELETE' }).catch(() => undefined);
    throw error;
  }
}

/** Subtle: fetch does not tell how much of a body is sent; XMLHttpRequest does. */
function send(
  batch: string,
  { file, path }: UploadFile,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ batch, path, modified: String(file.lastModified) });
    request.open('POST', `/upload?${query.toString()}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => {
      if (request.status === 200) resolve();
      else
        reject(
          new Failure(
            'invalid',
            messageIn(request.responseText) ?? `“${path}” could not be copied (${request.status}).`,
          ),
        );
    });
    const unreadable = `“${path}” could not be read. Check that the file is still there and that you may read it, then try again.`;
    request.addEventListener('error', () => reject(new Failure('invalid', unreadable)));
    request.addEventListener('abort', () => reject(new Failure('cancelled', stopped)));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) reject(new Failure('cancelled', stopped));
    else request.send(file);
  });
}

function messageIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { message?: string }).message;
  } catch {
    // Not from upload.ts; the status says what there is to say.
    return undefined;
  }
}
