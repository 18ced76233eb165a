import { Text } from '@mantine/core';
import { useWords } from '../messages/words.ts';
import { rowId } from './element-ids.ts';
import type { FoundRow } from './found-rows.ts';
import { MarkedText } from './marked-text.tsx';
import { words } from './messages.ts';

type HitRowProps = { row: FoundRow; isChosen: boolean; onChoose(row: FoundRow): void; onOpen(row: FoundRow): void };

/** One hit in its sentence. A click shows it beside the list; the link, or a double click, opens it. */
export function HitRow({ row, isChosen, onChoose, onOpen }: HitRowProps) {
  const { list: say, recordKinds } = useWords(words);
  const isPage = row.is === 'page';
  const snippet = isPage ? row.snippet : row.record.snippet;
  return (
    // The keys of these lines are those of the grid around them.
    <div
      role="row"
      id={rowId(row.key)}
      className="cw-hit"
      aria-selected={isChosen}
      onClick={() => onChoose(row)}
      onDoubleClick={() => onOpen(row)}
    >
      <div role="gridcell" className="cw-hit-place">
        <button
          type="button"
          role="link"
          className="cw-hit-link"
          tabIndex={-1}
          aria-label={isPage ? say.openPage(row.page, row.exhibit.number) : undefined}
          onClick={event => {
            event.stopPropagation();
            onOpen(row);
          }}
        >
          {isPage ? say.page(row.page) : recordKinds[row.record.kind]}
        </button>
      </div>
      <div role="gridcell" className="cw-hit-text">
        {snippet && snippet.text !== '' ? (
          <MarkedText {...snippet} />
        ) : (
          <Text span c="dimmed">
            {say.inDetails}
          </Text>
        )}
      </div>
    </div>
  );
}
