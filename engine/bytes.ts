import { Failure } from '../contract/failure.ts';
import { getExhibit } from '../db/store/queries/exhibits.ts';
import type { Engine } from './engine.ts';
import { serveLaidOut } from './office-pages/serve-laid-out.ts';
import { serveChatSource } from './preview/serve-chat-source.ts';
import { servePage, serveThumbnail } from './preview/serve-picture.ts';
import { servePreview } from './preview/serve-preview.ts';

/** Media types that a window shows itself; everything else is only offered for saving, as bytes without a meaning. */
const shown = /^(application\/pdf|image\/(png|jpeg|gif|webp|bmp|avif|svg\+xml)|audio\/|video\/)/;

/**
 * Serves what an exhibit holds: /original/<exhibit id> its very bytes, /preview/<exhibit id> a page to look at,
 * /page/<exhibit id>/<number> a page of a picture that no browser draws, /thumbnail/<exhibit id> a small picture of the first page,
 * /chat-source/<exhibit id> its beginning as rows and lines, /laid-out/<exhibit id> the pages of an Office file as a PDF.
 */
export async function serveContent(engine: Engine, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [, what, id, page] =
    /^\/(original|preview|thumbnail|page|chat-source|laid-out)\/(\d{1,15})(?:\/(\d{1,5}))?$/.exec(pathname) ?? [];
  if (id === undefined || (page === undefined) !== (what !== 'page')) return new Response('Not found', { status: 404 });
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response('Not allowed', { status: 405, headers: { allow: 'GET, HEAD' } });
  if (what === 'chat-source') return serveChatSource(engine, Number(id), request.signal);
  if (what === 'preview') return servePreview(engine, Number(id), searchParams.get('language'), request.signal);
  if (what === 'laid-out') return serveLaidOut(engine, Number(id), request.signal);
  if (what === 'page') return servePage(engine, Number(id), Number(page), request.signal);
  return what === 'thumbnail'
    ? serveThumbnail(engine, Number(id), request.signal)
    : serveOriginal(engine, Number(id), request);
}

/**
 * The bytes of an original, with one range (RFC 9110, section 14). A foreign file can do nothing with the page it is
 * shown in: its own policy forbids scripts and every load.
 */
function serveOriginal(engine: Engine, id: number, request: Request): Response {
  let exhibit: ReturnType<typeof getExhibit>;
  try {
    exhibit = getExhibit(engine.stores.library, { id });
  } catch (error) {
    if (error instanceof Failure) return new Response(error.message, { status: 404 });
    throw error;
  }
  const { size } = exhibit;
  const headers = new Headers({
    'content-type': shown.test(exhibit.mediaType) ? exhibit.mediaType : 'application/octet-stream',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
    'cross-origin-resource-policy': 'same-origin',
  });
  const range = readRange(request.headers.get('range'), size);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size };
  headers.set('content-length', String(end - start));
  if (range) headers.set('content-range', `bytes ${start}-${end - 1}/${size}`);
  const body =
    request.method === 'HEAD' || end === start
      ? null
      : ReadableStream.from(engine.vault.read(Buffer.from(exhibit.sha256, 'hex'), { start, end }));
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>> | null, { status: range ? 206 : 200, headers });
}

/** One byte range; `end` is exclusive. Null = the whole (no range, or one to be ignored), 'outside' = none of it is there. */
export function readRange(header: string | null, size: number): { start: number; end: number } | null | 'outside' {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const length = Number(last);
    return length === 0 || size === 0 ? 'outside' : { start: Math.max(0, size - length), end: size };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'outside';
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) };
}
