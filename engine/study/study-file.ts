import { Failure } from '../../contract/failure.ts';
import type { FoundOnPage } from '../../db/store/queries/findings.ts';
import { fileById, type StoredFile } from '../../db/store/queries/files.ts';
import type { Unstudied } from '../../db/store/queries/study-queue.ts';
import { somePages } from '../../db/store/queries/texts.ts';
import type { Engine } from '../engine.ts';
import { signatureLength } from '../extract/study/minhash.ts';
import type { StudiedText } from '../extract/study/studied.ts';
import type { Likeness } from './find-alike.ts';

/** What came of a file, on its way into text.db. */
export type StudiedFile = Unstudied & Likeness & { readonly pages: readonly FoundOnPage[] };

/** Pages that are handed over at a time: the worst of them take a second and a half each. */
const pagesAtOnce = 16;
/** Passages of one file that are kept. */
const mostPassages = 20_000;
/** Shingles that a text must have to be like another one: some twenty words. */
const fewestShingles = 100;
/** Characters of what is found that are kept as it was written first; the whole stands on the page. */
const longestValue = 300;

/** Goes through the text of one file, and looks at its picture. Rejects with `cancelled` on abort. */
export async function studyFile(engine: Engine, file: Unstudied, signal: AbortSignal): Promise<StudiedFile> {
  const stored = fileById(engine.stores.library, file.fileId);
  if (!stored) return { ...file, pages: [], signature: null, look: null };
  const pages: FoundOnPage[] = [];
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  let shingles = 0;
  let passages = 0;
  for (let after = 0; ; ) {
    const some = somePages(engine.stores.text, file.fileId, after, pagesAtOnce);
    const last = some.at(-1);
    if (last === undefined) break;
    after = last.number;
    const withText = some.filter(({ text }) => text.trim() !== '').map(({ number, text }) => ({ number, text }));
    if (withText.length === 0) continue;
    const studied = await engine.students.study({ kind: stored.kind, pages: withText }, { signal });
    // Text over which a process was lost has nothing to suggest; it is searchable all the same.
    if (studied === undefined) continue;
    shingles += studied.shingles;
    for (const [at, value] of studied.signature.entries()) if (value < (signature[at] ?? 0)) signature[at] = value;
    for (const page of foundOn(studied, withText)) {
      passages += page.found.length;
      pages.push(passages > mostPassages ? { ...page, found: [] } : page);
    }
  }
  return {
    ...file,
    pages,
    signature: shingles >= fewestShingles ? signature : null,
    look: await lookOf(engine, stored, signal),
  };
}

function foundOn(
  studied: StudiedText,
  texts: readonly { readonly number: number; readonly text: string }[],
): FoundOnPage[] {
  return studied.pages.map(({ number, language, found }, index) => ({
    number,
    language,
    found: found.map(({ kind, key, start, end }) => ({
      kind,
      key: key.toWellFormed(),
      value: (texts[index]?.text ?? '').slice(start, end).replace(/\s+/g, ' ').slice(0, longestValue).toWellFormed(),
      start,
      end,
    })),
  }));
}

async function lookOf(engine: Engine, file: StoredFile, signal: AbortSignal): Promise<Likeness['look']> {
  // A drawing is text, and what cannot be decoded has no look that is known.
  if (file.kind !== 'image' || file.mediaType === 'image/svg+xml') return null;
  const bytes = {
    read: (range?: { readonly start: number; readonly end: number }) => engine.vault.read(file.sha256, range),
    size: file.size,
  };
  try {
    return await engine.students.look({ bytes, mediaType: file.mediaType }, { signal });
  } catch (error) {
    // An original that is damaged or lost is told by a verification; it must not keep the files after it from their turn.
    if (!(error instanceof Failure) || error.code === 'cancelled') throw error;
    engine.onError(error);
    return null;
  }
}
