import { Failure } from '../../contract/failure.ts';
import { hasThumbnail } from '../../contract/how-shown.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { keepThumbnail, thumbnailOf } from '../../db/store/queries/thumbnails.ts';
import type { Engine } from '../engine.ts';

/** Small pictures of exhibits. */
export type Thumbnails = {
  /**
   * The small picture of an exhibit: the one that is kept, or one that is made now and kept. Undefined when there is none, or
   * the signal aborts while others go first. Throws `not-found`.
   */
  of(exhibitId: number, signal: AbortSignal): Promise<Uint8Array | undefined>;
};

/** Pixels of the longer side: shown at half of that, also on screens of double density. Some ten kilobytes. */
const longest = 320;
/** Bytes. A PDF is held in memory as a whole for it. */
const largestFile = 300_000_000;

export function thumbnails(engine: Pick<Engine, 'stores' | 'vault' | 'extractors' | 'passwords'>): Thumbnails {
  const { library, text, readOnly } = engine.stores;
  /** What could not be made in this session, with as many passwords as there were: a hostile file is not tried again and again. */
  const failed = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  async function make(file: ReturnType<typeof getExhibit>, key: string): Promise<Uint8Array | undefined> {
    const sha256 = Buffer.from(file.sha256, 'hex');
    try {
      const { bytes } = await engine.extractors.picture({
        bytes: { read: range => engine.vault.read(sha256, range), size: file.size },
        order: { mediaType: file.mediaType, page: 1, longest },
        passwords: engine.passwords.of(file.fileId),
      });
      if (!readOnly) text.transaction(() => keepThumbnail(text, file.fileId, sha256, bytes));
      return bytes;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'unsupported') failed.add(key);
      return undefined;
    }
  }

  return {
    async of(exhibitId, signal) {
      const file = getExhibit(library, { id: exhibitId });
      const sha256 = Buffer.from(file.sha256, 'hex');
      const kept = thumbnailOf(text, file.fileId, sha256);
      const key = `${file.fileId} ${engine.passwords.of(file.fileId).length}`;
      if (kept || !hasThumbnail(file) || file.size > largestFile || failed.has(key)) return kept;
      // One at a time, so that files that are being read keep the other processes; what nobody looks at any more is left out.
      const turn = last.then(() =>
        signal.aborted ? undefined : (thumbnailOf(text, file.fileId, sha256) ?? make(file, key)),
      );
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
