import type { ReadableStore } from '../store/handles.ts';
import { type Noun, nouns, targetOf } from './nouns.ts';
import { uidText } from './uid.ts';
import { type Sentence, say } from '../../contract/say.ts';

/**
 * Checks that every record says what its history says: a record edited behind the program's back differs from the
 * newest change of the field, and one taken out is named by its history alone. Yields what is wrong; `onChecked` is
 * called with how many fields of records were checked since the last time.
 */
export function* verifyRecords(library: ReadableStore, onChecked: (fields: number) => void): Generator<Sentence> {
  for (const noun of Object.keys(nouns) as Noun[]) {
    const records = countOf(library, noun);
    // Every record's history begins with the "deleted" of its making.
    for (const uid of library.values<Buffer>(
      `SELECT DISTINCT record FROM change WHERE noun = ? AND field = 'deleted'
       AND NOT EXISTS (SELECT 1 FROM ${noun} WHERE uid = record)`,
      [noun],
    ))
      yield say('record-missing', { record: `${noun} ${uidText(uid)}` });
    for (const field of [...Object.keys(nouns[noun]), 'deleted']) {
      const target = targetOf(noun, field);
      const now = target
        ? `(SELECT ${target === 'files' ? 'sha256' : 'uid'} FROM ${target} AS pointed WHERE pointed.id = record.${field})`
        : `record.${field}`;
      const fallback =
        field === 'deleted' || target
          ? 'NULL'
          : `(SELECT dflt_value FROM pragma_table_info('${noun}') WHERE name = '${field}')`;
      const rows = library.each<{ id: number; changes: number; isDefault: number }>(
        `SELECT record.id AS id, newest.seq IS NOT NULL AS changes,
           ${now} IS NULL OR quote(${now}) IS ${fallback} AS isDefault
         FROM ${noun} AS record LEFT JOIN change AS newest ON (newest.device, newest.seq) = (
           SELECT device, seq FROM change WHERE change.record = record.uid AND change.field = '${field}'
           ORDER BY clock_ms DESC, clock_n DESC, device DESC LIMIT 1)
         WHERE CASE WHEN newest.seq IS NULL THEN NOT (${now} IS NULL OR quote(${now}) IS ${fallback}) ELSE newest.new IS NOT ${now} END`,
      );
      for (const { id } of rows) yield say('record-altered', { record: `${noun} ${id}`, field });
      onChecked(records);
    }
  }
}

/** How many fields of records there are to check. */
export function fieldsToCheck(library: ReadableStore): number {
  const names = Object.keys(nouns) as Noun[];
  return names.reduce((sum, noun) => sum + countOf(library, noun) * (Object.keys(nouns[noun]).length + 1), 0);
}

const countOf = (library: ReadableStore, noun: Noun): number =>
  library.value<number>(`SELECT count(*) FROM ${noun}`) ?? 0;
