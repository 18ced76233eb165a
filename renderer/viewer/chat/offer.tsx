import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { mayBeChat } from '../../../contract/chat-source.ts';
import type { ExhibitDetails } from '../../../contract/exhibits.ts';
import { useAnswer } from '../../client/client.tsx';
import { failureText } from '../../messages/failure-text.ts';
import { useWords } from '../../messages/words.ts';
import { words } from './messages.ts';
import { useReadAs } from './use-read-as.ts';
import './chat.css';

/** Offers to read a file as another one of the same look is read. Nothing is done until somebody says so. */
export function Offer({ exhibit, onLook }: { exhibit: ExhibitDetails; onLook: () => void }) {
  const text = useWords(words);
  const [isDismissed, setDismissed] = useState(false);
  const isPossible = mayBeChat(exhibit) && exhibit.reading === 'read';
  const { data } = useAnswer('chats.mapping', { exhibitId: exhibit.id }, isPossible);
  const { read, isPending, error } = useReadAs(exhibit.id, () => setDismissed(true));
  const offered = isPossible && !isDismissed ? data?.offered : null;
  if (!offered) return null;
  return (
    <Group className="cw-chat-offer" gap="sm" role="note" aria-label={text.isChat}>
      <Text size="sm" flex={1} miw={240}>
        {text.offer(offered.number, offered.title)}
        {error ? <Text span role="alert">{` ${failureText(error)}`}</Text> : null}
      </Text>
      <Button size="compact-sm" loading={isPending} onClick={() => read(offered.mapping)}>
        {text.takeOffer}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onLook}>
        {text.lookFirst}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setDismissed(true)}>
        {text.dismiss}
      </Button>
    </Group>
  );
}
