import type { CaseOverview, LatestEntry } from '../../../contract/cases.ts';
import type { ReadableStore } from '../handles.ts';

/** Entries of the log that are looked through for the latest ones of a case, and how many of those are shown. */
const looked = 500;
const shown = 8;

/** A case at a glance. `failedPages`: how many of its pages could not be recognised, which another database knows. */
export function overviewOf(store: ReadableStore, caseId: number, failedPages: number): CaseOverview {
  // One pass over the exhibits with their files for all that is counted of both.
  const kinds = store.all<KindRow>(
    `SELECT kind, count(*) AS exhibits, sum(size) AS bytes, sum(page_count) AS pages, sum(reading = 'failed') AS unreadable,
       sum(reading = 'waiting') AS waiting, sum(status = 'new') AS unreviewed
     FROM exhibits JOIN files ON files.id = file_id
     WHERE case_id = ? AND deleted = 0 GROUP BY kind ORDER BY exhibits DESC, kind`,
    [caseId],
  );
  const months = monthsOf(store, caseId);
  const sum = (of: Exclude<keyof KindRow, 'kind'>): number => kinds.reduce((before, row) => before + row[of], 0);
  return {
    pages: sum('pages'),
    bytes: sum('bytes'),
    kinds: kinds.map(({ kind, exhibits, bytes }) => ({ kind, exhibits, bytes })),
    months: months.filter(({ month }) => month !== ''),
    undated: months.find(({ month }) => month === '')?.exhibits ?? 0,
    attention: {
      ...attentionOf(store, caseId),
      unreadable: sum('unreadable'),
      waiting: sum('waiting'),
      failedPages,
      unreviewed: sum('unreviewed'),
      untagged: sum('exhibits') - countTagged(store, caseId),
    },
    latest: latestOf(store, caseId),
  };
}

type KindRow = CaseOverview['kinds'][number] & {
  readonly pages: number;
  readonly unreadable: number;
  readonly waiting: number;
  readonly unreviewed: number;
};

/** How many exhibits are of each month, or of a year where no month is known. By days first: those are read from an index, in its order. */
function monthsOf(store: ReadableStore, caseId: number): CaseOverview['months'] {
  const days = store.all<{ day: string; exhibits: number; ofYear: number }>(
    `SELECT date_from AS day, count(*) AS exhibits, sum(date_precision = 'year') AS ofYear
     FROM exhibits WHERE case_id = ? AND deleted = 0 GROUP BY date_from ORDER BY date_from`,
    [caseId],
  );
  const months = new Map<string, number>();
  const add = (month: string, exhibits: number): void => {
    if (exhibits > 0) months.set(month, (months.get(month) ?? 0) + exhibits);
  };
  for (const { day, exhibits, ofYear } of days) {
    add(day.slice(0, 4), ofYear);
    add(day.slice(0, 7), exhibits - ofYear);
  }
  return [...months]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, exhibits]) => ({ month, exhibits }));
}

/** Exhibits with a tag, counted from the links rather than by asking of each exhibit whether it has one. */
const countTagged = (store: ReadableStore, caseId: number): number =>
  store.value<number>(
    `SELECT count(*) FROM exhibits
     WHERE id IN (SELECT exhibit_id FROM exhibit_tags WHERE deleted = 0) AND +case_id = ? AND +deleted = 0`,
    [caseId],
  ) ?? 0;

/** What needs attention besides the exhibits themselves. */
function attentionOf(
  store: ReadableStore,
  caseId: number,
): Pick<CaseOverview['attention'], 'failedFiles' | 'failedImportId' | 'openConflicts' | 'undatedFacts'> {
  const failed = store.one<{ files: number; importId: number | null }>(
    `SELECT count(*) AS files, max(import_id) AS importId FROM import_items AS item JOIN imports ON imports.id = import_id
     WHERE case_id = :caseId AND outcome = 'failed' AND NOT EXISTS (
       SELECT 1 FROM imports AS later JOIN import_items AS again ON again.import_id = later.id AND again.path = item.path
       WHERE later.case_id = :caseId AND later.id > item.import_id AND again.outcome <> 'failed')`,
    { caseId },
  );
  const row = store.one<Pick<CaseOverview['attention'], 'openConflicts' | 'undatedFacts'>>(
    `SELECT
       (SELECT count(*) FROM conflicts WHERE case_id = :caseId AND deleted = 0 AND adopted_id IS NULL) AS openConflicts,
       (SELECT count(*) FROM facts WHERE case_id = :caseId AND deleted = 0 AND date_from = '') AS undatedFacts`,
    { caseId },
  );
  if (!row || !failed) throw new Error('A query of counts gave no row');
  return { ...row, failedFiles: failed.files, failedImportId: failed.importId };
}

/** What the log says of the records of a case, the newest first; the same act many times in a row is one entry. */
function latestOf(store: ReadableStore, caseId: number): readonly LatestEntry[] {
  const rows = store.all<Omit<LatestEntry, 'times' | 'orMore'>>(
    // The end of the log is taken by its key: sorting it by time would read the whole of it.
    `WITH entry AS (SELECT at, seq, actor, action, subject FROM custody WHERE subject IS NOT NULL ORDER BY device DESC, seq DESC LIMIT ${looked})
     SELECT at, actor, action, exhibits.id AS exhibitId,
       coalesce(exhibits.number || ' ' || exhibits.title, facts.text, nullif(notes.title, ''), substr(notes.text, 1, 200), entities.name,
         trim(counts.number || ' ' || counts.title), conflicts.claim, '') AS label
     FROM entry
     LEFT JOIN exhibits ON exhibits.uid = subject
     LEFT JOIN facts ON facts.uid = subject
     LEFT JOIN notes ON notes.uid = subject
     LEFT JOIN entities ON entities.uid = subject
     LEFT JOIN counts ON counts.uid = subject
     LEFT JOIN conflicts ON conflicts.uid = subject
     LEFT JOIN imports ON imports.uid = subject
     LEFT JOIN cases ON cases.uid = subject
     WHERE coalesce(exhibits.case_id, facts.case_id, notes.case_id, entities.case_id, counts.case_id, conflicts.case_id, imports.case_id, cases.id) = ?
     ORDER BY at DESC, seq DESC`,
    [caseId],
  );
  const latest: LatestEntry[] = [];
  for (const row of rows) {
    const last = latest.at(-1);
    if (last && last.action === row.action && last.actor === row.actor)
      latest[latest.length - 1] = { ...last, times: last.times + 1 };
    else if (latest.length === shown) return latest;
    else latest.push({ ...row, times: 1, orMore: false });
  }
  const oldest = latest.at(-1);
  const goesOn = `SELECT 1 AS found FROM custody WHERE subject IS NOT NULL LIMIT 1 OFFSET ${looked}`;
  if (oldest && oldest.times > 1 && store.one(goesOn) !== undefined)
    latest[latest.length - 1] = { ...oldest, orMore: true };
  return latest;
}
