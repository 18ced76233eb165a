import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Uid, id, line, prose, requiredLine } from './shapes.ts';

export const caseStatuses = ['open', 'closed', 'archived'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** One investigation (matter). */
export type Case = {
  readonly id: number;
  readonly uid: Uid;
  readonly title: string;
  /** The office's own reference number; unique in the library when given. */
  readonly reference: string;
  readonly jurisdiction: string;
  readonly status: CaseStatus;
  readonly description: string;
  /** Exhibit numbers are this prefix and a number of this many digits, such as EX-0001. */
  readonly exhibitPrefix: string;
  readonly exhibitDigits: number;
  readonly exhibits: number;
  readonly facts: number;
  readonly notes: number;
};

const caseFields = {
  title: requiredLine,
  reference: line,
  jurisdiction: line,
  status: z.enum(caseStatuses),
  description: prose,
  exhibitPrefix: z
    .string()
    .trim()
    .max(20)
    .regex(/^[^\d\s]*$/, 'Use letters and signs, and no digits or spaces'),
  exhibitDigits: z.int().min(1).max(9),
};

export const caseCalls = {
  'cases.list': reads(z.object({})).returns<readonly Case[]>(),
  /** By id, or by reference. */
  'cases.get': reads(z.union([z.object({ id }), z.object({ reference: requiredLine })])).returns<Case>(),
  'cases.create': writes(z.object(caseFields).partial().required({ title: true })).returns<Case>(),
  'cases.update': writes(z.object({ id, ...z.object(caseFields).partial().shape })).returns<Case>(),
};
