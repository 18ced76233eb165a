import type { RecordHit } from '../../contract/search.ts';
import { recordOf } from '../../db/index/record-words.ts';
import { recordText } from '../../db/index/record-texts.ts';
import { foldName } from '../../db/index/tokens.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { wordConditions } from './evaluate.ts';
import { casesNamed } from './field-matches.ts';
import type { Lookup } from './lookup.ts';
import { spansIn } from './marks.ts';
import type { Condition } from './query.ts';
import { makeSnippet } from './snippet.ts';

/** Notes, facts, entities and conflicts shown beside the exhibits: the newest of each kind. */
const mostOfEach = 10;
const tables = { note: 'notes', fact: 'facts', entity: 'entities', conflict: 'conflicts' } as const;
type Kind = keyof typeof tables;

/**
 * The notes, facts, entities and conflicts whose own words meet the query, newest first within each kind. Fields
 * that only exhibits have are met by none of them; `case:` is.
 */
export function findRecords(
  library: ReadableStore,
  lookup: Lookup,
  root: Condition | undefined,
  caseId: number | undefined,
): RecordHit[] {
  const conditions = wordConditions(root);
  if (!root || conditions.length === 0) return [];
  const rows = new Set(conditions.flatMap(condition => [...lookup.find(condition).records]));
  const hits: RecordHit[] = [];
  for (const kind of ['note', 'fact', 'entity', 'conflict'] as const) {
    const ids = [...rows].flatMap(row => {
      const record = recordOf(row);
      return record?.kind === kind ? [record.id] : [];
    });
    const caseOf = casesOf(library, kind, ids);
    const rowOf = new Map([...rows].map(row => [`${recordOf(row)?.kind} ${recordOf(row)?.id}`, row]));
    const met = ids
      .filter(id => {
        const at = caseOf.get(id);
        const row = rowOf.get(`${kind} ${id}`);
        return (
          at !== undefined &&
          row !== undefined &&
          (caseId === undefined || at === caseId) &&
          meets(root, row, at, library, lookup)
        );
      })
      .sort((one, other) => other - one);
    for (const id of met.slice(0, mostOfEach)) {
      const text = recordText(library, kind, id)?.normalize('NFC') ?? '';
      hits.push({ kind, id, caseId: caseOf.get(id) ?? 0, snippet: makeSnippet(text, spansIn(text, conditions)) });
    }
  }
  return hits;
}

/** The case of each of these records that is not deleted. */
function casesOf(library: ReadableStore, kind: Kind, ids: readonly number[]): Map<number, number> {
  if (ids.length === 0) return new Map();
  const rows = library.all<{ id: number; case_id: number }>(
    `SELECT id, case_id FROM ${tables[kind]} WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(row => [row.id, row.case_id]));
}

function meets(condition: Condition, row: number, caseId: number, library: ReadableStore, lookup: Lookup): boolean {
  switch (condition.is) {
    case 'text':
    case 'near':
      return lookup.find(condition).records.has(row);
    case 'all':
      return condition.of.every(part => meets(part, row, caseId, library, lookup));
    case 'any':
      return condition.of.some(part => meets(part, row, caseId, library, lookup));
    case 'not':
      return !meets(condition.of, row, caseId, library, lookup);
    case 'field':
      return condition.field === 'case' && casesNamed(library, foldName(condition.value)).has(caseId);
    default:
      return false;
  }
}
