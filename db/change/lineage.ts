import type { ReadableStore } from '../store/handles.ts';

type Step = { readonly device: number; readonly operation: number; readonly undoes: number | null };

/**
 * Whether a field still is as operation `seq` of this device left it. An undo, or a redo, puts a field back to where it
 * was before the operation that it takes back, so such pairs are stepped over; any other operation since is a newer edit.
 */
export function stillStands(
  store: ReadableStore,
  deviceId: number,
  seq: number,
  record: Uint8Array,
  field: string,
): boolean {
  const steps = store.all<Step>(
    `SELECT change.device, operation, undoes FROM change
     JOIN custody ON custody.device = change.device AND custody.seq = operation
     WHERE record = ? AND field = ? ORDER BY clock_ms DESC, clock_n DESC, change.device DESC, change.seq DESC`,
    [record, field],
  );
  let at = 0;
  for (let step = steps[at]; step?.device === deviceId; step = steps[at]) {
    if (step.operation === seq) return true;
    const { undoes } = step;
    const isTakenBack = (other: Step): boolean => other.device === deviceId && other.operation === undoes;
    const takenBack = undoes === null ? -1 : steps.findLastIndex(isTakenBack);
    if (takenBack <= at) return false;
    at = takenBack + 1;
  }
  return false;
}
