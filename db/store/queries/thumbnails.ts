import type { ReadableStore, WritableStore } from '../handles.ts';

/** The small picture of a file, if it was made before. */
export function thumbnailOf(text: ReadableStore, fileId: number, sha256: Uint8Array): Uint8Array | undefined {
  return text.value<Uint8Array>('SELECT picture FROM thumbnails WHERE file_id = ? AND sha256 = ?', [fileId, sha256]);
}

export function keepThumbnail(text: WritableStore, fileId: number, sha256: Uint8Array, picture: Uint8Array): void {
  text.run('INSERT OR REPLACE INTO thumbnails (file_id, sha256, picture) VALUES (?, ?, ?)', [fileId, sha256, picture]);
}
