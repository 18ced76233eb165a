import type { Entity, IdentifierKind } from '../../contract/entities.ts';
import type { EntitySuggestionKind, Suggestion, SuggestionKind } from '../../contract/suggestions.ts';
import { senderName } from '../../contract/sender-name.ts';
import { nameKey } from '../extract/study/name-key.ts';

/** What people have stated of who somebody is, to be compared with what was found. */
export type Stated = {
  /** Whether somebody has this name or identifier already, so that there is nothing to suggest. */
  has(found: Pick<Suggestion, 'kind' | 'key' | 'value'>): boolean;
  /** Who is likely meant: has the address of a sender, or the name. */
  likely(found: Pick<Suggestion, 'kind' | 'key' | 'value'>): Suggestion['likely'];
};

/** As what an identifier is kept that was found. A sender in a chat without a number is a name there. */
export const identifierKindOf = (kind: EntitySuggestionKind, key: string): IdentifierKind | undefined => {
  if (kind === 'sender') return key.includes('@') ? 'email' : key.startsWith('+') ? 'phone' : 'handle';
  if (kind === 'card') return 'account';
  return kind === 'person' || kind === 'organisation' ? undefined : kind;
};

const figures = (text: string): string => text.replace(/\D/g, '').replace(/^00/, '');
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}@.]/gu, '');
/** Figures by which the code of a country may make a number longer. */
const countryCode = 3;

export function statedOf(entities: readonly Entity[]): Stated {
  const names = new Map<string, Entity[]>();
  const identifiers = new Map<string, Entity[]>();
  const add = (map: Map<string, Entity[]>, key: string, entity: Entity): void => {
    if (key !== '') map.set(key, [...(map.get(key) ?? []), entity]);
  };
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) add(names, nameKey(name), entity);
    for (const { kind, value } of entity.identifiers) {
      add(identifiers, plain(value), entity);
      if (kind === 'phone') add(identifiers, `+${figures(value)}`, entity);
    }
  }
  const withIdentifier = (key: string): readonly Entity[] => {
    if (!key.startsWith('+')) return identifiers.get(plain(key)) ?? [];
    for (let left = 0; left <= countryCode; left += 1) {
      const found = identifiers.get(`+${key.slice(1 + left)}`);
      if (found) return found;
    }
    return [];
  };
  const withName = (name: string): readonly Entity[] => (name === '' ? [] : (names.get(nameKey(name)) ?? []));

  return {
    has: ({ kind, key, value }) => {
      if (isOfFacts(kind)) return false;
      if (kind === 'person' || kind === 'organisation') return withName(value).length > 0;
      const owners = withIdentifier(key);
      if (kind !== 'sender') return owners.length > 0;
      const name = senderName(value);
      return owners.length > 0 && (name === '' || withName(name).some(entity => owners.includes(entity)));
    },
    likely: ({ kind, key, value }) => {
      if (kind !== 'sender') return [];
      return [...new Set([...withIdentifier(key), ...withName(senderName(value))])].map(({ id, name }) => ({
        id,
        name,
      }));
    },
  };
}

const isOfFacts = (kind: SuggestionKind): kind is 'date' | 'amount' => kind === 'date' || kind === 'amount';
