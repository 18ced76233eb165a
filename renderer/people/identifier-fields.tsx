import { ActionIcon, Button, Group, Select, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type Identifier, identifierKinds } from '../../contract/entities.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

export type IdentifierDraft = Omit<Identifier, 'id'>;

type IdentifierFieldsProps = {
  value: readonly IdentifierDraft[];
  onChange: (value: readonly IdentifierDraft[]) => void;
};

/** Telephone numbers, accounts and whatever else tells somebody beyond doubt, as they are written in the sources. */
export function IdentifierFields({ value, onChange }: IdentifierFieldsProps) {
  const { identifiers: text } = useWords(words);
  const set = (at: number, part: Partial<IdentifierDraft>): void =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <Stack gap={6} role="group" aria-label={text.title}>
      <Text size="xs" fw={500}>
        {text.title}
      </Text>
      {value.map((identifier, index) => (
        // An identifier has no id before it is saved; its place is what it is.
        <Group key={index} gap={4} wrap="nowrap">
          <Select
            aria-label={text.kindOf(index + 1)}
            w={116}
            flex="none"
            data={identifierKinds.map(kind => ({ value: kind, label: text.kinds[kind] }))}
            value={identifier.kind}
            onChange={kind => set(index, { kind: identifierKinds.find(each => each === kind) ?? 'other' })}
            allowDeselect={false}
          />
          <TextInput
            aria-label={text.valueOf(index + 1)}
            placeholder={text.value}
            flex={1}
            value={identifier.value}
            onChange={event => set(index, { value: event.currentTarget.value })}
          />
          <TextInput
            aria-label={text.remarkOf(index + 1)}
            placeholder={text.remark}
            w={84}
            flex="none"
            value={identifier.remark}
            onChange={event => set(index, { remark: event.currentTarget.value })}
          />
          <Tooltip label={text.drop(index + 1)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={text.drop(index + 1)}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconX size={14} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
      <Button
        variant="subtle"
        w="fit-content"
        px={4}
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...value, { kind: 'phone', value: '', remark: '' }])}
      >
        {text.add}
      </Button>
    </Stack>
  );
}
