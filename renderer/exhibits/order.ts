/** The exhibits of the table in their order, and where each one stands. */
export type Order = {
  readonly ids: readonly number[];
  /** -1 when the table does not show it. */
  placeOf(id: number): number;
};

/** Looks every id up once: with 100,000 of them, searching the list for each key that is pressed would be felt. */
export function orderOf(ids: readonly number[]): Order {
  const places = new Map<number, number>();
  for (const [place, id] of ids.entries()) places.set(id, place);
  return { ids, placeOf: id => places.get(id) ?? -1 };
}
