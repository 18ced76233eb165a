import type { ReadableStore, WritableStore } from '../handles.ts';

/** A distinct content in the vault. */
export type StoredFile = {
  readonly id: number;
  readonly sha256: Buffer;
  readonly size: number;
  readonly kind: string;
  readonly mediaType: string;
  readonly reading: 'waiting' | 'read' | 'none' | 'failed';
  readonly textRev: number;
};

const select = 'SELECT id, sha256, size, kind, media_type AS mediaType, reading, text_rev AS textRev FROM files';

export function fileById(store: ReadableStore, id: number): StoredFile | undefined {
  return store.one<StoredFile>(`${select} WHERE id = ?`, [id]);
}

/** Records a file that is in the vault. Gives the id, and whether it was recorded before. */
export function recordFile(
  store: WritableStore,
  sha256: Uint8Array,
  size: number,
  now: number,
): { id: number; known: boolean } {
  const known = store.value<number>('SELECT id FROM files WHERE sha256 = ?', [sha256]);
  if (known !== undefined) return { id: known, known: true };
  const { id } = store.run('INSERT INTO files (sha256, size, stored_at, verified_at) VALUES (?, ?, ?, ?)', [
    sha256,
    size,
    now,
    now,
  ]);
  return { id, known: false };
}

/** Which revision of a file's text should exist; 0 when it has none. */
export function textRevOf(store: ReadableStore, id: number): number {
  return store.value<number>('SELECT text_rev FROM files WHERE id = ?', [id]) ?? 0;
}

export function recordTextRev(store: WritableStore, id: number, textRev: number): void {
  store.run('UPDATE files SET text_rev = ? WHERE id = ?', [textRev, id]);
}

/** What a reader found out about a file, next to its text. */
export type ReadingResult = {
  readonly kind: string;
  readonly mediaType: string;
  readonly reading: 'read' | 'none' | 'failed';
  readonly code: string | null;
  readonly message: string | null;
  readonly reader: string | null;
  readonly pages: number;
  readonly textRev: number;
  readonly metadata: Readonly<Record<string, string>>;
};

export function recordReading(store: WritableStore, id: number, result: ReadingResult): void {
  store.run(
    `UPDATE files SET kind = ?, media_type = ?, reading = ?, reading_code = ?, reading_message = ?, reader = ?,
       page_count = ?, text_rev = ?, metadata = ? WHERE id = ?`,
    [
      result.kind,
      result.mediaType,
      result.reading,
      result.code,
      result.message,
      result.reader,
      result.pages,
      result.textRev,
      JSON.stringify(result.metadata),
      id,
    ],
  );
}
