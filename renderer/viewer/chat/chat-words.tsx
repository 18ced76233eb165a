import { Text } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import type { NamedFile } from '../../../contract/chats.ts';
import type { Exhibit } from '../../../contract/exhibits.ts';
import { useAnswer } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { usePlaces } from '../../place.ts';
import { MarkedWords } from '../marks/marked-words.tsx';
import { type PageMarks, type Piece, cutAtMarks } from '../marks/page-marks.ts';
import { cellsOf, columnWidths, linesOf, placesOfFiles } from './chat-lines.ts';
import { words } from './messages.ts';
import './chat.css';

const none: readonly NamedFile[] = [];

/** A page of a chat: each message with its time and sender before it, and the files that it names as links. */
export function ChatWords({
  exhibit,
  page,
  text,
  marks,
}: {
  exhibit: Exhibit;
  page: number;
  text: string;
  marks: PageMarks;
}) {
  const { data: files = none } = useAnswer('chats.files', { exhibitId: exhibit.id, page });
  const lines = linesOf(text);
  const links = placesOfFiles(text, files);
  const cells = new Map(lines.map(line => [line, cellsOf(text, line)]));
  const cuts = [
    ...[...cells.values()].flat().map(({ end }) => end),
    ...links.flatMap(({ start, end }) => [start, end]),
  ];
  const pieces = cutAtMarks(text, marks, [], cuts);
  const [time, sender] = columnWidths(text);
  const shown = (piece: Piece): ReactNode => {
    const link = links.find(({ start, end }) => start <= piece.start && piece.end <= end);
    const marked = (
      <MarkedWords key={piece.start} piece={piece} sought={marks.sought}>
        {text.slice(piece.start, piece.end)}
      </MarkedWords>
    );
    return link ? (
      <FileLink key={piece.start} file={link.file} caseId={exhibit.caseId}>
        {marked}
      </FileLink>
    ) : (
      marked
    );
  };
  return (
    <div className="cw-chat-words" style={{ '--cw-time': `${time}ch`, '--cw-sender': `${sender}ch` } as CSSProperties}>
      {[...cells].map(([line, parts]) => (
        <span key={line.start} className="cw-chat-message" data-head={line.start === 0 || undefined}>
          {parts.map(({ start, end }) => (
            <span key={start}>
              {pieces.filter(piece => start <= piece.start && piece.end <= end && piece.start < end).map(shown)}
            </span>
          ))}
        </span>
      ))}
    </div>
  );
}

function FileLink({ file, caseId, children }: { file: NamedFile; caseId: number; children: ReactNode }) {
  const say = useWords(words);
  const go = usePlaces(places => places.go);
  const { exhibit } = file;
  if (exhibit === null)
    return (
      <span className="cw-chat-lost" title={say.isMissing}>
        {children}
      </span>
    );
  return (
    <a
      href={`#${exhibit.number}`}
      className="cw-chat-link"
      title={say.openFile(exhibit.number, exhibit.title)}
      onClick={event => {
        event.preventDefault();
        go({ screen: 'exhibit', caseId, exhibitId: exhibit.id, page: 1 });
      }}
    >
      {children}
    </a>
  );
}

/** Missing files that are named under a page. */
const mostNamed = 12;

/** Under a page: files that it names and that nobody has imported beside the chat. */
export function ChatMissing({ exhibit, page }: { exhibit: Exhibit; page: number }) {
  const say = useWords(words);
  const { data: files = none } = useAnswer('chats.files', { exhibitId: exhibit.id, page });
  const missing = [...new Set(files.filter(file => file.exhibit === null).map(({ name }) => name))];
  if (missing.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" mt="xs">
      {say.missing(missing.slice(0, mostNamed).join(', '), missing.length - mostNamed)}
    </Text>
  );
}
