import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { forgetPassword, keepPassword, lockedExhibits } from '../../db/store/queries/passwords.ts';
import type { WritingDesk } from '../handlers.ts';
import { readAgain } from './exhibits.ts';

/** Keeps passwords for a case. The log says how many, never which. */
export function keepPasswords(
  desk: WritingDesk,
  { caseId, passwords }: CheckedInputOf<'passwords.keep'>,
): { kept: number; jobs: number } {
  const { operation, library, engine } = desk;
  getCase(library, { id: caseId });
  if (!engine.stores.encrypted)
    throw new Failure(
      'unsupported',
      'Passwords are kept in encrypted libraries only: in this one they would lie in the clear beside the files that they protect. Enter the password again when you need it, or work in an encrypted library.',
    );
  const kept = passwords.filter(each => keepPassword(operation.store, caseId, each, operation.at)).length;
  const { jobs } = readLocked(desk, caseId);
  aboutCase(desk, caseId);
  operation.tell({ kept, jobs });
  return { kept, jobs };
}

export function forgetOne(desk: WritingDesk, { id }: CheckedInputOf<'passwords.forget'>): Done {
  aboutCase(desk, forgetPassword(desk.operation.store, id));
  desk.operation.tell({ forgotten: 1 });
  return { done: true };
}

export function tryPasswords(
  desk: WritingDesk,
  { caseId, passwords }: CheckedInputOf<'passwords.try'>,
): { jobs: number; exhibits: readonly number[] } {
  const { operation, library, engine } = desk;
  getCase(library, { id: caseId });
  engine.passwords.giveForCase(caseId, passwords);
  const { jobs, exhibits } = readLocked(desk, caseId);
  aboutCase(desk, caseId);
  operation.tell({ tried: passwords.length, jobs });
  return { jobs, exhibits };
}

function readLocked(desk: WritingDesk, caseId: number): { jobs: number; exhibits: readonly number[] } {
  const exhibits = lockedExhibits(desk.library, caseId);
  const { jobs } = exhibits.length === 0 ? { jobs: 0 } : readAgain(desk, { ids: [...exhibits], passwords: [] });
  return { jobs, exhibits };
}

function aboutCase({ operation, library }: WritingDesk, caseId: number): void {
  operation.about(library.value<Buffer>('SELECT uid FROM cases WHERE id = ?', [caseId]));
}
