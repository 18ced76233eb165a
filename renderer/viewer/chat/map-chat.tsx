import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { firstMessages } from '../../../contract/chat-messages.ts';
import { guessPattern } from '../../../contract/chat-pattern.ts';
import type { ChatSource } from '../../../contract/chat-source.ts';
import type { ChatMapping } from '../../../contract/chats.ts';
import type { ExhibitDetails } from '../../../contract/exhibits.ts';
import { useAnswer } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import { Choices } from './choices.tsx';
import { chosen, firstChoice } from './guess-mapping.ts';
import { words } from './messages.ts';
import { Preview } from './preview.tsx';
import { SourceView } from './source-view.tsx';
import './chat.css';

type MapChatProps = { exhibit: ExhibitDetails; onClose: () => void };

/** Choosing how a file of another tool is read as a chat: what it holds, its first messages, and the choices beside them. */
export function MapChat({ exhibit, onClose }: MapChatProps) {
  const text = useWords(words);
  const { data: source, error } = useQuery({
    queryKey: ['chat-source', exhibit.id],
    queryFn: async ({ signal }) => {
      const response = await fetch(`chat-source/${exhibit.id}`, { signal });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as ChatSource;
    },
  });
  const { data: readAs } = useAnswer('chats.mapping', { exhibitId: exhibit.id });
  if (error) return <Problem message={text.notRead(error.message)} />;
  if (!source || !readAs) return <Loader size="sm" m="xl" aria-label={text.reading} />;
  const mapping = readAs.mapping ?? readAs.offered?.mapping ?? null;
  return (
    <Choosing
      exhibit={exhibit}
      source={source}
      mapping={mapping}
      isMapped={readAs.mapping !== null}
      onClose={onClose}
    />
  );
}

type ChoosingProps = MapChatProps & { source: ChatSource; mapping: ChatMapping | null; isMapped: boolean };

function Choosing({ exhibit, source, mapping, isMapped, onClose }: ChoosingProps) {
  const [choice, setChoice] = useState(() => firstChoice(source, mapping));
  const messages = firstMessages(chosen(choice), source);
  const useLine = (line: string): void => {
    const pattern = guessPattern(line);
    if (pattern !== undefined) setChoice({ ...choice, lines: { ...choice.lines, pattern } });
  };
  return (
    <>
      <div className="cw-chat-map">
        <Preview messages={messages} />
        <SourceView source={source} choice={choice} onLine={useLine} />
      </div>
      <Choices
        exhibit={exhibit}
        source={source}
        choice={choice}
        onChoice={setChoice}
        found={messages.filter(({ time }) => time !== '').length}
        isMapped={isMapped}
        onClose={onClose}
      />
    </>
  );
}
