import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, type Uid, id, line, prose, requiredLine } from './shapes.ts';

export const entityKinds = ['person', 'organisation'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A person or an organisation of a case; a party when it is a side in the proceedings. */
export type Entity = {
  readonly id: number;
  readonly uid: Uid;
  readonly caseId: number;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly isParty: boolean;
  readonly description: string;
};

const fields = {
  kind: z.enum(entityKinds),
  name: requiredLine,
  aliases: z.array(requiredLine).max(200),
  role: line,
  isParty: z.boolean(),
  description: prose,
};

export const entityCalls = {
  'entities.list': reads(z.object({ caseId: id })).returns<readonly Entity[]>(),
  'entities.add': writes(
    z.object({ caseId: id, ...z.object(fields).partial().required({ name: true }).shape }),
  ).returns<Entity>(),
  'entities.update': writes(z.object({ id, ...z.object(fields).partial().shape })).returns<Entity>(),
  'entities.remove': writes(z.object({ id })).returns<Done>(),
};
