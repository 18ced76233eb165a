import type { NumberPreview } from '../../../contract/exhibits.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../change/operation.ts';
import type { ReadableStore } from '../handles.ts';
import { renumberExhibit } from './exhibit-changes.ts';

/** Figures at the end of a number that can be counted up from: as many as exhibits are put in order by. */
const mostFigures = 12;
/** Numbers that a preview lists; all of them are checked. */
const mostListed = 200;

type Wanted = { readonly ids: readonly number[]; readonly first: string };
type Renumbering = { readonly id: number; readonly uid: Buffer; readonly from: string; readonly to: string };

/** What renumbering would give, and which of the numbers belong to other exhibits, now or formerly. */
export function previewNumbers(store: ReadableStore, wanted: Wanted): NumberPreview {
  const { rows, caseId } = renumberings(store, wanted);
  const taken = rows.filter(row => isTaken(store, caseId, row)).map(({ to }) => to);
  return {
    total: rows.length,
    rows: rows.slice(0, mostListed).map(({ id, from, to }) => ({ id, from, to })),
    taken: taken.slice(0, mostListed),
    takenCount: taken.length,
  };
}

/** Numbers exhibits of one case in this order from the first number on. Throws `conflict` when one of them is taken. */
export function renumberExhibits(operation: Operation, wanted: Wanted): void {
  const { rows } = renumberings(operation, wanted);
  for (const { id, to } of rows) renumberExhibit(operation, id, to);
}

function renumberings(store: ReadableStore, { ids, first }: Wanted): { caseId: number; rows: readonly Renumbering[] } {
  if (new Set(ids).size !== ids.length)
    throw new Failure('invalid', 'An exhibit is in the list twice. Each gets one number.');
  const found = ids.map(id => {
    const exhibit = store.one<{ uid: Buffer; caseId: number; number: string }>(
      'SELECT uid, case_id AS caseId, number FROM exhibits WHERE id = ? AND deleted = 0',
      [id],
    );
    if (!exhibit) throw new Failure('not-found', 'One of these exhibits is not in the library any more.');
    return { id, ...exhibit };
  });
  const caseId = found[0]?.caseId ?? 0;
  if (found.some(exhibit => exhibit.caseId !== caseId))
    throw new Failure('invalid', 'These exhibits belong to several cases, and each case has its own numbers.');
  const numberAt = counting(first, ids.length);
  return { caseId, rows: found.map(({ id, uid, number }, place) => ({ id, uid, from: number, to: numberAt(place) })) };
}

/** Counts up from a number that ends in figures, which keep their width: GX-099 is followed by GX-100. */
function counting(first: string, count: number): (place: number) => string {
  const [, prefix = '', figures] = /^(.*?)(\d+)$/s.exec(first) ?? [];
  if (figures === undefined)
    throw new Failure('invalid', 'The first number must end in a figure to count up from, such as GX-1.');
  if (String(Number(figures) + count - 1).length > mostFigures || figures.length > mostFigures)
    throw new Failure('invalid', `A number may end in at most ${mostFigures} figures. Choose a smaller one.`);
  return place => prefix + String(Number(figures) + place).padStart(figures.length, '0');
}

const isTaken = (store: ReadableStore, caseId: number, { uid, to }: Renumbering): boolean => {
  const owner = store.value<Buffer>('SELECT exhibit_uid FROM exhibit_number WHERE case_id = ? AND number = ?', [
    caseId,
    to,
  ]);
  return owner !== undefined && !owner.equals(uid);
};
