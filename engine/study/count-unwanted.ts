import type { IdentifierKind } from '../../contract/entities.ts';
import type { SuggestionKind } from '../../contract/suggestions.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { dismissalsOf } from '../../db/store/queries/dismissals.ts';
import { listEntities } from '../../db/store/queries/entities.ts';
import { findAllFound } from '../../db/store/queries/suggestions.ts';
import { nameKey } from '../extract/study/name-key.ts';
import { statedOf } from './stated.ts';

/** As what an identifier may have been found. */
const foundAs: Readonly<Record<IdentifierKind, readonly SuggestionKind[]>> = {
  phone: ['phone', 'sender'],
  email: ['email', 'sender'],
  account: ['account', 'card'],
  wallet: ['wallet'],
  handle: ['sender'],
  document: [],
  other: ['phone', 'email', 'account', 'card', 'wallet'],
};

/** How many of what was found of each kind are left out: dismissed, or stated by people. Asks for each of them, and not for all that was found. */
export function countUnwanted(
  { library, text }: { readonly library: ReadableStore; readonly text: ReadableStore },
  caseId: number,
): ReadonlyMap<SuggestionKind, number> {
  const dismissed = dismissalsOf(library, caseId).map(({ kind, key }) => [kind, key] as const);
  const entities = listEntities(library, caseId);
  const stated = statedOf(entities);
  const maybe = entities.flatMap(({ name, aliases, identifiers }) => [
    ...[name, ...aliases].flatMap(each =>
      [...new Set([nameKey(each), each])].flatMap(key => [['person', key] as const, ['organisation', key] as const]),
    ),
    ...identifiers.flatMap(({ kind, value }) =>
      foundAs[kind].flatMap(as => [...keysOf(value)].map(key => [as, key] as const)),
    ),
  ]);
  const left = new Map<number, SuggestionKind>();
  for (const { valueId, kind } of findAllFound(text, caseId, dismissed)) left.set(valueId, kind);
  for (const found of findAllFound(text, caseId, maybe)) if (stated.has(found)) left.set(found.valueId, found.kind);
  const counts = new Map<SuggestionKind, number>();
  for (const kind of left.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The keys that an identifier may have been found under, as it is written by people. */
function keysOf(value: string): ReadonlySet<string> {
  const joined = value.replace(/[\s().-]/g, '');
  const forms = [value, joined, joined.replace(/^00/, '+')];
  return new Set([...forms, ...forms.map(form => form.toLowerCase()), ...forms.map(form => form.toUpperCase())]);
}
