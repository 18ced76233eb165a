import type { Tag } from '../../contract/tags.ts';
import { useClient } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { attempt, tellDone } from '../ui/tell.ts';
import type { TreeAct } from '../ui/tree-menu.tsx';
import { editTag } from './edited-tag.ts';
import { words } from './messages.ts';

/** What can be done with a tag beside looking for it. */
export function useTagActs(onRemoved: (tag: Tag) => void): (tag: Tag) => readonly TreeAct[] {
  const text = useWords(words);
  const client = useClient();
  const remove = async (tag: Tag): Promise<number> => {
    // Those of all cases: the sidebar counts the exhibits of one.
    const { exhibits } = (await client.call('tags.list', {})).find(({ id }) => id === tag.id) ?? tag;
    await client.call('tags.remove', { id: tag.id });
    return exhibits;
  };
  return tag => [
    { label: text.editEntry, run: () => editTag(tag.id) },
    {
      label: text.removeEntry,
      run: () =>
        attempt(remove(tag), text.removeFailed(tag.path), exhibits => {
          onRemoved(tag);
          tellDone(text.removed(tag.path, exhibits));
        }),
    },
  ];
}
