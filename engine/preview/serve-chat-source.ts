import { isWorkbook } from '../../contract/chat-source.ts';
import { Failure } from '../../contract/failure.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import type { Engine } from '../engine.ts';
import type { ByteRange } from '../extract/conversation.ts';

/** Serves the beginning of a file that may be a chat, as JSON (`ChatSource`). A failure is a sentence as plain text. */
export async function serveChatSource(engine: Engine, exhibitId: number, signal: AbortSignal): Promise<Response> {
  try {
    const { fileId, mediaType, sha256, size } = getExhibit(engine.stores.library, { id: exhibitId });
    if (!mediaType.startsWith('text/') && mediaType !== 'application/xhtml+xml' && !isWorkbook(mediaType))
      return answer(
        415,
        'text/plain',
        'Only text, tables in text, workbooks (.xlsx, .xlsb, .xls, .ods) and web pages can be read as a chat.',
      );
    const read = (range?: ByteRange): AsyncIterable<Uint8Array> => engine.vault.read(Buffer.from(sha256, 'hex'), range);
    const source = await engine.extractors.source(
      { bytes: { read, size }, mediaType, passwords: engine.passwords.of(fileId) },
      { signal },
    );
    return answer(200, 'application/json', JSON.stringify(source));
  } catch (error) {
    if (error instanceof Failure) return answer(error.code === 'not-found' ? 404 : 422, 'text/plain', error.message);
    throw error;
  }
}

function answer(status: number, type: string, body: string): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}
