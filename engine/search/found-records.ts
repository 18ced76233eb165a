import type { RecordHit } from '../../contract/search.ts';
import { recordOf } from '../../db/index/record-words.ts';
import { recordText } from '../../db/index/record-texts.ts';
import { foldName } from '../../db/index/tokens.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { getHighlight } from '../../db/store/queries/highlights.ts';
import { wordConditions } from './evaluate.ts';
import { casesNamed } from './field-matches.ts';
import type { Lookup } from './lookup.ts';
import { spansIn } from './marks.ts';
import type { Condition } from './query.ts';
import { makeSnippet } from './snippet.ts';

/** Notes, facts, entities, conflicts and highlights shown beside the exhibits: the newest of each kind. */
const mostOfEach = 10;
const kinds = ['note', 'fact', 'entity', 'conflict', 'highlight'] as const;
type Kind = (typeof kinds)[number];

/** Where the case of each record stands. */
const records: Readonly<Record<Kind, string>> = {
  note: 'SELECT id, case_id, deleted FROM notes',
  fact: 'SELECT id, case_id, deleted FROM facts',
  entity: 'SELECT id, case_id, deleted FROM entities',
  conflict: 'SELECT id, case_id, deleted FROM conflicts',
  highlight: `SELECT highlights.id, case_id, highlights.deleted OR exhibits.deleted AS deleted
    FROM highlights JOIN exhibits ON exhibits.id = exhibit_id`,
};

/**
 * The notes, facts, entities, conflicts and highlights whose own words meet the query, newest first within each kind.
 * Fields that only exhibits have are met by none of them; `case:` is.
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
  const found = [...rows].flatMap(row => {
    const record = recordOf(row);
    return record ? [{ row, ...record }] : [];
  });
  const casesBy = new Map<string, ReadonlySet<number>>();
  const isInCase = (name: string, id: number): boolean => {
    const named = casesBy.get(name) ?? casesNamed(library, foldName(name));
    casesBy.set(name, named);
    return named.has(id);
  };
  return kinds.flatMap(kind => {
    const ofKind = found.filter(record => record.kind === kind);
    const caseOf = casesOf(
      library,
      kind,
      ofKind.map(({ id }) => id),
    );
    return ofKind
      .filter(({ row, id }) => {
        const at = caseOf.get(id);
        return at !== undefined && (caseId ?? at) === at && meets(root, row, at, lookup, isInCase);
      })
      .sort((one, other) => other.id - one.id)
      .slice(0, mostOfEach)
      .map(({ id }) => {
        const text = recordText(library, kind, id)?.normalize('NFC') ?? '';
        return {
          kind,
          id,
          caseId: caseOf.get(id) ?? 0,
          snippet: makeSnippet(text, spansIn(text, conditions)),
          place: kind === 'highlight' ? placeOf(library, id) : null,
        };
      });
  });
}

function placeOf(library: ReadableStore, id: number): RecordHit['place'] {
  const { exhibitId, page, quote } = getHighlight(library, id);
  return { exhibitId, page, quote };
}

/** The case of each of these records that is not deleted. */
function casesOf(library: ReadableStore, kind: Kind, ids: readonly number[]): Map<number, number> {
  if (ids.length === 0) return new Map();
  const rows = library.all<{ id: number; case_id: number }>(
    `SELECT id, case_id FROM (${records[kind]}) WHERE deleted = 0 AND id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(row => [row.id, row.case_id]));
}

function meets(
  condition: Condition,
  row: number,
  caseId: number,
  lookup: Lookup,
  isInCase: (name: string, id: number) => boolean,
): boolean {
  switch (condition.is) {
    case 'text':
    case 'near':
      return lookup.find(condition).records.has(row);
    case 'all':
      return condition.of.every(part => meets(part, row, caseId, lookup, isInCase));
    case 'any':
      return condition.of.some(part => meets(part, row, caseId, lookup, isInCase));
    case 'not':
      return !meets(condition.of, row, caseId, lookup, isInCase);
    case 'field':
      return condition.field === 'case' && isInCase(condition.value, caseId);
    default:
      return false;
  }
}
