import { Select, Stack, TagsInput } from '@mantine/core';
import { type Exhibit, type ExhibitStatus, exhibitStatuses } from '../../../contract/exhibits.ts';
import { useAnswer } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';
import { useSetStatus, useSetTags } from './use-labels.ts';
import { useReadOnly } from '../../ui/read-only.ts';

/** The field that the key T goes to. */
export const tagsFieldId = 'cw-reader-tags';

/** Review status and tags of the exhibit, to change while reading. */
export function Labels({ exhibit }: { exhibit: Exhibit }) {
  const text = useWords(words);
  const { data: tags = [] } = useAnswer('tags.list', {});
  const readOnly = useReadOnly();
  const setStatus = useSetStatus(exhibit);
  const setTags = useSetTags(exhibit, tags);
  const chosen = tags.filter(({ id }) => exhibit.tagIds.includes(id)).map(({ path }) => path);
  const isStatus = (value: string | null): value is ExhibitStatus => exhibitStatuses.some(each => each === value);
  return (
    <Stack gap={6} className="cw-margin-labels">
      <Select
        aria-label={text.status}
        data={exhibitStatuses.map(value => ({ value, label: text.statuses[value] }))}
        value={exhibit.status}
        onChange={value => (isStatus(value) ? setStatus(value) : undefined)}
        allowDeselect={false}
        disabled={readOnly}
        comboboxProps={{ withinPortal: true }}
      />
      <TagsInput
        id={tagsFieldId}
        aria-label={text.tags}
        placeholder={text.tagsHelp}
        data={tags.map(({ path }) => path)}
        value={chosen}
        onChange={setTags}
        disabled={readOnly}
        comboboxProps={{ withinPortal: true }}
        splitChars={[',', ';']}
        acceptValueOnBlur={false}
      />
    </Stack>
  );
}
