import { Failure } from '../../contract/failure.ts';
import { isDrawnByEngine } from '../../contract/how-shown.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import type { Engine } from '../engine.ts';

/** Pixels of the longer side: a camera's 12 million whole, a sheet of A4 at 350 dots per inch. */
const longest = 4_100;

/** Serves a page of a picture that no browser draws, as one that it does. A failure is a sentence as plain text. */
export async function servePage(
  engine: Engine,
  exhibitId: number,
  page: number,
  signal: AbortSignal,
): Promise<Response> {
  try {
    const exhibit = getExhibit(engine.stores.library, { id: exhibitId });
    if (!isDrawnByEngine(exhibit))
      return said(415, 'Pages of this kind of file are not served as pictures. Its original is there.');
    const { bytes, mediaType } = await engine.extractors.picture(
      {
        bytes: { read: range => engine.vault.read(Buffer.from(exhibit.sha256, 'hex'), range), size: exhibit.size },
        order: { mediaType: exhibit.mediaType, page, longest },
        passwords: engine.passwords.of(exhibit.fileId),
      },
      { signal },
    );
    return answer(200, mediaType, bytes);
  } catch (error) {
    if (error instanceof Failure) return said(error.code === 'not-found' ? 404 : 422, error.message);
    throw error;
  }
}

/** Serves the small picture of an exhibit. Without a body where there is none: that is no fault of whoever asks. */
export async function serveThumbnail(engine: Engine, exhibitId: number, signal: AbortSignal): Promise<Response> {
  try {
    const picture = await engine.thumbnails.of(exhibitId, signal);
    return picture ? answer(200, 'image/jpeg', picture) : answer(204, undefined, null);
  } catch (error) {
    if (error instanceof Failure) return said(error.code === 'not-found' ? 404 : 422, error.message);
    throw error;
  }
}

const said = (status: number, sentence: string): Response => answer(status, 'text/plain; charset=utf-8', sentence);

function answer(status: number, type: string | undefined, body: Uint8Array | string | null): Response {
  return new Response(body as Uint8Array<ArrayBuffer> | string | null, {
    status,
    headers: {
      ...(type !== undefined && { 'content-type': type }),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      // Of an encrypted library nothing may lie in a browser's folders.
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
