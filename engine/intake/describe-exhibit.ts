import type { EvidenceDate } from '../../contract/dates.ts';
import type { Reading } from '../../contract/exhibits.ts';
import type { Operation } from '../../db/change/operation.ts';
import { dateColumns } from '../../db/store/queries/date-columns.ts';
import { chatDate } from '../dates/chat-date.ts';
import { readDate } from '../dates/read-date.ts';

/** Kinds whose own title is what people would call them: a subject, a chat, the only entry of a calendar. */
const titled: ReadonlySet<string> = new Set(['mail', 'chat', 'calendar']);
/**
 * Kinds whose stated date is that of what they show: when it was sent, taken, recorded, said. What documents state of
 * themselves is often that of a template or of a copy, so it is shown with the file and never becomes the date by itself.
 */
const dated: ReadonlySet<string> = new Set(['mail', 'image', 'audio', 'video', 'chat', 'calendar']);

type Described = {
  readonly kind: string;
  readonly reading: Reading;
  readonly metadata: string;
  readonly file_name: string;
  readonly uid: Buffer;
};

/**
 * Gives an exhibit the title and date that its file states of itself, as written, or takes them back when it is read
 * otherwise and states them no more. What a person has said stays; a reading that failed says nothing.
 */
export function describeExhibit(operation: Operation, exhibitId: number, fileId: number): void {
  const row = operation.one<Described>(
    `SELECT kind, reading, metadata, file_name, exhibits.uid FROM exhibits JOIN files ON files.id = file_id
     WHERE exhibits.id = ? AND files.id = ?`,
    [exhibitId, fileId],
  );
  if (row === undefined || row.reading === 'waiting' || row.reading === 'failed') return;
  const { title = '', date = '', dateOrder } = JSON.parse(row.metadata) as Record<string, string>;
  const ownTitle = titled.has(row.kind) && title !== '' ? title.slice(0, 500) : titleFromName(row.file_name);
  const ownDate = dated.has(row.kind) ? date.slice(0, longestDate) : '';
  operation.set('exhibits', exhibitId, {
    ...(isOfPerson(operation, row.uid, 'title') ? {} : { title: ownTitle }),
    ...(isOfPerson(operation, row.uid, 'date_text') ? {} : dateColumns(spanOf(row.kind, ownDate, dateOrder))),
  });
}

/** Characters of a date: what a person may type. */
const longestDate = 200;

const spanOf = (kind: string, date: string, order: string | undefined): EvidenceDate =>
  (kind === 'chat' ? chatDate(date, order) : undefined) ?? readDate(date);

/** Whether somebody has said what stands in a field, also that nothing shall: an import leaves that alone. */
function isOfPerson(operation: Operation, uid: Buffer, field: 'title' | 'date_text'): boolean {
  const said = operation.value(
    `SELECT 1 FROM change JOIN custody ON custody.device = change.device AND custody.seq = change.operation
     WHERE record = ? AND field = ? AND action NOT LIKE 'import.%' LIMIT 1`,
    [uid, field],
  );
  return said !== undefined;
}

/** A file name without its ending, as a first title. */
export function titleFromName(name: string): string {
  const title = name
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/[\u0000-\u001F\u007F]+/g, ' ')
    .trim();
  return (title === '' ? name : title).slice(0, 500);
}
