import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type ExhibitDetails, exhibitStatuses } from '../../contract/exhibits.ts';
import { Failure } from '../../contract/failure.ts';
import type { Tag } from '../../contract/tags.ts';
import { useWhyUnread } from '../imports/use-why-unread.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { Languages } from '../similar/languages.tsx';
import { TagMark } from '../ui/tag-mark.tsx';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { countText, whenText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { ChatFiles } from './chat-files.tsx';
import { EditField } from './edit-field.tsx';
import type { Edits } from './edits.ts';
import { InspectorDate } from './inspector-date.tsx';
import { words } from './messages.ts';
import { Provenance } from './provenance.tsx';
import { TagPicker } from './tag-picker.tsx';
import { useReadOnly } from '../ui/read-only.ts';

/** What people say of an exhibit, to be changed in place, and below it what the file says. */
export function InspectorDetails({
  exhibit,
  tags,
  edits,
}: {
  exhibit: ExhibitDetails;
  tags: readonly Tag[];
  edits: Edits;
}) {
  const say = useWords(words);
  const { inspector, columns } = say;
  const ids = [exhibit.id];
  const readOnly = useReadOnly();
  return (
    <Stack gap="md">
      <fieldset disabled={readOnly} className="cw-fieldset">
        <Stack gap="md">
          <TagsOf exhibit={exhibit} tags={tags} edits={edits} />
          <Select
            label={columns.status}
            allowDeselect={false}
            data={exhibitStatuses.map(status => ({ value: status, label: say.status[status] }))}
            value={exhibit.status}
            onChange={(_, option) => {
              const status = exhibitStatuses.find(one => one === option?.value);
              if (status) edits.setStatus(ids, status);
            }}
          />
          <EditField
            label={inspector.description}
            value={exhibit.description}
            isLong
            onSave={description => edits.change(ids, { description }, inspector.description)}
          />
          <InspectorDate exhibit={exhibit} edits={edits} />
          <EditField
            label={columns.custodian}
            value={exhibit.custodian}
            onSave={custodian => edits.change(ids, { custodian }, columns.custodian)}
          />
          <EditField
            label={columns.source}
            value={exhibit.source}
            onSave={source => edits.change(ids, { source }, columns.source)}
          />
          <EditField
            label={inspector.acquired}
            value={exhibit.acquired}
            onSave={acquired => edits.change(ids, { acquired }, inspector.acquired)}
          />
        </Stack>
      </fieldset>
      {exhibit.kind === 'chat' ? <ChatFiles exhibitId={exhibit.id} /> : null}
      <FileFacts exhibit={exhibit} />
      <Provenance exhibit={exhibit} />
    </Stack>
  );
}

function TagsOf({ exhibit, tags, edits }: { exhibit: ExhibitDetails; tags: readonly Tag[]; edits: Edits }) {
  const { inspector, bar } = useWords(words);
  const [opened, setOpened] = useState(false);
  const own = exhibit.tagIds.flatMap(id => tags.find(tag => tag.id === id) ?? []);
  return (
    <Group gap="xs" role="group" aria-label={inspector.tags}>
      {own.map(tag => (
        <Group key={tag.id} gap={0} wrap="nowrap">
          <TagMark name={tag.path} colour={tag.colour} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={inspector.untag(tag.path)}
            onClick={() => edits.setTag([exhibit.id], tag, false)}
          >
            <IconX size={12} />
          </ActionIcon>
        </Group>
      ))}
      <TagPicker
        label={bar.addTag}
        tags={tags.filter(tag => !exhibit.tagIds.includes(tag.id))}
        opened={opened}
        onOpened={setOpened}
        onPick={tag => edits.setTag([exhibit.id], tag, true)}
        onMake={path => edits.addNewTag([exhibit.id], path)}
      >
        <Button
          variant="subtle"
          size="compact-xs"
          mih={24}
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {bar.addTag}
        </Button>
      </TagPicker>
    </Group>
  );
}

function FileFacts({ exhibit }: { exhibit: ExhibitDetails }) {
  const say = useWords(words);
  const why = useWhyUnread(exhibit);
  const language = useLanguage();
  const { inspector, columns, told, failed } = say;
  const copy = (): void => {
    navigator.clipboard.writeText(exhibit.sha256).then(
      () => tellDone(told.copied),
      () => tellFailure(failed.copy, new Failure('internal', exhibit.sha256)),
    );
  };
  return (
    <Stack gap={4}>
      <dl className="cw-facts-list">
        <dt>{columns.kind}</dt>
        <dd title={exhibit.mediaType}>{say.kind(exhibit.kind)}</dd>
        {exhibit.pages > 0 ? (
          <>
            <dt>{columns.pages}</dt>
            <dd>{countText(exhibit.pages)}</dd>
          </>
        ) : null}
        <dt>{columns.size}</dt>
        <dd>{sizeText(exhibit.size)}</dd>
        <dt>{inspector.fileName}</dt>
        <dd>{exhibit.fileName}</dd>
        <dt>{inspector.text}</dt>
        <dd>{inspector.reading[exhibit.reading]}</dd>
        <Languages languages={exhibit.languages} />
        <dt>{inspector.added}</dt>
        <dd>{whenText(exhibit.addedAt, language)}</dd>
        <dt>{inspector.verified}</dt>
        <dd>{exhibit.verifiedAt === null ? inspector.neverVerified : whenText(exhibit.verifiedAt, language)}</dd>
        <dt>{inspector.hash}</dt>
        <dd>
          <span className="cw-mono" title={exhibit.sha256}>
            {exhibit.sha256.slice(0, 12)}…
          </span>
          <ActionIcon variant="subtle" color="gray" size={24} ml={4} aria-label={inspector.copyHash} onClick={copy}>
            <IconCopy size={13} />
          </ActionIcon>
        </dd>
      </dl>
      {why === null ? null : (
        <Text size="xs" mt="xs">
          {why}
        </Text>
      )}
    </Stack>
  );
}
