import { Button, Group, TextInput } from '@mantine/core';
import { useMessages } from '../messages/messages.tsx';
import { useFolderChoice } from './use-folder-choice.tsx';

type FolderFieldProps = {
  description?: string;
  value: string;
  placeholder?: string;
  start: string;
  required?: boolean;
  autoFocus?: boolean;
  onChange: (folder: string) => void;
};

/** A folder, typed or chosen. */
export function FolderField({
  description,
  value,
  placeholder,
  start,
  required = false,
  autoFocus = false,
  onChange,
}: FolderFieldProps) {
  const { welcome, actions } = useMessages();
  const { choose, dialog } = useFolderChoice(value || start, onChange);
  return (
    <>
      <Group gap="sm" align="end" wrap="nowrap">
        <TextInput
          label={welcome.folder}
          {...(description === undefined ? {} : { description })}
          value={value}
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={event => onChange(event.currentTarget.value)}
          required={required}
          autoFocus={autoFocus}
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          spellCheck={false}
          autoComplete="off"
          flex={1}
        />
        <Button variant="default" size="xs" onClick={choose}>
          {actions.choose}
        </Button>
      </Group>
      {dialog}
    </>
  );
}
