import { Text } from '@mantine/core';
import { useWords } from '../messages/words.ts';
import { rowId } from './element-ids.ts';
import { ExhibitCells } from './exhibit-cells.tsx';
import type { FoundRow } from './found-rows.ts';
import { MarkedText } from './marked-text.tsx';
import { words } from './messages.ts';

type HitRowProps = {
  row: FoundRow;
  isChosen: boolean;
  showsCase: boolean;
  onChoose(row: FoundRow): void;
  onOpen(row: FoundRow): void;
};

/** One hit in its sentence. A click shows it beside the list; the link, or a double click, opens it. */
export function HitRow({ row, isChosen, showsCase, onChoose, onOpen }: HitRowProps) {
  const { list: say, recordKinds } = useWords(words);
  const isPage = row.is === 'page';
  const snippet = isPage ? row.snippet : row.record.snippet;
  const name = !isPage ? recordKinds[row.record.kind] : snippet ? say.page(row.page) : row.exhibit.number;
  return (
    // The keys of these lines are those of the grid around them.
    <div
      role="row"
      id={rowId(row.key)}
      className="cw-hit"
      data-heading={snippet ? undefined : ''}
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
          aria-label={isPage && snippet ? say.openPage(row.page, row.exhibit.number) : undefined}
          onClick={event => {
            event.stopPropagation();
            onOpen(row);
          }}
        >
          {name}
        </button>
      </div>
      {isPage && !snippet ? (
        <ExhibitCells exhibit={row.exhibit} showsCase={showsCase} />
      ) : (
        <div role="gridcell" className="cw-hit-text">
          {snippet ? <MarkedText {...snippet} /> : null}
          {isPage && row.recognised ? (
            <Text span size="xs" c="dimmed" className="cw-hit-recognised">
              {say.recognised}
            </Text>
          ) : null}
        </div>
      )}
    </div>
  );
}
