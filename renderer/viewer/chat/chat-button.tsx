import { IconMessages } from '@tabler/icons-react';
import { mayBeChat } from '../../../contract/chat-source.ts';
import type { ExhibitDetails } from '../../../contract/exhibits.ts';
import { useAnswer } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { ToolButton } from '../toolbar/tool-button.tsx';
import { words } from './messages.ts';

type ChatButtonProps = { exhibit: ExhibitDetails; isMapping: boolean; onMapping: (on: boolean) => void };

/** Says that a file of another tool is a chat, or shows how it is read as one. */
export function ChatButton({ exhibit, isMapping, onMapping }: ChatButtonProps) {
  const text = useWords(words);
  const { data } = useAnswer('chats.mapping', { exhibitId: exhibit.id }, exhibit.kind === 'chat');
  const isMapped = exhibit.kind === 'chat' && data !== undefined && data.mapping !== null;
  if (!mayBeChat(exhibit) && !isMapped) return null;
  return (
    <ToolButton
      label={isMapped ? text.howRead : text.isChat}
      pressed={isMapping}
      onClick={() => onMapping(!isMapping)}
      icon={<IconMessages size={16} />}
    />
  );
}
