import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Citation, citationInput } from './citations.ts';
import { type Done, type Uid, id, line, prose, requiredLine } from './shapes.ts';

/** One of the values that the sources give for a claim. */
export type ConflictValue = {
  readonly id: number;
  readonly value: string;
  readonly remark: string;
  readonly citations: readonly Citation[];
};

/** Several sources give different values for one claim. One of them may be adopted, with a reason. */
export type Conflict = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly claim: string;
  readonly values: readonly ConflictValue[];
  readonly adoptedId: number | null;
  readonly reason: string;
};

const valueInput = z.object({
  value: requiredLine,
  remark: line.default(''),
  citations: z.array(citationInput).min(1, 'Each value needs a source').max(1000),
});

export const conflictCalls = {
  'conflicts.list': reads(z.object({ caseId: id })).returns<readonly Conflict[]>(),
  'conflicts.add': writes(
    z.object({
      caseId: id,
      claim: requiredLine,
      values: z.array(valueInput).min(2, 'A conflict has at least two values').max(100),
    }),
  ).returns<Conflict>(),
  'conflicts.addValue': writes(z.object({ id, value: valueInput })).returns<Conflict>(),
  /** Adopts one value and says why, or takes that back with `valueId: null`. */
  'conflicts.adopt': writes(
    z.union([
      z.object({ id, valueId: id, reason: prose.trim().min(1, 'Say why this value is adopted') }),
      z.object({ id, valueId: z.null() }),
    ]),
  ).returns<Conflict>(),
  'conflicts.remove': writes(z.object({ id })).returns<Done>(),
};
