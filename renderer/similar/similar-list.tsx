import { Anchor, Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { words } from './messages.ts';
import './similar.css';
import { SimilarRows } from './similar-rows.tsx';

type SimilarListProps = { caseId: number; onOpen: (id: number) => void; onClose: () => void };

/** Groups that are shown at first, and at most. */
const [atFirst, most] = [100, 200];

/** The exhibits of a case that are much alike, group by group. */
export function SimilarList({ caseId, onOpen, onClose }: SimilarListProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const [limit, setLimit] = useState(atFirst);
  const { data } = useAnswer('similar.list', { caseId, limit });
  return (
    <Modal opened onClose={onClose} size={720} title={text.title} closeButtonProps={{ 'aria-label': actions.close }}>
      {data && data.rows.length === 0 ? (
        <EmptyState title={text.none} lead={text.noneLead} />
      ) : (
        <Text size="xs" c="dimmed" mb="md">
          {text.lead}
        </Text>
      )}
      {(data?.rows ?? []).map(({ exhibit, others }) => (
        <section key={exhibit.id} className="cw-similar-group" aria-label={text.exhibit(exhibit.number, exhibit.title)}>
          <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={() => onOpen(exhibit.id)}>
            {text.exhibit(exhibit.number, exhibit.title)}
          </Anchor>
          <SimilarRows caseId={caseId} exhibit={exhibit} others={others} onOpen={onOpen} />
        </section>
      ))}
      {data?.next && limit < most ? (
        <Button variant="subtle" onClick={() => setLimit(most)}>
          {text.more}
        </Button>
      ) : null}
    </Modal>
  );
}
