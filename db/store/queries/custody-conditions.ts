import type { CustodyFilter, CustodyKind } from '../../../contract/custody.ts';
import { uidBytes } from '../../change/uid.ts';
import type { SqlValue } from '../handles.ts';

/** Records that belong to a case by a column of their own. */
const nounsOfCase = [
  'exhibits',
  'facts',
  'notes',
  'entities',
  'counts',
  'conflicts',
  'imports',
  'saved_searches',
] as const;

/**
 * Whether a uid is that of a record of the case, by one look into each table: the records of a large case must not be
 * gathered for it. Exhibits come first, since most of a log is about them.
 */
const isOfCase = (uid: string): string =>
  [
    ...nounsOfCase.map(noun => `EXISTS (SELECT 1 FROM ${noun} WHERE uid = ${uid} AND case_id = :case)`),
    `EXISTS (SELECT 1 FROM cases WHERE uid = ${uid} AND id = :case)`,
    ...['exhibit_tags', 'highlights'].map(
      noun =>
        `EXISTS (SELECT 1 FROM ${noun} JOIN exhibits ON exhibits.id = exhibit_id WHERE ${noun}.uid = ${uid} AND case_id = :case)`,
    ),
    `EXISTS (SELECT 1 FROM reading_choices JOIN exhibits USING (file_id) WHERE reading_choices.uid = ${uid} AND case_id = :case)`,
  ].join(' OR ');

/**
 * An act on many records at once has no subject; it belongs to the case whose records it changed. Subtle: left to
 * itself SQLite takes the primary key of `change`, and reads the whole history for each entry.
 */
const concernsCase = `CASE WHEN subject IS NOT NULL THEN ${isOfCase('subject')}
  ELSE EXISTS (SELECT 1 FROM change INDEXED BY change_of_operation
    WHERE change.device = custody.device AND operation = custody.seq AND (${isOfCase('record')})) END`;

/** An act on one record, or one on many that changed it, put a tag on it or chose how its file is read. */
const concernsRecord = `(subject = :subject OR subject IS NULL AND (custody.device, seq) IN (
  SELECT device, operation FROM change WHERE record = :subject
  UNION SELECT change.device, operation FROM exhibits JOIN exhibit_tags ON exhibit_id = exhibits.id
    JOIN change ON record = exhibit_tags.uid WHERE exhibits.uid = :subject
  UNION SELECT change.device, operation FROM exhibits JOIN reading_choices USING (file_id)
    JOIN change ON record = reading_choices.uid WHERE exhibits.uid = :subject))`;

/** Which acts are of a kind: by the first part of their names, and single ones. */
export const actsOf: Readonly<Record<CustodyKind, readonly string[]>> = {
  sessions: ['library.*'],
  cases: ['cases.*', 'search.*'],
  imports: ['import.*', 'imports.*', 'known.*'],
  exhibits: ['exhibits.*', 'highlights.*', 'chats.*', 'passwords.*', 'ocr.*'],
  tags: ['tags.*', 'exhibits.tag'],
  facts: ['facts.*'],
  people: ['entities.*', 'counts.*', 'suggestions.*'],
  notes: ['notes.*'],
  conflicts: ['conflicts.*'],
  handovers: ['custody.note'],
  verifications: ['custody.verify', 'custody.verified'],
  reports: ['report.*', 'exhibits.export*', 'custody.export*'],
  undone: ['history.*'],
};

/** A filter of the log as conditions of SQL and the values in them. */
export function custodyConditions({ subject, caseId, actor, kinds = [], from, to }: CustodyFilter): {
  readonly where: string;
  readonly values: Readonly<Record<string, SqlValue>>;
} {
  const conditions: string[] = [];
  const values: Record<string, SqlValue> = {};
  const add = (condition: string, name?: string, value?: SqlValue): void => {
    conditions.push(condition);
    if (name !== undefined && value !== undefined) values[name] = value;
  };
  if (from !== undefined) add('at >= :from', 'from', from);
  if (to !== undefined) add('at < :to', 'to', to);
  if (actor !== undefined) add('actor = :actor', 'actor', actor);
  if (kinds.length > 0)
    add(
      'EXISTS (SELECT 1 FROM json_each(:acts) WHERE action GLOB value)',
      'acts',
      JSON.stringify(kinds.flatMap(kind => actsOf[kind])),
    );
  if (subject !== undefined) add(concernsRecord, 'subject', uidBytes(subject));
  if (caseId !== undefined) add(concernsCase, 'case', caseId);
  return { where: conditions.join(' AND ') || 'true', values };
}
