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
