import { indexFile } from '../../db/index/file-words.ts';
import { recordTextRev, textRevOf } from '../../db/store/queries/files.ts';
import { type PageCorrection, corrections } from '../../db/store/queries/page-corrections.ts';
import { correctedTexts, recordCorrection, scanOf } from '../../db/store/queries/scans.ts';
import { pagesOf, setTextRev } from '../../db/store/queries/texts.ts';
import type { Engine } from '../engine.ts';

/**
 * Brings text and index into agreement with what people wrote in the place of a machine's text. A page that is not known
 * (yet) gets its correction when its file is read.
 */
export function applyCorrections({ stores }: Pick<Engine, 'stores'>, changed: readonly PageCorrection[]): void {
  const { library, text, search } = stores;
  const known = changed.filter(({ fileId, page }) => scanOf(text, fileId, page) !== undefined);
  for (const [fileId, ofFile] of Map.groupBy(known, ({ fileId }) => fileId)) {
    const textRev = textRevOf(library, fileId) + 1;
    text.transaction(() => {
      for (const { page, text: corrected } of ofFile) recordCorrection(text, fileId, page, corrected);
      setTextRev(text, fileId, textRev);
    });
    search.transaction(() => indexFile(search, fileId, textRev, pagesOf(text, fileId)));
    library.transaction(() => recordTextRev(library, fileId, textRev));
  }
}

/** Corrections that text.db does not have as library.db has them: the two never commit together, and one may be from a backup. */
export function correctionsToApply({ stores: { library, text } }: Pick<Engine, 'stores'>): readonly PageCorrection[] {
  const key = ({ fileId, page }: PageCorrection): string => `${fileId} ${page}`;
  const wanted = new Map(corrections(library).map(correction => [key(correction), correction]));
  const held = new Map(correctedTexts(text).map(correction => [key(correction), correction]));
  const missing = [...wanted.values()].filter(correction => held.get(key(correction))?.text !== correction.text);
  const removed = [...held.values()].filter(correction => !wanted.has(key(correction)));
  return [...missing, ...removed.map(correction => ({ ...correction, text: null }))];
}
