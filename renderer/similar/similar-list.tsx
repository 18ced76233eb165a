import { Anchor, Modal, Text } from '@mantine/core';
import { useParts } from '../client/use-parts.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { RestOfList } from '../ui/rest-of-list.tsx';
import { words } from './messages.ts';
import './similar.css';
import { SimilarRows } from './similar-rows.tsx';

type SimilarListProps = { caseId: number; onOpen: (id: number) => void; onClose: () => void };

/** Groups that are asked for at a time. */
const partSize = 100;

/** The exhibits of a case that are much alike, group by group. */
export function SimilarList({ caseId, onOpen, onClose }: SimilarListProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const parts = useParts('similar.list', caseId, (client, after) =>
    client.call('similar.list', { caseId, limit: partSize, ...(after === undefined ? {} : { after }) }),
  );
  return (
    // A comparison lies above the list: Escape closes that one alone.
    <Modal.Stack>
      <Modal
        opened
        stackId="similar"
        onClose={onClose}
        size={720}
        title={text.title}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        {parts.isNothing ? (
          <EmptyState title={text.none} lead={text.noneLead} />
        ) : (
          <Text size="xs" c="dimmed" mb="md">
            {text.lead}
          </Text>
        )}
        {parts.rows.map(({ exhibit, others }) => (
          <section
            key={exhibit.id}
            className="cw-similar-group"
            aria-label={text.exhibit(exhibit.number, exhibit.title)}
          >
            <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={() => onOpen(exhibit.id)}>
              {text.exhibit(exhibit.number, exhibit.title)}
            </Anchor>
            <SimilarRows caseId={caseId} exhibit={exhibit} others={others} onOpen={onOpen} />
          </section>
        ))}
        <RestOfList parts={parts} />
      </Modal>
    </Modal.Stack>
  );
}
