import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { useAnswer } from '../client/client.tsx';
import { useWhyUnread } from '../imports/use-why-unread.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

/** The text as it was read, a page at a time. */
export function InspectorText({ exhibit }: { exhibit: ExhibitDetails }) {
  const { inspector } = useWords(words);
  const why = useWhyUnread(exhibit);
  const [page, setPage] = useState(1);
  const { data, error } = useAnswer('exhibits.page', { id: exhibit.id, page });
  const pages = Math.max(1, exhibit.pages);
  return (
    <Stack gap="sm">
      {pages > 1 ? (
        <Group gap={4}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={inspector.previousPage}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          >
            <IconChevronLeft size={15} />
          </ActionIcon>
          <Text size="xs" role="status">
            {inspector.page(page, pages)}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={inspector.nextPage}
            disabled={page >= pages}
            onClick={() => setPage(page + 1)}
          >
            <IconChevronRight size={15} />
          </ActionIcon>
        </Group>
      ) : null}
      {data?.origin === 'ocr' ? (
        <Text size="xs" c="dimmed">
          {data.scan?.corrected ? inspector.corrected : inspector.fromScan(Math.round(data.scan?.confidence ?? 0))}
        </Text>
      ) : null}
      {error ? <Text role="alert">{failureText(error)}</Text> : null}
      {data && !error ? (
        data.text.trim() === '' ? (
          <Text c="dimmed">{why ?? inspector.noText}</Text>
        ) : (
          <div className="cw-exhibit-text">{data.text}</div>
        )
      ) : null}
    </Stack>
  );
}
