import type { ReadableStore, WritableStore } from '../handles.ts';

export type AlikeHow = 'text' | 'picture';
/** A file that is like another one; `likeness` is 0 to 1. */
export type AlikeFile = { readonly otherId: number; readonly how: AlikeHow; readonly likeness: number };

/** Enters the signature of a text with its bands, in the place of what was there before. */
export function enterSignature(
  text: WritableStore,
  fileId: number,
  signature: Uint8Array,
  bands: readonly number[],
): void {
  text.run('INSERT OR REPLACE INTO text_signatures (file_id, signature) VALUES (?, ?)', [fileId, signature]);
  for (const band of bands) text.run('INSERT OR IGNORE INTO text_bands (band, file_id) VALUES (?, ?)', [band, fileId]);
}

/** Forgets the signature; `bands` are those that it was entered with. */
export function dropSignature(text: WritableStore, fileId: number, bands: readonly number[]): void {
  text.run('DELETE FROM text_signatures WHERE file_id = ?', [fileId]);
  for (const band of bands) text.run('DELETE FROM text_bands WHERE band = ? AND file_id = ?', [band, fileId]);
}

export function signatureOf(text: ReadableStore, fileId: number): Buffer | undefined {
  return text.value<Buffer>('SELECT signature FROM text_signatures WHERE file_id = ?', [fileId]);
}

/** Files that have this band, at most that many. */
export function filesOfBand(text: ReadableStore, band: number, most: number): readonly number[] {
  return text.values<number>('SELECT file_id FROM text_bands WHERE band = ? LIMIT ?', [band, most]);
}

export function enterLook(text: WritableStore, fileId: number, [low, high]: readonly [number, number]): void {
  text.run('INSERT OR REPLACE INTO picture_looks (file_id, low, high) VALUES (?, ?, ?)', [fileId, low, high]);
}

export function dropLook(text: WritableStore, fileId: number): void {
  text.run('DELETE FROM picture_looks WHERE file_id = ?', [fileId]);
}

export const hasLook = (text: ReadableStore, fileId: number): boolean =>
  text.value('SELECT 1 FROM picture_looks WHERE file_id = ?', [fileId]) !== undefined;

export function allLooks(text: ReadableStore): IterableIterator<{ fileId: number; low: number; high: number }> {
  return text.each('SELECT file_id AS fileId, low, high FROM picture_looks');
}

/** Forgets what a file is like, both ways. */
export function dropAlike(text: WritableStore, fileId: number): void {
  text.run('DELETE FROM alike WHERE file_id = ?', [fileId]);
  text.run('DELETE FROM alike WHERE other_id = ?', [fileId]);
}

/** Forgets all that a file could be compared by. Its bands stay: without a signature they lead to nothing. */
export function dropLikeness(text: WritableStore, fileId: number): void {
  dropAlike(text, fileId);
  dropLook(text, fileId);
  text.run('DELETE FROM text_signatures WHERE file_id = ?', [fileId]);
}

/** Enters that two files are alike, both ways; each keeps the likest of its own, at most that many. */
export function enterAlike(
  text: WritableStore,
  fileId: number,
  { otherId, how, likeness }: AlikeFile,
  most: number,
): void {
  for (const [one, other] of [
    [fileId, otherId],
    [otherId, fileId],
  ] as const) {
    text.run('INSERT OR REPLACE INTO alike (file_id, other_id, how, likeness) VALUES (?, ?, ?, ?)', [
      one,
      other,
      how,
      likeness,
    ]);
    const count = text.value<number>('SELECT count(*) FROM alike WHERE file_id = ?', [one]) ?? 0;
    if (count > most)
      text.run(
        `DELETE FROM alike WHERE file_id = :one AND other_id IN
           (SELECT other_id FROM alike WHERE file_id = :one ORDER BY likeness, other_id DESC LIMIT :over)`,
        { one, over: count - most },
      );
  }
}

/** What a file is like, the likest first. */
export function alikeOf(text: ReadableStore, fileId: number): readonly AlikeFile[] {
  return text.all<AlikeFile>(
    'SELECT other_id AS otherId, how, likeness FROM alike WHERE file_id = ? ORDER BY likeness DESC, other_id',
    [fileId],
  );
}

/** Files after that one that are like others, in the order of their ids. */
export function filesAlikeAfter(text: ReadableStore, fileId: number, count: number): readonly number[] {
  return text.values<number>('SELECT DISTINCT file_id FROM alike WHERE file_id > ? ORDER BY file_id LIMIT ?', [
    fileId,
    count,
  ]);
}
