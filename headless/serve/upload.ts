import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure, type FailureCode } from '../../contract/failure.ts';
import type { HostState } from '../../contract/host.ts';
import type { Import } from '../../contract/imports.ts';
import { uploadsFolder } from '../../engine/host/data-folder.ts';
import type { Host } from '../../engine/host/host.ts';
import { type UploadFolder, uploadFolder } from './upload-folder.ts';

/** An upload of which nothing comes for this long is given up. Milliseconds. */
const longestSilence = 60_000;

const statuses: Partial<Record<FailureCode, number>> = {
  invalid: 400,
  conflict: 409,
  locked: 409,
  'read-only': 409,
  'too-large': 507,
};

type Uploads = {
  /**
   * POST /upload?batch=<UUID>&path=<a/b.pdf>&modified=<milliseconds> with the bytes of one file as the body: keeps it
   * until it is imported, as `upload:<UUID>`. DELETE /upload?batch=<UUID> gives that up.
   * Whoever calls this has let the guard look at the request.
   */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): void;
};

/**
 * Takes files from a browser, which cannot say where a dropped file is, and removes the copies when their import has
 * ended. Copies that cannot be removed are told to `onError`, and tried again at the next start.
 */
export async function startUploads(
  host: Host,
  { now, onError }: { readonly now: () => number; onError(error: unknown): void },
): Promise<Uploads> {
  const { librariesFolder } = await ask<HostState>(host, 'host.state', {});
  const folder = uploadFolder(uploadsFolder(librariesFolder));
  await folder.sweep(now()).catch(onError);
  const dropAfter = (name: string, input: unknown): void =>
    void ask<Import | readonly Import[]>(host, name, input)
      // The library may have been closed meanwhile: it is asked again when it is opened.
      .catch(() => [])
      .then(imports => Promise.all([imports].flat().map(folder.dropAfter)))
      .catch(onError);
  const stop = host.listen(event => {
    if (event.kind === 'changed' && event.noun === 'imports')
      for (const id of event.ids) dropAfter('imports.get', { id });
    // An import that ended while the program was going down has left its copies.
    else if (event.kind === 'library' && event.open) dropAfter('imports.list', {});
  });
  return {
    close: stop,
    answer: async (request, response) => {
      try {
        const { status, body } = await handle(host, folder, request);
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(body));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // The rest of the file is not waited for.
        response.writeHead(statuses[error.code] ?? 500, {
          'content-type': 'application/json',
          'cache-control': 'no-store',
          connection: 'close',
        });
        response.end(JSON.stringify({ message: error.message }));
      }
    },
  };
}

async function handle(
  host: Host,
  folder: UploadFolder,
  request: IncomingMessage,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const batch = searchParams.get('batch') ?? '';
  if (request.method === 'DELETE') {
    await folder.drop(batch);
    return { status: 200, body: {} };
  }
  if (request.method !== 'POST') return { status: 405, body: { message: 'Use POST to bring a file.' } };
  // A form of a foreign page can send only three types without asking first; this is none of them.
  if (request.headers['content-type'] !== 'application/octet-stream')
    return { status: 415, body: { message: 'Send the bytes of one file as application/octet-stream.' } };
  const { readOnly } = await ask<{ readOnly: boolean }>(host, 'library.summary', {});
  if (readOnly) throw new Failure('read-only', 'This library is open for reading only. Nothing can be imported.');
  request.setTimeout(longestSilence, () => request.destroy());
  const modified = Number(searchParams.get('modified') ?? '');
  const path = searchParams.get('path') ?? '';
  await folder.take(batch, { path, modifiedAt: modified > 0 ? modified : undefined, content: request });
  return { status: 200, body: {} };
}

async function ask<Answer>(host: Host, name: string, input: unknown): Promise<Answer> {
  const reply = await host.answer(name, input);
  if (!reply.ok) throw new Failure(reply.code, reply.message, reply.details);
  return reply.value as Answer;
}
