import {
  type ExhibitFacets,
  type ExhibitFilter,
  type ExhibitMark,
  type ExhibitOrder,
  type ExhibitTable,
  exhibitStatuses,
} from '../../../contract/exhibits.ts';
import type { ReadableStore } from '../handles.ts';

/** What each order sorts by. Where a value may be missing, a first expression puts the missing ones last. */
const orders: Readonly<Record<ExhibitOrder, { readonly by: string; readonly missing?: string }>> = {
  number: { by: 'number_order' },
  title: { by: 'title COLLATE NOCASE' },
  kind: { by: 'files.kind' },
  date: { by: 'date_from', missing: "date_from = ''" },
  custodian: { by: 'custodian COLLATE NOCASE', missing: "custodian = ''" },
  source: { by: 'source COLLATE NOCASE', missing: "source = ''" },
  pages: { by: 'files.page_count' },
  status: {
    by: `CASE status ${exhibitStatuses.map((status, place) => `WHEN '${status}' THEN ${place}`).join(' ')} END`,
  },
  citations: { by: '(SELECT count(*) FROM citations WHERE exhibit_id = exhibits.id AND deleted = 0)' },
  size: { by: 'files.size' },
  added: { by: 'added_at' },
};

const isCited = 'EXISTS (SELECT 1 FROM citations WHERE exhibit_id = exhibits.id AND deleted = 0)';
const marks: Readonly<Record<ExhibitMark, string>> = {
  untagged: 'NOT EXISTS (SELECT 1 FROM exhibit_tags WHERE exhibit_id = exhibits.id AND deleted = 0)',
  undated: "date_from = ''",
  unread: "files.reading <> 'read'",
  cited: isCited,
  uncited: `NOT ${isCited}`,
};

// SQLite leaves a LEFT JOIN out when nothing of the right table is used: most orders need no file.
const from =
  'FROM exhibits LEFT JOIN files ON files.id = exhibits.file_id WHERE exhibits.case_id = :caseId AND exhibits.deleted = 0';

/** The ids of all exhibits that the filter lets through, in order: about 30 ms for 100,000. */
export function exhibitTable(
  store: ReadableStore,
  input: {
    readonly caseId: number;
    readonly sort: ExhibitOrder;
    readonly descending: boolean;
    readonly families: boolean;
    readonly filter: ExhibitFilter;
  },
): ExhibitTable {
  const { caseId, families, filter } = input;
  const { conditions, values } = conditionsOf(filter);
  const { by, missing } = orders[input.sort];
  const way = input.descending ? 'DESC' : 'ASC';
  const order = `${missing === undefined ? '' : `${missing}, `}${by} ${way}, exhibits.id ${way}`;
  const where = conditions.map(condition => ` AND ${condition}`).join('');
  const found = store.one<{ ids: string; parents: string }>(
    `SELECT json_group_array(id) AS ids, ${families ? 'json_group_array(parent_id)' : "'[]'"} AS parents
     FROM (SELECT exhibits.id, exhibits.parent_id ${from}${where} ORDER BY ${order})`,
    { caseId, ...values },
  );
  const ids = JSON.parse(found?.ids ?? '[]') as number[];
  const total = store.value<number>('SELECT count(*) FROM exhibits WHERE case_id = ? AND deleted = 0', [caseId]) ?? 0;
  if (!families) return { ids, levels: [], total };
  return { ...inFamilies(ids, JSON.parse(found?.parents ?? '[]') as (number | null)[]), total };
}

