import { Center, Stack, Text } from '@mantine/core';
import { useWhyUnread } from '../imports/use-why-unread.ts';
import { PasswordForm } from '../passwords/password-form.tsx';
import type { Reader } from './use-reader.ts';

/** A protected file: why there is nothing to see, and the way to open it. */
export function LockedView({ reader }: { reader: Reader }) {
  const { id, caseId } = reader.exhibit;
  const why = useWhyUnread(reader.exhibit);
  return (
    <Center h="100%" p="xl">
      <Stack gap="md" maw={420}>
        <Text>{why}</Text>
        <PasswordForm caseId={caseId} exhibitId={id} />
      </Stack>
    </Center>
  );
}
