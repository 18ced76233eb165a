import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import { casesOfFile } from '../../db/store/queries/exhibits.ts';
import { casesCounting, countFile, countedBetween, uncountFile } from '../../db/store/queries/findings.ts';

type Stores = { readonly library: ReadableStore; readonly text: WritableStore };

/** Makes the cases that count a file those that have it. */
export function countInCases({ library, text }: Stores, fileId: number): void {
  const wanted = casesOfFile(library, fileId);
  for (const caseId of casesCounting(text, fileId)) if (!wanted.includes(caseId)) uncountFile(text, fileId, caseId);
  for (const caseId of wanted) countFile(text, fileId, caseId);
}

/** Files that are compared at a time: calls wait meanwhile. */
const comparedAtOnce = 5_000;

/**
 * Files that cases count and do not have, or have and do not count, some at a time: the two databases never commit together.
 */
export function* miscounted({ library, text }: Stores): Generator<readonly number[]> {
  const last = library.value<number>('SELECT max(id) FROM files') ?? 0;
  for (let from = 0; from <= last; from += comparedAtOnce) {
    const range = [from, from + comparedAtOnce];
    const held = new Map<number, number[]>();
    for (const { fileId, caseId } of countedBetween(text, from, from + comparedAtOnce))
      held.set(fileId, [...(held.get(fileId) ?? []), caseId]);
    const wanted = new Map<number, number[]>();
    const studied = new Set(
      text.values<number>(
        'SELECT file_id FROM file_texts WHERE studied_rev > 0 AND file_id >= ? AND file_id < ?',
        range,
      ),
    );
    for (const { fileId, caseId } of library.all<{ fileId: number; caseId: number }>(
      'SELECT file_id AS fileId, case_id AS caseId FROM exhibits WHERE deleted = 0 AND file_id >= ? AND file_id < ?',
      range,
    ))
      if (studied.has(fileId)) wanted.set(fileId, [...(wanted.get(fileId) ?? []), caseId]);
    const named = (cases: readonly number[] = []): string => cases.toSorted((one, other) => one - other).join();
    yield [...new Set([...held.keys(), ...wanted.keys()])].filter(id => named(held.get(id)) !== named(wanted.get(id)));
  }
}
