import { useMemo } from 'react';
import type { ExhibitStatus } from '../../contract/exhibits.ts';
import type { InputOf, OutputOf } from '../../contract/index.ts';
import type { Tag } from '../../contract/tags.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { attempt, tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';
import type { Words } from './words-shape.ts';

type Ids = readonly number[];
type Fields = Omit<InputOf<'exhibits.update'>, 'ids'>;

/** Everything that can be done to exhibits. Each says when it failed; what changes many at once says that it is done. */
export function useEdits() {
  const say = useWords(words);
  const update = useWrite('exhibits.update').mutateAsync;
  const renumber = useWrite('exhibits.renumber').mutateAsync;
  const renumberAll = useWrite('exhibits.renumberAll').mutateAsync;
  const tag = useWrite('exhibits.tag').mutateAsync;
  const ensureTag = useWrite('tags.ensure').mutateAsync;
  const remove = useWrite('exhibits.remove').mutateAsync;
  const readAgain = useWrite('exhibits.readAgain').mutateAsync;
  return useMemo(
    () => editsWith(say, { update, renumber, renumberAll, tag, ensureTag, remove, readAgain }),
    [say, update, renumber, renumberAll, tag, ensureTag, remove, readAgain],
  );
}

type Calls = {
  readonly [Name in 'update' | 'renumber' | 'renumberAll' | 'tag' | 'remove' | 'readAgain']: (
    input: InputOf<`exhibits.${Name}`>,
  ) => Promise<OutputOf<`exhibits.${Name}`>>;
} & { readonly ensureTag: (input: InputOf<'tags.ensure'>) => Promise<OutputOf<'tags.ensure'>> };

function editsWith(say: Words, { update, renumber, renumberAll, tag, ensureTag, remove, readAgain }: Calls) {
  /** Changes fields. `field` is named in the message when many exhibits change at once. */
  const change = (ids: Ids, fields: Fields, field: string): void =>
    attempt(update({ ids: [...ids], ...fields }), say.failed.change, () => {
      if (ids.length > 1) tellDone(say.told.changed(field, ids.length));
    });
  const setTag = (ids: Ids, { id, path }: Pick<Tag, 'id' | 'path'>, on: boolean): void =>
    attempt(tag({ ids: [...ids], tagId: id, on }), say.failed.tag, () => {
      if (ids.length > 1) tellDone((on ? say.told.tagged : say.told.untagged)(path, ids.length));
    });

  return {
    change,
    setStatus: (ids: Ids, status: ExhibitStatus): void => change(ids, { status }, say.columns.status),
    renumber: (id: number, number: string): void =>
      attempt(renumber({ id, number }), say.failed.renumber, exhibit => tellDone(say.told.renumbered(exhibit.number))),
    /** Numbers them in this order from a first number on. */
    renumberAll: (ids: Ids, first: string): void =>
      attempt(renumberAll({ ids: [...ids], first }), say.failed.renumber, () =>
        tellDone(say.told.renumberedAll(ids.length)),
      ),
    setTag,
    /** Puts on a tag that is made first, unless it is there. */
    addNewTag: (ids: Ids, path: string): void =>
      attempt(ensureTag({ path }), say.failed.tag, made => setTag(ids, made, true)),
    remove: (ids: Ids, reason: string): void =>
      // Those that came out of a container were added after it, and have to go before it.
      attempt(remove({ ids: ids.toSorted((one, other) => other - one), reason }), say.failed.remove, () =>
        tellDone(say.told.removed(ids.length)),
      ),
    readAgain: (ids: Ids): void =>
      attempt(readAgain({ ids: [...ids] }), say.failed.readAgain, ({ jobs }) => tellDone(say.told.reading(jobs))),
  };
}

export type Edits = ReturnType<typeof useEdits>;
