import type { Exhibit, ExhibitDetails, ExhibitPage } from '../../contract/exhibits.ts';
import { Failure } from '../../contract/failure.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { changeExhibit, removeExhibit, renumberExhibit } from '../../db/store/queries/exhibit-changes.ts';
import { exhibitDetails, getExhibit } from '../../db/store/queries/exhibits.ts';
import { chooseReading } from '../../db/store/queries/reading-choices.ts';
import { renumberExhibits } from '../../db/store/queries/renumber-exhibits.ts';
import { countScans, scanOf } from '../../db/store/queries/scans.ts';
import { languagesOf } from '../../db/store/queries/study-queue.ts';
import { setTag, tagPath } from '../../db/store/queries/tags.ts';
import { onePage } from '../../db/store/queries/texts.ts';
import { scanFrom } from './ocr.ts';
import { readAnew } from '../intake/families.ts';
import { readDate } from '../dates/read-date.ts';
import type { ReadingDesk, WritingDesk } from '../handlers.ts';

/** The text of one page. A kind without a reader has one page without text. */
export function showPage({ library, text }: ReadingDesk, { id, page }: CheckedInputOf<'exhibits.page'>): ExhibitPage {
  const exhibit = getExhibit(library, { id });
  const found = onePage(text, exhibit.fileId, page);
  if (found) return { ...found, scan: scanFrom(scanOf(text, exhibit.fileId, page)) };
  if (page === 1 && exhibit.pages === 0)
    return { number: 1, label: '', width: 0, height: 0, origin: 'embedded', text: '', scan: null };
  throw new Failure('not-found', `Exhibit ${exhibit.number} has no page ${page}.`);
}

export function showExhibit({ library, text }: ReadingDesk, by: CheckedInputOf<'exhibits.get'>): ExhibitDetails {
  const exhibit = getExhibit(library, by);
  return {
    ...exhibitDetails(library, exhibit),
    scans: countScans(text, exhibit.fileId),
    languages: languagesOf(text, exhibit.fileId),
  };
}

export function changeExhibits(
  { library, operation }: WritingDesk,
  { ids, date, ...fields }: CheckedInputOf<'exhibits.update'>,
): Done {
  for (const id of ids)
    changeExhibit(operation, id, { ...fields, date: date === undefined ? undefined : readDate(date) });
  aboutOne(library, operation, ids);
  const given = Object.entries({ date, ...fields }).filter(([, value]) => value !== undefined);
  operation.tell({ exhibits: ids.length, fields: given.map(([field]) => field) });
  return { done: true };
}

export function renumber({ operation }: WritingDesk, { id, number }: CheckedInputOf<'exhibits.renumber'>): Exhibit {
  renumberExhibit(operation, id, number);
  return getExhibit(operation, { id });
}

export function renumberAll(
  { library, operation }: WritingDesk,
  { ids, first }: CheckedInputOf<'exhibits.renumberAll'>,
): Done {
  renumberExhibits(operation, { ids, first });
  operation.about(undefined);
  aboutOne(library, operation, ids);
  operation.tell({ exhibits: ids.length, first });
  return { done: true };
}

export function tagExhibits(
  { library, operation }: WritingDesk,
  { ids, tagId, on }: CheckedInputOf<'exhibits.tag'>,
): Done {
  const tag = tagPath(operation, tagId);
  for (const id of ids) {
    getExhibit(operation, { id });
    setTag(operation, id, tagId, on);
  }
  aboutOne(library, operation, ids);
  operation.tell({ tag, on, exhibits: ids.length });
  return { done: true };
}

export function removeExhibits(
  { library, operation }: WritingDesk,
  { ids, reason }: CheckedInputOf<'exhibits.remove'>,
): Done {
  operation.because(reason);
  // What came out of a container goes before it; it was added later.
  const removed = ids
    .toSorted((one, other) => other - one)
    .map(id => {
      const { number, sha256 } = getExhibit(operation, { id });
      removeExhibit(operation, id);
      return { number, sha256 };
    });
  aboutOne(library, operation, ids);
  operation.tell({ removed });
  return { done: true };
}

export function readAgain(
  { library, operation, engine }: WritingDesk,
  { ids, passwords }: CheckedInputOf<'exhibits.readAgain'>,
): { jobs: number } {
  const files = new Set(ids.map(id => getExhibit(operation, { id }).fileId));
  engine.passwords.giveForFiles(files, passwords);
  let jobs = 0;
  for (const fileId of files) if (readAnew(operation.store, fileId, operation.at)) jobs += 1;
  aboutOne(library, operation, ids);
  operation.tell({ exhibits: ids.length });
  return { jobs };
}

/** Has the strings in files of unknown kinds searched. */
export function readStrings(
  { library, operation }: WritingDesk,
  { ids }: CheckedInputOf<'exhibits.readStrings'>,
): { jobs: number } {
  let jobs = 0;
  for (const id of ids) {
    const { fileId, kind, number } = getExhibit(operation, { id });
    if (kind !== 'other')
      throw new Failure(
        'unsupported',
        `${number} is of a kind that is known, so it is read as what it is. Strings are looked for in files of unknown kinds only.`,
      );
    if (chooseReading(operation, fileId, { form: 'strings' }) && readAnew(operation.store, fileId, operation.at))
      jobs += 1;
  }
  aboutOne(library, operation, ids);
  operation.tell({ exhibits: ids.length });
  return { jobs };
}

/** The log names the exhibit when an act is about a single one; a bulk act names its records in the history. */
function aboutOne(library: ReadingDesk['library'], operation: WritingDesk['operation'], ids: readonly number[]): void {
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) return;
  const uid = library.value<Buffer>('SELECT uid FROM exhibits WHERE id = ?', [only]);
  operation.about(uid);
}
