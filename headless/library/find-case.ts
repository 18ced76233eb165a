import type { Case } from '../../contract/cases.ts';
import { Failure } from '../../contract/failure.ts';
import type { Text } from '../messages/messages.ts';
import type { Desk } from './desk.ts';

/**
 * The case that is meant: by reference, else by id; the only one when none is named.
 * Throws `not-found`, or `invalid` when there are several and none is named.
 */
export function findCase(desk: Desk, words: Text, named: string | undefined): Case {
  if (named === undefined) {
    const [only, ...others] = desk.ask('cases.list', {});
    if (!only) throw new Failure('not-found', words.failure.noCase);
    if (others.length > 0) throw new Failure('invalid', words.failure.whichCase);
    return only;
  }
  try {
    return desk.ask('cases.get', { reference: named });
  } catch (error) {
    const isNumber = /^[1-9]\d{0,14}$/.test(named);
    if (!isNumber || !(error instanceof Failure) || error.code !== 'not-found') throw error;
    return desk.ask('cases.get', { id: Number(named) });
  }
}

/** What a person calls the case: its reference, or its id when it has none. */
export const caseName = (one: Case): string => one.reference || String(one.id);
