import type { Exhibit } from '../../contract/exhibits.ts';
import { Failure } from '../../contract/failure.ts';
import { sentenceInChinese } from '../../contract/sentences-in-chinese.ts';
import { isKeptPage } from '../../contract/how-shown.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import type { Engine } from '../engine.ts';
import { asMarkup } from '../extract/as-markup.ts';
import type { ByteRange } from '../extract/conversation.ts';
import { type PreviewKind, previewKinds } from '../extract/preview-messages.ts';
import { notices, picturesElsewhere, withNotice } from '../extract/preview-notice.ts';

/**
 * Foreign markup gets styles, its own pictures and our font (it brings none: engine/extract/foreign-styles.ts), all of
 * them in the page itself, and nothing else: no scripts, no loads, no origin of ours.
 */
export const previewPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** How an exhibit is made into a page; undefined when it is not. */
const previewOf = (exhibit: Pick<Exhibit, 'kind' | 'mediaType'>): PreviewKind | undefined =>
  isKeptPage(exhibit) ? 'mhtml' : previewKinds.find(each => each === exhibit.kind);

/** Serves an e-mail, a web page or a Word document as its reader would have seen it. A failure is a sentence in the language of the window. */
export async function servePreview(
  engine: Engine,
  exhibitId: number,
  language: string | null,
  signal: AbortSignal,
): Promise<Response> {
  try {
    const exhibit = getExhibit(engine.stores.library, { id: exhibitId });
    const { sha256, size, fileId } = exhibit;
    const kind = previewOf(exhibit);
    if (kind === undefined)
      return said(415, 'This kind of file is not shown as a page. Its text and its original are there.');
    const read = (range?: ByteRange): AsyncIterable<Uint8Array> => engine.vault.read(Buffer.from(sha256, 'hex'), range);
    const page = await engine.extractors.preview(
      { bytes: { read, size }, kind, passwords: engine.passwords.of(fileId) },
      { signal },
    );
    const elsewhere = picturesElsewhere(page);
    const notice = notices[language === 'zh-Hans' ? 'zh-Hans' : 'en'](elsewhere);
    return answer(200, 'text/html; charset=utf-8', elsewhere === 0 ? page : withNotice(page, notice));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const sentence = (language === 'zh-Hans' ? sentenceInChinese(error.message) : undefined) ?? error.message;
    if (error.code === 'not-found') return said(404, sentence);
    return await saidAsPage(engine, 422, sentence, signal);
  }
}

/** In the letters of the window: a machine need not have Chinese ones, and the page may load none. */
async function saidAsPage(engine: Engine, status: number, sentence: string, signal: AbortSignal): Promise<Response> {
  const markup = Buffer.from(`<meta charset="utf-8"><p>${asMarkup(sentence)}</p>`);
  try {
    const page = await engine.extractors.preview({ bytes: markup, kind: 'html' }, { signal });
    return answer(status, 'text/html; charset=utf-8', page);
  } catch (error) {
    if (error instanceof Failure) return said(status, sentence);
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
