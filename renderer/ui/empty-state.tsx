import { Button, Stack, Text, Title } from '@mantine/core';

type EmptyStateProps = { title: string; lead?: string; action?: string; onAction?: () => void };

/** What stands where nothing is yet: one sentence and the next step. */
export function EmptyState({ title, lead, action, onAction }: EmptyStateProps) {
  return (
    <Stack gap="sm" align="center" justify="center" flex={1} p="xl" ta="center">
      <Title order={2}>{title}</Title>
      {lead === undefined ? null : (
        <Text c="dimmed" maw={440}>
          {lead}
        </Text>
      )}
      {action !== undefined && onAction ? (
        <Button variant="light" mt="xs" onClick={onAction}>
          {action}
        </Button>
      ) : null}
    </Stack>
  );
}
