import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, type Uid, id, line, prose, requiredLine } from './shapes.ts';

export const entityKinds = ['person', 'organisation'] as const;
export type EntityKind = (typeof entityKinds)[number];

export const identifierKinds = ['phone', 'email', 'account', 'wallet', 'handle', 'document', 'other'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];
/** A number or an address that tells somebody beyond doubt, as it is written in the sources. */
export type Identifier = {
  readonly id: number;
  readonly kind: IdentifierKind;
  readonly value: string;
  readonly remark: string;
};
const identifierInput = z.object({ kind: z.enum(identifierKinds), value: requiredLine, remark: line.default('') });

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
  readonly identifiers: readonly Identifier[];
};

const fields = {
  kind: z.enum(entityKinds),
  name: requiredLine,
  aliases: z.array(requiredLine).max(200),
  role: line,
  isParty: z.boolean(),
  description: prose,
  /** All of them: those that are not here are taken away. */
  identifiers: z.array(identifierInput).max(200),
};

export const entityCalls = {
  'entities.list': reads(z.object({ caseId: id })).returns<readonly Entity[]>(),
  'entities.add': writes(
    z.object({ caseId: id, ...z.object(fields).partial().required({ name: true }).shape }),
  ).returns<Entity>(),
  'entities.update': writes(z.object({ id, ...z.object(fields).partial().shape })).returns<Entity>(),
  /**
   * Makes two entries of one person one: `id` gets the names, identifiers, facts and counts of `otherId`, which is removed.
   * What named the other leads to this one.
   */
  'entities.merge': writes(z.object({ id, otherId: id })).returns<Entity>(),
  'entities.remove': writes(z.object({ id })).returns<Done>(),
};
