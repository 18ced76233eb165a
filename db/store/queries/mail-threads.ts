import type { Exhibit, ThreadMessage } from '../../../contract/exhibits.ts';
import type { ReadableStore, WritableStore } from '../handles.ts';
import { type DateColumns, dateFrom } from './date-columns.ts';
import { momentOf } from './moment-of.ts';

/** Identifiers kept of one message: its own, and so many of those that it names. Threads of mailing lists name some fifty. */
const mostIds = 200;
/** Messages of one thread that are gathered, and that are shown. */
const mostGathered = 2_000;
const mostShown = 500;
/** Bytes of Outlook's thread index that are the same in all messages of a thread (MS-OXOMSG 2.2.1.3). */
const threadRoot = 22;

/** Records the identifiers by which a message and others know each other, in place of earlier ones. */
export function recordMailIds(
  store: WritableStore,
  fileId: number,
  metadata: Readonly<Record<string, string>> | null,
): void {
  store.run('DELETE FROM mail_ids WHERE file_id = ?', [fileId]);
  for (const id of metadata === null ? [] : idsOf(metadata))
    store.run('INSERT OR IGNORE INTO mail_ids (file_id, message_id) VALUES (?, ?)', [fileId, id]);
}

function idsOf(metadata: Readonly<Record<string, string>>): string[] {
  const named = [metadata['messageId'], metadata['inReplyTo'], metadata['references']].flatMap(messageIds);
  const index = Buffer.from(metadata['threadIndex'] ?? '', 'base64');
  const root = index.length >= threadRoot ? [`thread ${index.toString('hex', 0, threadRoot)}`] : [];
  return [...root, ...new Set(named)].slice(0, mostIds);
}

/** Identifiers as messages write them, in their brackets. */
function messageIds(written: string | undefined): string[] {
  return written?.match(/<[^<>\s]{1,500}>/g) ?? [];
}

/** The thread of an exhibit in its case. */
export function threadOf(store: ReadableStore, exhibit: Pick<Exhibit, 'fileId' | 'caseId'>): readonly ThreadMessage[] {
  type Row = DateColumns & {
    readonly id: number;
    readonly number: string;
    readonly title: string;
    readonly sender: string | null;
    readonly messageId: string | null;
    readonly inReplyTo: string | null;
  };
  const rows = store.all<Row>(
    `WITH RECURSIVE thread (file_id) AS (
       SELECT file_id FROM mail_ids WHERE file_id = :fileId
       UNION
       SELECT other.file_id FROM thread JOIN mail_ids AS own USING (file_id) JOIN mail_ids AS other USING (message_id)
       LIMIT ${mostGathered}
     )
     SELECT exhibits.id, number, title, date_text, date_precision, date_zone, date_from, date_to,
       metadata ->> 'from' AS sender, metadata ->> 'messageId' AS messageId, metadata ->> 'inReplyTo' AS inReplyTo
     FROM thread JOIN exhibits USING (file_id) JOIN files ON files.id = file_id
     WHERE case_id = :caseId AND deleted = 0
     ORDER BY date_from = '', date_from, exhibits.id LIMIT ${mostShown}`,
    { fileId: exhibit.fileId, caseId: exhibit.caseId },
  );
  const byId = new Map(rows.flatMap(row => messageIds(row.messageId ?? undefined).map(id => [id, row.id] as const)));
  // By the moment and not by the clock on the wall: an answer from another zone may be written at an earlier hour.
  const moment = ({ date_from: from, date_zone: zone }: Row): number => {
    const found = momentOf(from, zone);
    return Number.isNaN(found) ? Number.MAX_SAFE_INTEGER : found;
  };
  const inOrder = rows.toSorted((one, other) => moment(one) - moment(other));
  return inOrder.map(({ sender, messageId: _own, inReplyTo, ...row }) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    sender: sender ?? '',
    date: dateFrom(row),
    answers:
      messageIds(inReplyTo ?? undefined)
        .map(id => byId.get(id))
        .find(id => id !== undefined) ?? null,
  }));
}
