import type { SuggestionKind } from '../../contract/suggestions.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { dismissalsOf } from '../../db/store/queries/dismissals.ts';
import { listEntities } from '../../db/store/queries/entities.ts';
import { type FoundInCase, findFound } from '../../db/store/queries/suggestions.ts';
import { nameKey } from '../extract/study/name-key.ts';
import { statedOf } from './stated.ts';

/** How many of what was found of each kind are left out: dismissed, or stated by people. Asks for each of them, and not for all that was found. */
export function countUnwanted(
  { library, text }: { readonly library: ReadableStore; readonly text: ReadableStore },
  caseId: number,
): ReadonlyMap<SuggestionKind, number> {
  const left = new Map<string, FoundInCase>();
  const leaveOut = (found: FoundInCase | undefined): void => {
    if (found) left.set(`${found.kind} ${found.key}`, found);
  };
  for (const { kind, key } of dismissalsOf(library, caseId)) leaveOut(findFound(text, caseId, kind, key));
  const entities = listEntities(library, caseId);
  const stated = statedOf(entities);
  const check = (kind: SuggestionKind, key: string): void => {
    const found = key === '' ? undefined : findFound(text, caseId, kind, key);
    if (found && stated.has(found)) leaveOut(found);
  };
  for (const { name, aliases, identifiers } of entities) {
    for (const each of [name, ...aliases])
      for (const kind of ['person', 'organisation'] as const) {
        check(kind, nameKey(each));
        check(kind, each);
      }
    for (const { value } of identifiers)
      for (const kind of ['phone', 'email', 'account', 'card', 'wallet', 'sender'] as const)
        for (const key of keysOf(value)) check(kind, key);
  }
  const counts = new Map<SuggestionKind, number>();
  for (const { kind } of left.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The keys that an identifier may have been found under, as it is written by people. */
function keysOf(value: string): ReadonlySet<string> {
  const joined = value.replace(/[\s().-]/g, '');
  return new Set([
    value,
    value.toLowerCase(),
    joined,
    joined.toUpperCase(),
    joined.toLowerCase(),
    joined.replace(/^00/, '+'),
  ]);
}
