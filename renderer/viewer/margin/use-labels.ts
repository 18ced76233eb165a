import type { Exhibit, ExhibitStatus } from '../../../contract/exhibits.ts';
import type { Failure } from '../../../contract/failure.ts';
import type { Tag } from '../../../contract/tags.ts';
import { useClient, useWrite } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { tellFailure } from '../../ui/tell.ts';
import { words } from '../messages.ts';

export function useSetStatus(exhibit: Exhibit): (status: ExhibitStatus) => void {
  const text = useWords(words);
  const update = useWrite('exhibits.update');
  return status => {
    if (status !== exhibit.status)
      update.mutate({ ids: [exhibit.id], status }, { onError: failure => tellFailure(text.statusFailed, failure) });
  };
}

/** Makes the exhibit's tags those named. A tag that is not there yet is made. */
export function useSetTags(exhibit: Exhibit, tags: readonly Tag[]): (paths: readonly string[]) => void {
  const text = useWords(words);
  const client = useClient();
  const apply = async (paths: readonly string[]): Promise<void> => {
    const ids = [exhibit.id];
    const before = tags.filter(({ id }) => exhibit.tagIds.includes(id));
    for (const tag of before)
      if (!paths.includes(tag.path)) await client.call('exhibits.tag', { ids, tagId: tag.id, on: false });
    for (const path of paths) {
      if (before.some(tag => tag.path === path)) continue;
      const { id: tagId } = await client.call('tags.ensure', { path });
      await client.call('exhibits.tag', { ids, tagId, on: true });
    }
  };
  return paths => void apply(paths).catch((failure: Failure) => tellFailure(text.tagsFailed, failure));
}
