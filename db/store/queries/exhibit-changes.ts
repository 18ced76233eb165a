import type { EvidenceDate } from '../../../contract/dates.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Fields } from '../../change/nouns.ts';
import type { Operation } from '../../change/operation.ts';
import { uidBytes } from '../../change/uid.ts';
import { dateColumns } from './date-columns.ts';
import { getExhibit } from './exhibits.ts';

export type NewExhibit = {
  readonly caseId: number;
  readonly fileId: number;
  readonly parentId: number | null;
  readonly title: string;
  readonly fileName: string;
  readonly custodian: string;
  readonly source: string;
  readonly acquired: string;
};

/** Adds an exhibit under the next free number of its case. Gives its id and number. */
export function addExhibit(operation: Operation, input: NewExhibit): { id: number; number: string } {
  const number = nextNumber(operation, input.caseId);
  const id = operation.insert('exhibits', {
    case_id: input.caseId,
    file_id: input.fileId,
    parent_id: input.parentId,
    number,
    title: input.title,
    file_name: input.fileName,
    custodian: input.custodian,
    source: input.source,
    acquired: input.acquired,
    added_at: operation.at,
  });
  const uid = operation.value<Buffer>('SELECT uid FROM exhibits WHERE id = ?', [id]);
  if (!uid) throw new Error('An exhibit that was just added is not there');
  operation.store.run('INSERT INTO exhibit_number (case_id, number, exhibit_uid) VALUES (?, ?, ?)', [
    input.caseId,
    number,
    uid,
  ]);
  operation.about(uid);
  return { id, number };
}

export type ExhibitChanges = {
  readonly title?: string | undefined;
  readonly custodian?: string | undefined;
  readonly source?: string | undefined;
  readonly acquired?: string | undefined;
  readonly description?: string | undefined;
  readonly status?: string | undefined;
  readonly date?: EvidenceDate | undefined;
};

export function changeExhibit(operation: Operation, id: number, { date, ...fields }: ExhibitChanges): void {
  getExhibit(operation, { id });
  operation.set('exhibits', id, { ...fields, ...(date ? dateColumns(date) : {}) } as Fields<'exhibits'>);
}

/** Gives an exhibit another number. Throws `conflict` when the number was ever another exhibit's: numbers are not used twice. */
export function renumberExhibit(operation: Operation, id: number, number: string): void {
  const exhibit = getExhibit(operation, { id });
  const uid = uidBytes(exhibit.uid);
  const owner = operation.value<Buffer>('SELECT exhibit_uid FROM exhibit_number WHERE case_id = ? AND number = ?', [
    exhibit.caseId,
    number,
  ]);
  if (owner && !owner.equals(uid))
    throw new Failure(
      'conflict',
      `The number ${number} was already given to another exhibit of this case. Numbers are never used twice; choose another one.`,
    );
  if (!owner)
    operation.store.run('INSERT INTO exhibit_number (case_id, number, exhibit_uid) VALUES (?, ?, ?)', [
      exhibit.caseId,
      number,
      uid,
    ]);
  operation.about(uid);
  operation.set('exhibits', id, { number });
}

/** Takes an exhibit out of its case. Throws `conflict` while a fact, note or conflict cites it. */
export function removeExhibit(operation: Operation, id: number): void {
  const exhibit = getExhibit(operation, { id });
  if (exhibit.citations > 0)
    throw new Failure(
      'conflict',
      `Exhibit ${exhibit.number} is cited in ${exhibit.citations === 1 ? 'one place' : `${exhibit.citations} places`}. Remove what cites it first.`,
    );
  const child = operation.value<string>('SELECT number FROM exhibits WHERE parent_id = ? AND deleted = 0', [id]);
  if (child !== undefined)
    throw new Failure(
      'conflict',
      `Exhibit ${exhibit.number} contains ${child}. Remove what came out of it first, so that no part of a family is lost by accident.`,
    );
  operation.remove('exhibits', id);
}

function nextNumber(operation: Operation, caseId: number): string {
  const scheme = operation.one<{ prefix: string; digits: number }>(
    'SELECT exhibit_prefix AS prefix, exhibit_digits AS digits FROM cases WHERE id = ?',
    [caseId],
  );
  if (!scheme) throw new Failure('not-found', 'This case is not in the library.');
  for (
    let next = operation.value<number>('SELECT next FROM exhibit_counter WHERE case_id = ?', [caseId]) ?? 1;
    ;
    next += 1
  ) {
    const number = scheme.prefix + String(next).padStart(scheme.digits, '0');
    if (
      operation.value('SELECT 1 FROM exhibit_number WHERE case_id = ? AND number = ?', [caseId, number]) !== undefined
    )
      continue;
    operation.store.run(
      'INSERT INTO exhibit_counter (case_id, next) VALUES (?, ?) ON CONFLICT (case_id) DO UPDATE SET next = excluded.next',
      [caseId, next + 1],
    );
    return number;
  }
}
