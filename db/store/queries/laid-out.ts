import type { ReadableStore, WritableStore } from '../handles.ts';

export type LaidOut = { readonly fileId: number; readonly sha256: Uint8Array; readonly madeBy: string };

/** The pages of a file as this program has laid them out, a PDF, if it did before. */
export function laidOut(text: ReadableStore, { fileId, sha256, madeBy }: LaidOut): Uint8Array | undefined {
  return text.value<Uint8Array>('SELECT pdf FROM laid_out WHERE file_id = ? AND sha256 = ? AND made_by = ?', [
    fileId,
    sha256,
    madeBy,
  ]);
}

export function keepLaidOut(text: WritableStore, { fileId, sha256, madeBy }: LaidOut, pdf: Uint8Array): void {
  text.run('INSERT OR REPLACE INTO laid_out (file_id, sha256, made_by, pdf) VALUES (?, ?, ?, ?)', [
    fileId,
    sha256,
    madeBy,
    pdf,
  ]);
}
