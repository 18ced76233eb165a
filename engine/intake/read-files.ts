import { say } from '../../contract/say.ts';
import type { ReadAs } from '../../contract/read-as.ts';
import { Failure } from '../../contract/failure.ts';
import { removeFile } from '../../db/index/file-words.ts';
import { operate } from '../../db/change/operation.ts';
import { readingChoice } from '../../db/store/queries/reading-choices.ts';
import { fileById, recordReading, type StoredFile } from '../../db/store/queries/files.ts';

import { recordMailIds } from '../../db/store/queries/mail-threads.ts';
import { moveScans } from '../../db/store/queries/scans.ts';
import { clearText } from '../../db/store/queries/texts.ts';
import type { Engine } from '../engine.ts';
import type { FileBytes } from '../extract/conversation.ts';
import type { Extraction } from '../extract/extraction.ts';
import type { JobEnd, JobKind, WhyEnded } from '../jobs/runner.ts';
import { wantOcr } from '../ocr/queue.ts';
import { type TextEnd, collectText } from './collect-text.ts';
import { describeExhibit } from './describe-exhibit.ts';
import { containersOf, readOnceMore } from './families.ts';
import { familyRoom } from './family-room.ts';
import { type ChildIntake, takeChildren } from './take-children.ts';
import { wantFamily } from './want-family.ts';

/** Files that wait for a reader beside those that are read: enough that the ends of many small ones are written together. */
const readAhead = 32;

/** Bytes of a file that are fetched ahead. Of all that wait for a reader they are some megabytes at most. */
const smallFile = 128 * 1024;

/** Problems of the reader rather than of the file: worth a second try in a fresh process. */
const worthAgain = new Set(['crashed', 'timeout', 'memory', 'internal']);

/** The job that reads the text of one file: its subject is the file, whose text serves all cases. */
export function readJob(engine: Engine): JobKind {
  const { library, text, search } = engine.stores;
  const room = familyRoom(library);

  /** The bytes of a file; those of a small one are fetched at once, to be at hand when a process is free for it. */
  const bytesOf = ({ sha256, size }: StoredFile): FileBytes => {
    if (size > smallFile) return { read: range => engine.vault.read(sha256, range), size };
    const whole = Array.fromAsync(engine.vault.read(sha256)).then(pieces => Buffer.concat(pieces));
    // A failure is told to whoever asks for them.
    whole.catch(() => undefined);
    return {
      size,
      async *read({ start, end } = { start: 0, end: size }) {
        yield (await whole).subarray(start, end);
      },
    };
  };

  /** What was recognised is kept for a better day, but nothing waits. */
  const dropText = (fileId: number): TextEnd => ({
    text: () => {
      clearText(text, fileId);
      moveScans(text, fileId, ['waiting'], 'skipped');
    },
    search: () => removeFile(search, fileId),
  });

  const end = (
    file: StoredFile,
    extraction: Extraction,
    children: ChildIntake,
    readAs: ReadAs | undefined,
    textRev: number,
    textEnd: TextEnd,
  ): JobEnd => ({
    ...textEnd,
    library: () => {
      recordReading(library, file.id, {
        kind: extraction.kind,
        mediaType: extraction.mediaType,
        reading: extraction.outcome,
        code: extraction.problem?.code ?? null,
        message: extraction.problem?.message ?? null,
        reader: extraction.reader,
        pages: extraction.pageCount,
        textRev,
        metadata: metadataOf(extraction),
      });
      recordMailIds(library, file.id, extraction.kind === 'mail' ? extraction.metadata : null);
      const touched = new Set(containersOf(library, file.id).map(({ exhibitId }) => exhibitId));
      for (const exhibitId of touched)
        operate(library, engine.author, { action: 'import.described' }, operation => {
          operation.about(library.value<Buffer>('SELECT uid FROM exhibits WHERE id = ?', [exhibitId]));
          describeExhibit(operation, exhibitId, file.id);
        });
      children.finish(extraction.outcome === 'read');
      wantOcr(engine.stores, file.id, engine.author.now());
      // Somebody has said otherwise while it was being read.
      if (JSON.stringify(readingChoice(library, file.id)) !== JSON.stringify(readAs))
        readOnceMore(library, file.id, engine.author.now());
      engine.recordsChanged([['exhibits', touched]]);
    },
  });

  return {
    // Twice the processes: while one is read, the next one's bytes are on their way.
    atOnce: engine.extractors.size * 2,
    ahead: readAhead,
    run: async (job, { signal }) => {
      const file = fileById(library, job.subject);
      if (!file) throw new Failure('not-found', 'The file to read is not in the library.');
      const name =
        library.value<string>('SELECT file_name FROM exhibits WHERE file_id = ? ORDER BY id', [file.id]) ?? '';
      const readAs = readingChoice(library, file.id);
      const pages = collectText(engine.stores, file);
      const children = takeChildren(engine, file, job.id, room, signal);
      const request = {
        bytes: bytesOf(file),
        name,
        passwords: engine.passwords.of(file.id),
        readAs,
      };
      try {
        const extraction = await engine.extractors.extract(request, {
          signal,
          onPages: pages.onPages,
          onChildren: children.take,
        });
        const { outcome, problem, reader, pageCount } = extraction;
        if (problem && worthAgain.has(problem.code) && outcome === 'failed' && job.attempts < 2) {
          children.enter();
          return { again: true };
        }
        if (outcome !== 'read' || reader === null || pageCount === 0)
          return end(file, extraction, children, readAs, 0, dropText(file.id));
        const textRev = file.textRev + 1;
        const textEnd = await pages.end({ textRev, reader, pageCount }, signal);
        return end(file, extraction, children, readAs, textRev, textEnd);
      } catch (error) {
        children.enter();
        throw error;
      }
    },
    ended: (job, state, why) => {
      // The original is stored; only its text is missing, and the ledger says so.
      const { code, message } = whyUnread(state, why);
      library.run(
        `UPDATE files SET reading = 'failed', reading_code = ?, reading_message = ? WHERE id = ? AND reading = 'waiting'`,
        [code, message, job.subject],
      );
      // What came out before that is entered at every place of the container.
      for (const place of containersOf(library, job.subject)) wantFamily(library, place, engine.author.now());
    },
  };
}

/** Why a file was not read, as its exhibits say it. */
function whyUnread(state: 'cancelled' | 'failed', { code, message }: WhyEnded): { code: string; message: string } {
  if (state === 'cancelled')
    return {
      code: 'cancelled',
      message: say('cancelled'),
    };
  // What the file itself is too large for is no failure of the job.
  if (code === 'too-large')
    return {
      code: 'disk-full',
      message: say('disk-full'),
    };
  return { code: 'internal', message };
}

function metadataOf(extraction: Extraction): Record<string, string> {
  return {
    ...extraction.metadata,
    ...(extraction.title === undefined ? {} : { title: extraction.title }),
    ...(extraction.date === undefined ? {} : { date: extraction.date.text, dateSource: extraction.date.source }),
  };
}
