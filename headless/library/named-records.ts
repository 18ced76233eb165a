import { Failure } from '../../contract/failure.ts';
import type { Text } from '../messages/messages.ts';
import type { Desk } from './desk.ts';

/** Ids of persons and organisations of a case by their names or aliases. Throws `not-found` for a name that is not there. */
export function entityIds({ ask }: Desk, words: Text, caseId: number, names: readonly string[]): number[] {
  if (names.length === 0) return [];
  const entities = ask('entities.list', { caseId });
  return names.map(name => {
    // A name goes before an alias: one person's alias may be another one's name.
    const found = entities.find(entity => entity.name === name) ?? entities.find(one => one.aliases.includes(name));
    if (!found) throw new Failure('not-found', words.failure.noEntity(name));
    return found.id;
  });
}

/** Ids of counts of a case by their numbers or titles. Throws `not-found`. */
export function countIds({ ask }: Desk, words: Text, caseId: number, names: readonly string[]): number[] {
  if (names.length === 0) return [];
  const counts = ask('counts.list', { caseId });
  return names.map(name => {
    const found = counts.find(count => count.number === name) ?? counts.find(count => count.title === name);
    if (!found) throw new Failure('not-found', words.failure.noCount(name));
    return found.id;
  });
}
