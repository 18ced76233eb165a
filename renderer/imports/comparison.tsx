import { Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type differences, type Import, uploadedAs } from '../../contract/imports.ts';
import { useAnswer } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { countText, whenText } from '../ui/when.ts';
import { controlWords } from './control-messages.ts';

type Difference = (typeof differences)[number];
/** Places that are listed at once; the account of the import has them all. */
const listed = 200;

/** What is new, changed or gone since the last import of the same places. */
export function Comparison({ of }: { of: Import }) {
  const say = useWords(controlWords);
  const language = useLanguage();
  const { data } = useAnswer('imports.compare', { id: of.id });
  const [shown, setShown] = useState<Difference>();
  if (!data) return null;
  const parts = (['new', 'changed', 'gone'] as const).map(what => ({ what, count: data[what] }));
  return (
    <div>
      <Group gap="sm">
        <Text size="xs" c="dimmed">
          {say.compared(whenText(data.earlier.startedAt, language))}
        </Text>
        {parts.map(({ what, count }) =>
          count === 0 ? (
            <Text key={what} size="xs" c="dimmed">
              {say.differences[what](countText(count))}
            </Text>
          ) : (
            <UnstyledButton
              key={what}
              className="cw-difference"
              aria-expanded={shown === what}
              onClick={() => setShown(shown === what ? undefined : what)}
            >
              {say.differences[what](countText(count))}
            </UnstyledButton>
          ),
        )}
        <Text size="xs" c="dimmed">
          {say.same(countText(data.same))}
        </Text>
      </Group>
      {shown ? <Places of={of} what={shown} /> : null}
    </div>
  );
}

function Places({ of, what }: { of: Import; what: Difference }) {
  const say = useWords(controlWords);
  const { data } = useAnswer('imports.differences', { id: of.id, what, limit: listed });
  return (
    <ul className="cw-differences" aria-label={say.differences[what](countText(data?.total ?? 0))}>
      {data?.rows.map(({ path, exhibitNumber }) => (
        <li key={path}>
          <Text size="xs" truncate title={path}>
            {exhibitNumber === null ? '' : `${exhibitNumber}  `}
            {uploadedAs(path) ?? path}
          </Text>
        </li>
      ))}
      {data && data.total > data.rows.length ? (
        <li>
          <Text size="xs" c="dimmed">
            {say.morePlaces(countText(data.total - data.rows.length))}
          </Text>
        </li>
      ) : null}
    </ul>
  );
}
