import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { Failure } from '../../contract/failure.ts';
import type { Text } from '../messages/messages.ts';
import type { Desk } from './desk.ts';
import { caseName, findCase } from './find-case.ts';

/**
 * The exhibit with this number in the case named, or in the only case that has one.
 * Throws `not-found`, or `invalid` when several cases have it and none is named.
 */
export function findExhibit(desk: Desk, words: Text, number: string, inCase: string | undefined): ExhibitDetails {
  if (inCase !== undefined) return desk.ask('exhibits.get', { caseId: findCase(desk, words, inCase).id, number });
  const found = desk.ask('cases.list', {}).flatMap(one => {
    const exhibit = exhibitOf(desk, one.id, number);
    return exhibit ? [{ exhibit, name: caseName(one) }] : [];
  });
  const [only, ...others] = found;
  if (!only) throw new Failure('not-found', words.failure.noExhibit(number));
  if (others.length > 0)
    throw new Failure(
      'invalid',
      words.failure.severalExhibits(
        number,
        found.map(({ name }) => name),
      ),
    );
  return only.exhibit;
}

function exhibitOf(desk: Desk, caseId: number, number: string): ExhibitDetails | undefined {
  try {
    return desk.ask('exhibits.get', { caseId, number });
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return undefined;
    throw error;
  }
}
