import type { ReadableStore } from '../../db/store/handles.ts';
import { firstPlaceOf } from './families.ts';

/** How many times its size a file may unpack to. Real archives of logs and empty disk images stay below 100. */
const mostTimes = 200;
/** Bytes that may come out of any file, however small it is. */
const always = 250_000_000;

/** Bytes that may come out of one container. */
export const roomIn = (size: number): number => Math.max(always, size * mostTimes);

export type FamilyRoom = {
  /** Bytes that may still come out of the family that this container belongs to. */
  left(fileId: number): number;
  /** Notes that bytes came out of this container; negative: they were not kept after all, or were in the vault before. */
  took(fileId: number, bytes: number): void;
};

/**
 * Keeps count of what has come out of each top-level file, all containers in it together: a bomb unpacks a little at
 * each of many levels. What came out in earlier sessions is counted from the store once.
 */
export function familyRoom(store: ReadableStore): FamilyRoom {
  const taken = new Map<number, number>();

  function family(fileId: number): { top: number; size: number } | undefined {
    const place = firstPlaceOf(store, fileId);
    return (
      place &&
      store.one(
        `WITH RECURSIVE above(id) AS (
           SELECT ? UNION SELECT parent_id FROM exhibits JOIN above USING (id) WHERE parent_id IS NOT NULL
         )
         SELECT exhibits.id AS top, size FROM exhibits JOIN above USING (id) JOIN files ON files.id = file_id
         WHERE parent_id IS NULL`,
        [place.exhibitId],
      )
    );
  }

  function takenFrom(top: number): number {
    const known =
      taken.get(top) ??
      store.value<number>(
        `WITH RECURSIVE below(id) AS (
           SELECT id FROM exhibits WHERE parent_id = ?
           UNION SELECT exhibits.id FROM exhibits JOIN below ON parent_id = below.id
         )
         SELECT coalesce(sum(size), 0) FROM exhibits JOIN below USING (id) JOIN files ON files.id = file_id`,
        [top],
      ) ??
      0;
    taken.set(top, known);
    return known;
  }

  return {
    left(fileId) {
      const known = family(fileId);
      return known ? roomIn(known.size) - takenFrom(known.top) : always;
    },
    took(fileId, bytes) {
      const known = family(fileId);
      if (known) taken.set(known.top, takenFrom(known.top) + bytes);
    },
  };
}