function conditionsOf(filter: ExhibitFilter): { conditions: string[]; values: Record<string, string> } {
  const conditions = filter.marks.map(mark => marks[mark]);
  const values: Record<string, string> = {};
  const within = (name: string, list: readonly unknown[], condition: string): void => {
    if (list.length === 0) return;
    conditions.push(condition);
    values[name] = JSON.stringify(list);
  };
  if (filter.text !== '') {
    // A Mac gives the names of files with accents as characters of their own, and keyboards do not.
    for (const form of ['NFC', 'NFD'] as const)
      values[form] = `%${filter.text.normalize(form).replace(/[\\%_]/g, '\\$&')}%`;
    const forms = values['NFC'] === values['NFD'] ? ['NFC'] : ['NFC', 'NFD'];
    const has = forms.flatMap(form =>
      ['number', 'title', 'file_name', 'custodian'].map(column => `${column} LIKE :${form} ESCAPE '\\'`),
    );
    conditions.push(`(${has.join(' OR ')})`);
  }
  within('kinds', filter.kinds, 'files.kind IN (SELECT value FROM json_each(:kinds))');
  within('statuses', filter.statuses, 'status IN (SELECT value FROM json_each(:statuses))');
  within('custodians', filter.custodians, 'custodian IN (SELECT value FROM json_each(:custodians))');
  within(
    'tagIds',
    filter.tagIds,
    `exhibits.id IN (
       WITH RECURSIVE under(id) AS (
         SELECT value FROM json_each(:tagIds)
         UNION SELECT tags.id FROM tags JOIN under ON tags.parent_id = under.id WHERE tags.deleted = 0)
       SELECT exhibit_id FROM exhibit_tags JOIN under ON tag_id = under.id WHERE exhibit_tags.deleted = 0)`,
  );
  return { conditions, values };
}

/** Puts each one under its container, which keeps the order among brothers. One whose container is not shown stands by itself. */
function inFamilies(ids: readonly number[], parents: readonly (number | null)[]): Pick<ExhibitTable, 'ids' | 'levels'> {
  const shown = new Set(ids);
  const children = new Map<number, number[]>();
  const tops: number[] = [];
  ids.forEach((id, place) => {
    const parent = parents[place] ?? null;
    if (parent === null || !shown.has(parent)) tops.push(id);
    else {
      const brothers = children.get(parent);
      if (brothers) brothers.push(id);
      else children.set(parent, [id]);
    }
  });
  const ordered: number[] = [];
  const levels: number[] = [];
  const put = (id: number, level: number): void => {
    ordered.push(id);
    levels.push(level);
    for (const child of children.get(id) ?? []) put(child, level + 1);
  };
  for (const top of tops) put(top, 0);
  return { ids: ordered, levels };
}

/** How many exhibits of a case have each value, the most frequent first. */
export function exhibitFacets(store: ReadableStore, caseId: number): ExhibitFacets {
  const counts = <Value>(value: string, joined = from): { value: Value; count: number }[] =>
    store.all(`SELECT ${value} AS value, count(*) AS count ${joined} GROUP BY 1 ORDER BY count DESC, value`, {
      caseId,
    });
  const count = (condition: string): number =>
    store.value<number>(`SELECT count(*) ${from} AND ${condition}`, { caseId }) ?? 0;
  // Counted from the few links rather than by asking of each exhibit whether it has one.
  const linked = (noun: 'exhibit_tags' | 'citations'): number =>
    store.value<number>(
      `SELECT count(*) FROM exhibits
       WHERE id IN (SELECT exhibit_id FROM ${noun} WHERE deleted = 0) AND +case_id = :caseId AND +deleted = 0`,
      { caseId },
    ) ?? 0;
  const [total, cited] = [count('true'), linked('citations')];
  return {
    kinds: counts('files.kind'),
    custodians: counts<string>('custodian').filter(({ value }) => value !== ''),
    statuses: counts('status'),
    tags: counts(
      'exhibit_tags.tag_id',
      `FROM exhibit_tags JOIN exhibits ON exhibits.id = exhibit_id
       WHERE exhibits.case_id = :caseId AND exhibits.deleted = 0 AND exhibit_tags.deleted = 0`,
    ),
    marks: {
      untagged: total - linked('exhibit_tags'),
      undated: count(marks.undated),
      unread: count(marks.unread),
      cited,
      uncited: total - cited,
    },
  };
}
