import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, type Uid, id, line, requiredLine } from './shapes.ts';

/** What is alleged (a charge), and what must be proved for it. */
export type Count = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly number: string;
  readonly title: string;
  readonly statute: string;
  readonly elements: readonly string[];
  readonly outcome: string;
  /** Who is charged in it. */
  readonly entityIds: readonly number[];
};

/**
 * What each count is called where there is room for a word: its number; without one a letter, which means nothing
 * outside the list or document that shows it.
 */
export function countLabels(counts: readonly Pick<Count, 'id' | 'number'>[]): ReadonlyMap<number, string> {
  const taken = new Set(counts.map(({ number }) => number));
  let next = 0;
  const letter = (): string => {
    for (;;) {
      const label = lettersOf(next);
      next += 1;
      if (!taken.has(label)) return label;
    }
  };
  return new Map(counts.map(({ id, number }) => [id, number === '' ? letter() : number]));
}

/** A to Z, then AA and on. */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const fields = {
  number: line,
  title: requiredLine,
  statute: line,
  elements: z.array(requiredLine).max(100),
  outcome: line,
  entityIds: z.array(id).max(1000),
};

export const countCalls = {
  'counts.list': reads(z.object({ caseId: id })).returns<readonly Count[]>(),
  'counts.add': writes(
    z.object({ caseId: id, ...z.object(fields).partial().required({ title: true }).shape }),
  ).returns<Count>(),
  'counts.update': writes(z.object({ id, ...z.object(fields).partial().shape })).returns<Count>(),
  'counts.remove': writes(z.object({ id })).returns<Done>(),
};
