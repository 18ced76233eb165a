import { Center, Stack, Text } from '@mantine/core';
import { PasswordForm } from '../passwords/password-form.tsx';
import type { Reader } from './use-reader.ts';

/** A protected file: why there is nothing to see, and the way to open it. */
export function LockedView({ reader }: { reader: Reader }) {
  const { id, caseId, readingProblem } = reader.exhibit;
  return (
    <Center h="100%" p="xl">
      <Stack gap="md" maw={420}>
        <Text>{readingProblem}</Text>
        <PasswordForm caseId={caseId} exhibitId={id} />
      </Stack>
    </Center>
  );
}
