import type { Neighbour } from '../../../contract/viewing.ts';
import type { ReadableStore } from '../handles.ts';

/** The exhibits before and after one in its case, in the order of numbers. */
export function neighboursOf(
  store: ReadableStore,
  id: number,
): { readonly before: Neighbour | null; readonly after: Neighbour | null } {
  const beside = (sign: '<' | '>', order: 'DESC' | 'ASC'): Neighbour | null =>
    store.one<Neighbour>(
      `SELECT other.id, other.number, other.title FROM exhibits AS one JOIN exhibits AS other
         ON other.case_id = one.case_id AND other.deleted = 0
         AND (other.number_order, other.id) ${sign} (one.number_order, one.id)
       WHERE one.id = ? ORDER BY other.number_order ${order}, other.id ${order} LIMIT 1`,
      [id],
    ) ?? null;
  return { before: beside('<', 'DESC'), after: beside('>', 'ASC') };
}
