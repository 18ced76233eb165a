import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { SimilarExhibit } from '../../contract/similar.ts';
import { useWords } from '../messages/words.ts';
import { Compare, type Compared } from './compare.tsx';
import { words } from './messages.ts';

type SimilarRowsProps = {
  caseId: number;
  exhibit: Compared;
  others: readonly SimilarExhibit[];
  onOpen: (id: number) => void;
};

/** What an exhibit is like, each with how much, and the way to compare the two. */
export function SimilarRows({ caseId, exhibit, others, onOpen }: SimilarRowsProps) {
  const text = useWords(words);
  const [compared, setCompared] = useState<Compared>();
  const [isComparing, setComparing] = useState(false);
  return (
    <>
      <ul className="cw-plain-list">
        {others.map(({ id, number, title, how, likeness }) => (
          <li key={`${id} ${how}`}>
            <Group gap="sm" wrap="nowrap" align="start">
              <div style={{ flex: 1, minWidth: 0 }}>
                <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(id)}>
                  {text.exhibit(number, title)}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {text.like[how](Math.round(likeness * 100))}
                </Text>
              </div>
              <Button
                variant="subtle"
                size="compact-xs"
                mih={24}
                aria-label={text.compareWith(number)}
                onClick={() => {
                  setCompared({ id, number });
                  setComparing(true);
                }}
              >
                {text.compare}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {compared ? (
        // It stays when it is closed: only so does the list below learn that it is the one on top again.
        <Compare
          caseId={caseId}
          one={exhibit}
          other={compared}
          opened={isComparing}
          onClose={() => setComparing(false)}
        />
      ) : null}
    </>
  );
}
