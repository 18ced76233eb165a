import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Citation, citationInput } from './citations.ts';
import { type EvidenceDate, dateText } from './dates.ts';
import { type Done, type Uid, id, line, prose } from './shapes.ts';

export const factStatuses = ['alleged', 'disputed', 'admitted', 'proved'] as const;
export type FactStatus = (typeof factStatuses)[number];

/** A dated statement with at least one pin-cite. */
export type Fact = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly text: string;
  readonly status: FactStatus;
  /** What the investigator thinks of the source. */
  readonly evaluation: string;
  readonly date: EvidenceDate;
  readonly createdAt: number;
  readonly citations: readonly Citation[];
  readonly entityIds: readonly number[];
  readonly countIds: readonly number[];
};

const statement = prose.trim().min(1, 'Write the fact as one sentence');

export const factCalls = {
  /** In date order; undated facts last. */
  'facts.list': reads(z.object({ caseId: id })).returns<readonly Fact[]>(),
  'facts.get': reads(z.object({ id })).returns<Fact>(),
  'facts.add': writes(
    z.object({
      caseId: id,
      text: statement,
      status: z.enum(factStatuses).default('alleged'),
      evaluation: line.default(''),
      date: dateText.default(''),
      citations: z.array(citationInput).min(1, 'A fact needs at least one pin-cite').max(1000),
      entityIds: z.array(id).max(1000).default([]),
      countIds: z.array(id).max(1000).default([]),
    }),
  ).returns<Fact>(),
  'facts.update': writes(
    z.object({
      id,
      text: statement.optional(),
      status: z.enum(factStatuses).optional(),
      evaluation: line.optional(),
      date: dateText.optional(),
      entityIds: z.array(id).max(1000).optional(),
      countIds: z.array(id).max(1000).optional(),
    }),
  ).returns<Fact>(),
  /** One edit of several facts: people and counts are added to those they have. */
  'facts.updateMany': writes(
    z.object({
      ids: z.array(id).min(1).max(10_000),
      status: z.enum(factStatuses).optional(),
      evaluation: line.optional(),
      addEntityIds: z.array(id).max(1000).default([]),
      addCountIds: z.array(id).max(1000).default([]),
    }),
  ).returns<Done>(),
  'facts.cite': writes(z.object({ id, citation: citationInput })).returns<Fact>(),
  /** Takes one pin-cite away. The last one stays: a fact without proof is no fact. */
  'facts.uncite': writes(z.object({ id, citationId: id })).returns<Fact>(),
  'facts.remove': writes(z.object({ id })).returns<Done>(),
  'facts.removeMany': writes(z.object({ ids: z.array(id).min(1).max(10_000) })).returns<Done>(),
};
