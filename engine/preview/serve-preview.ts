import { Failure } from '../../contract/failure.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import type { Engine } from '../engine.ts';
import type { ByteRange } from '../extract/conversation.ts';
import { type PreviewKind, previewKinds } from '../extract/preview-messages.ts';

/** Foreign markup gets styles and its own pictures, and nothing else: no scripts, no loads, no origin of ours. */
export const previewPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const isPreviewKind = (kind: string): kind is PreviewKind => previewKinds.some(each => each === kind);

/** Serves an e-mail, a web page or a Word document as its reader would have seen it. A failure is a sentence as plain text. */
export async function servePreview(engine: Engine, exhibitId: number, signal: AbortSignal): Promise<Response> {
  try {
    const { kind, sha256, size } = getExhibit(engine.stores.library, { id: exhibitId });
    if (!isPreviewKind(kind))
      return said(415, 'This kind of file is not shown as a page. Its text and its original are there.');
    const read = (range?: ByteRange): AsyncIterable<Uint8Array> => engine.vault.read(Buffer.from(sha256, 'hex'), range);
    return answer(
      200,
      'text/html; charset=utf-8',
      await engine.extractors.preview({ bytes: { read, size }, kind }, { signal }),
    );
  } catch (error) {
    if (error instanceof Failure) return said(error.code === 'not-found' ? 404 : 422, error.message);
    throw error;
  }
}

const said = (status: number, sentence: string): Response => answer(status, 'text/plain; charset=utf-8', sentence);

function answer(status: number, type: string, body: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': previewPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
