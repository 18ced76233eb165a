import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { FormEvent, ReactNode } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { useMessages } from '../messages/messages.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { failureText } from '../messages/failure-text.ts';
import { EditButton } from '../ui/edit-button.tsx';

type RecordFormProps = {
  title: string;
  /** What the button of a new record says; undefined for one that is there. */
  addLabel: string | undefined;
  failure: Failure | null;
  isPending: boolean;
  onSave: () => void;
  /** Gives up what was typed. */
  onDiscard: () => void;
  onClose: () => void;
  /** Nothing for a new record. */
  removal: { readonly label: string; readonly isPending: boolean; readonly onRemove: () => void } | undefined;
  /** What stands below the form, such as where the record is named. */
  below?: ReactNode;
  children: ReactNode;
};

/** A person or a count beside the list: its fields, and saving, giving up and removing. */
export function RecordForm(props: RecordFormProps) {
  const { title, addLabel, failure, isPending, onSave, onDiscard, onClose, removal, below, children } = props;
  const { actions } = useMessages();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <SidePanel title={title} onClose={onClose}>
      <Stack gap="lg">
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            {children}
            {failure ? (
              <Alert color="red" role="alert">
                {failureText(failure)}
              </Alert>
            ) : null}
            <Group gap="sm">
              <EditButton type="submit" loading={isPending}>
                {addLabel ?? actions.save}
              </EditButton>
              <Button
                variant="default"
                onClick={() => {
                  onDiscard();
                  onClose();
                }}
              >
                {actions.cancel}
              </Button>
              {removal ? (
                <EditButton
                  variant="subtle"
                  color="red"
                  ml="auto"
                  leftSection={<IconTrash size={14} />}
                  loading={removal.isPending}
                  onClick={removal.onRemove}
                >
                  {removal.label}
                </EditButton>
              ) : null}
            </Group>
          </Stack>
        </form>
        {below}
      </Stack>
    </SidePanel>
  );
}
