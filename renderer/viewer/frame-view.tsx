import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import type { Reader } from './use-reader.ts';

/** Mail, web pages and Word documents as their reader would have seen them, in a frame that can run and load nothing. */
export function FrameView({ reader }: { reader: Reader }) {
  const text = useWords(words);
  const { id, number, title } = reader.exhibit;
  const language = useLanguage();
  return (
    <iframe
      className="cw-foreign"
      sandbox=""
      src={`preview/${id}?language=${language}`}
      title={text.asSent(number, title)}
    />
  );
}
