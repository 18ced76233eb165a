import { Button, Stack, Text } from '@mantine/core';
import type { Parts } from '../client/use-parts.ts';
import { failureText } from '../messages/failure-text.ts';
import { useMessages } from '../messages/messages.tsx';

/** Below a list that comes in parts: the way to more of it, that none was found so far, or why it could not be asked for. */
export function RestOfList({ parts: { rows, isNothing, isAsking, error, more } }: { parts: Parts<unknown> }) {
  const { actions, problem } = useMessages();
  if (isNothing || (!more && (!isAsking || rows.length > 0))) return null;
  const said = error ? failureText(error) : rows.length > 0 ? '' : isAsking ? problem.loading : problem.noneSoFar;
  return (
    <Stack gap={4} p="sm" align="start">
      {said === '' ? null : (
        <Text c={error ? 'var(--mantine-color-text)' : 'dimmed'} role={error ? 'alert' : 'status'}>
          {said}
        </Text>
      )}
      {more ? (
        <Button variant="subtle" px={4} loading={isAsking} onClick={more}>
          {error ? actions.retry : actions.more}
        </Button>
      ) : null}
    </Stack>
  );
}
