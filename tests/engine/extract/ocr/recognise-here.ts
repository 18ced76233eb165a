import { bytesInMemory } from '../../../../engine/extract/byte-source.ts';
import type { RecognisedPage } from '../../../../engine/extract/ocr/recognised.ts';
import { recognisePages } from '../../../../engine/extract/ocr/recognise-pages.ts';

/** Recognises one page of a file in this process. Throws the sentence of its problem. */
export async function recogniseHere(
  bytes: Uint8Array,
  mediaType: string,
  page = 1,
): Promise<RecognisedPage & { readonly text: string }> {
  let read: RecognisedPage | undefined;
  const problem = await recognisePages(bytesInMemory(bytes), { mediaType, passwords: [] }, last => {
    if (last === undefined) return Promise.resolve(page);
    if (!last.ok) throw new Error(last.problem.message);
    read = last.recognised;
    return Promise.resolve(undefined);
  });
  if (problem) throw new Error(problem.message);
  if (!read) throw new Error('Nothing was asked for');
  return { ...read, text: read.words.map(word => word.gap + word.text).join('') };
}
