import type { Page } from '../../contract/shapes.ts';

/** How many rows one call gives: the most that the contract allows. */
export const mostRows = 1000;

/** Every row of a list that comes in parts. */
export function* allRows<Row>(part: (after: string | undefined) => Page<Row>): Generator<Row> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = part(after);
    yield* rows;
    if (next === null) return;
    after = next;
  }
}
