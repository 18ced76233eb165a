/** The exhibits of the table in their order, and where each one stands. */
export type Order = {
  readonly ids: readonly number[];
  /** -1 when the table does not show it. */
  placeOf(id: number): number;
};

/**
 * Looks every id up once: with 100,000 of them, searching the list for each key that is pressed would be felt. Ids are
 * counted up from 1, so a plain list of places is a tenth of what a Map would take, in time and in memory.
 */
export function orderOf(ids: readonly number[]): Order {
  let last = 0;
  for (const id of ids) if (id > last) last = id;
  const places = new Int32Array(last + 1).fill(-1);
  let place = 0;
  for (const id of ids) places[id] = place++;
  return { ids, placeOf: id => places[id] ?? -1 };
}
