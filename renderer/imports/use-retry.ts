import type { Failure } from '../../contract/failure.ts';
import type { Import, ImportItem } from '../../contract/imports.ts';
import { useClient } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { countText } from '../ui/when.ts';
import { words } from './messages.ts';
import { isUpload } from './names.ts';
import { wholeLedger } from './use-ledger.ts';

/** Whether a failed file can be fetched from where it was: from its container, or from the disk. Copies of an upload are gone. */
export const isStillThere = ({ path, containerId }: Pick<ImportItem, 'path' | 'containerId'>): boolean =>
  containerId !== null || !isUpload(path);

/** Paths that one import may name. */
const mostPaths = 10_000;

/** What can be done about files that failed. All of it says when it did not work. */
export function useRetry(of: Import, onStarted: (importId: number) => void) {
  const client = useClient();
  const { ledger } = useWords(words);
  const told = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tellFailure(ledger.retryFailed, error as Failure);
    }
  };
  /** Reads the text of originals once more. */
  const readAgain = (items: readonly Pick<ImportItem, 'exhibitId'>[]): Promise<void> =>
    told(async () => {
      const ids = [...new Set(items.map(({ exhibitId }) => exhibitId).filter(id => id !== null))];
      if (ids.length === 0) return;
      const { jobs } = await client.call('exhibits.readAgain', { ids });
      tellDone(ledger.queued(countText(jobs)));
    });
  /** Imports files that could not be taken in, from where they were, into a new ledger; out of containers, by reading those again. */
  const importAgain = (items: readonly ImportItem[]): Promise<void> =>
    told(async () => {
      const inside = items.filter(({ containerId }) => containerId !== null);
      await readAgain(inside.map(({ containerId }) => ({ exhibitId: containerId })));
      const failed = items.filter(item => item.containerId === null && isStillThere(item)).map(({ path }) => path);
      if (failed.length === 0) return;
      const { caseId, custodian, source, acquired, rules } = of;
      // Of more, such as those of a disk that was taken out, the whole is imported again: what is there already is not doubled.
      const paths = failed.length > mostPaths ? [...of.paths] : failed;
      const { importId } = await client.call('imports.start', { caseId, paths, custodian, source, acquired, rules });
      onStarted(importId);
    });
  return {
    readAgain,
    importAgain,
    /** Without those that wait for a password. */
    readAllAgain: () =>
      told(async () =>
        readAgain((await wholeLedger(client, of.id, 'unreadable')).filter(({ code }) => code !== 'password')),
      ),
    importAllAgain: () => told(async () => importAgain(await wholeLedger(client, of.id, 'failed'))),
  };
}
