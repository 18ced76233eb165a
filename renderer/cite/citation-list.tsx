import { ActionIcon, Group, Stack, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Citation } from '../../contract/citations.ts';
import { useWords } from '../messages/words.ts';
import { CitationLink } from './citation-link.tsx';
import { words } from './messages.ts';

type CitationListProps = {
  caseId: number;
  citations: readonly Citation[];
  passage?: boolean;
  /** Shows the page beside the record; else the exhibit is opened. */
  onShow?: ((citationId: number) => void) | undefined;
  /** Offers to take citations away. */
  onRemove?: (citationId: number) => void;
  /** Why none can be taken away now. */
  kept?: string | undefined;
};

/** The proof of a record, each a link to its page. */
export function CitationList({ caseId, citations, passage = false, onShow, onRemove, kept }: CitationListProps) {
  const text = useWords(words);
  return (
    <Stack gap="xs">
      {citations.map(citation => (
        <Group key={citation.id} gap={4} wrap="nowrap" align="flex-start">
          <CitationLink
            caseId={caseId}
            citation={citation}
            passage={passage}
            onShow={onShow && (() => onShow(citation.id))}
          />
          {onRemove ? (
            <Tooltip label={kept ?? text.remove(citation.exhibitNumber, citation.page)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={text.remove(citation.exhibitNumber, citation.page)}
                aria-disabled={kept !== undefined}
                {...(kept === undefined ? {} : { 'data-disabled': true })}
                onClick={() => (kept === undefined ? onRemove(citation.id) : undefined)}
              >
                <IconX size={14} />
              </ActionIcon>
            </Tooltip>
          ) : null}
        </Group>
      ))}
    </Stack>
  );
}
