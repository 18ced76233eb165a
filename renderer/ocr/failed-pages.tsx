import { Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { words } from './messages.ts';
import { useStart } from './use-start.ts';
import './ocr.css';

/** Pages that could not be recognised, of a case or of the library, each with the reason and the way to try again. */
export function FailedPages({ caseId, onOpen }: { caseId?: number; onOpen?: () => void }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { data: summary } = useAnswer('library.summary', {});
  const { data } = useAnswer('ocr.failed', caseId === undefined ? {} : { caseId });
  const start = useStart();
  if (!data || data.total === 0) return null;
  const canStart = summary?.readOnly === false;
  const unlisted = data.total - data.pages.length;
  return (
    <Stack gap="xs" component="section" aria-label={text.failedTitle(data.total)}>
      <Group gap="sm" wrap="nowrap">
        <Title order={2} fz="sm" flex={1}>
          {text.failedTitle(data.total)}
        </Title>
        {canStart && data.exhibitIds.length > 1 ? (
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconRefresh size={14} />}
            onClick={() => start({ exhibitIds: [...data.exhibitIds] })}
          >
            {text.againAll}
          </Button>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed">
        {text.failedLead}
      </Text>
      <ul className="cw-failed-pages">
        {data.pages.map(({ exhibitId, caseId: within, number, title, page, problem }) => (
          <li key={`${exhibitId} ${page}`}>
            <Group gap="sm" wrap="nowrap">
              <UnstyledButton
                className="cw-failed-page"
                title={title}
                onClick={() => {
                  onOpen?.();
                  go({ screen: 'exhibit', caseId: within, exhibitId, page });
                }}
              >
                {text.page(number, page)}
              </UnstyledButton>
              {canStart ? (
                <Button
                  variant="default"
                  size="compact-xs"
                  ml="auto"
                  aria-label={text.againOne(number)}
                  onClick={() => start({ exhibitIds: [exhibitId] })}
                >
                  {text.again}
                </Button>
              ) : null}
            </Group>
            <Text size="xs" c="dimmed">
              {text.why(problem)}
            </Text>
          </li>
        ))}
      </ul>
      {unlisted > 0 ? (
        <Text size="xs" c="dimmed">
          {text.more(unlisted)}
        </Text>
      ) : null}
    </Stack>
  );
}
