import { Button, Stack, Text, Title } from '@mantine/core';
import { EditButton } from './edit-button.tsx';

type EmptyStateProps = {
  title: string;
  lead?: string;
  action?: string;
  onAction?: () => void;
  /** Whether the next step changes the library. */
  edits?: boolean;
};

/** What stands where nothing is yet: one sentence and the next step. */
export function EmptyState({ title, lead, action, onAction, edits = false }: EmptyStateProps) {
  const Step = edits ? EditButton : Button;
  return (
    <Stack gap="sm" align="center" justify="center" flex={1} p="xl" ta="center">
      <Title order={2}>{title}</Title>
      {lead === undefined ? null : (
        <Text c="dimmed" maw={440}>
          {lead}
        </Text>
      )}
      {action !== undefined && onAction ? (
        <Step variant="light" mt="xs" onClick={onAction}>
          {action}
        </Step>
      ) : null}
    </Stack>
  );
}
