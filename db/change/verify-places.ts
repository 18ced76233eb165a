import type { ReadableStore } from '../store/handles.ts';
import { uidText } from './uid.ts';
import { type Sentence, say } from '../../contract/say.ts';

type Entry = {
  readonly device: Buffer;
  readonly seq: number;
  readonly subject: Buffer | null;
  readonly at: number;
  readonly actor: string;
  readonly import: number;
  readonly sha256: string;
  readonly path: string;
  readonly modifiedAt: number | null;
  readonly stated: string;
};

/**
 * Checks that every place where bytes were found still stands as the custody log tells it: which bytes, where, when
 * and by whom, the time that the file system gave them, and what a container states of them; and that there is none that the log knows nothing of.
 * Yields what is wrong.
 */
export function* verifyPlaces(library: ReadableStore): Generator<Sentence> {
  let entries = 0;
  for (const { device, seq, path, ...told } of library.each<Entry>(
    `SELECT device.uid AS device, seq, subject, at, actor, detail ->> 'import' AS "import",
       coalesce(detail ->> 'sha256', '') AS sha256, detail ->> 'path' AS path, detail ->> 'modifiedAt' AS modifiedAt,
       coalesce(detail ->> 'stated', '{}') AS stated
     FROM custody JOIN device ON device.id = custody.device
     WHERE action IN ('import.exhibit', 'import.occurrence') AND json_valid(detail) ORDER BY custody.device, seq`,
  )) {
    entries += 1;
    const stands = library.value(
      `SELECT 1 FROM exhibits JOIN occurrences ON exhibit_id = exhibits.id JOIN files ON files.id = occurrences.file_id
       WHERE uid = ? AND import_id = ? AND path = ? AND sha256 = ? AND modified_at IS ?
         AND stated = ? AND found_at = ? AND actor = ?`,
      [
        told.subject,
        told.import,
        path,
        Buffer.from(told.sha256, 'hex'),
        told.modifiedAt,
        told.stated,
        told.at,
        told.actor,
      ],
    );
    if (stands === undefined) yield say('place-altered', { path, entry: `${seq}`, device: uidText(device) });
  }
  const places = library.value<number>('SELECT count(*) FROM occurrences') ?? 0;
  if (places !== entries) yield say('places-unequal', { places: `${places}`, entries: `${entries}` });
}
