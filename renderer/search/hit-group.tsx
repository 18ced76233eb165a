import { Text } from '@mantine/core';
import { memo, useState } from 'react';
import { useWords } from '../messages/words.ts';
import { ExhibitCells } from './exhibit-cells.tsx';
import type { FoundGroup, FoundRow } from './found-rows.ts';
import { HitRow } from './hit-row.tsx';
import { words } from './messages.ts';

type HitGroupProps = {
  group: FoundGroup;
  /** The line that is chosen, when it is one of these. */
  chosenKey: string | undefined;
  showsCase: boolean;
  onChoose(row: FoundRow): void;
  onOpen(row: FoundRow): void;
};

/** Notes and other records beyond these are shown on demand, so that exhibits stay in sight. */
const recordsAtFirst = 4;

/** An exhibit with its hits, or the notes and other records. */
export const HitGroup = memo(function HitGroup({ group, chosenKey, showsCase, onChoose, onOpen }: HitGroupProps) {
  const { list: say } = useWords(words);
  const [all, setAll] = useState(false);
  const { exhibit, rows } = group;
  const chosenAt = rows.findIndex(({ key }) => key === chosenKey);
  // What the arrows have reached stays shown.
  if (chosenAt >= recordsAtFirst && !exhibit && !all) setAll(true);
  const shown = exhibit || all ? rows : rows.slice(0, recordsAtFirst);
  // Found by its title or its details alone: one line says it all.
  const isHeadingAlone = exhibit?.pages.length === 0;
  const morePages = exhibit ? exhibit.pageHits - exhibit.pages.length : 0;
  return (
    <div
      role="rowgroup"
      className="cw-hit-group"
      aria-label={exhibit ? `${exhibit.number} ${exhibit.title}` : say.records}
    >
      {isHeadingAlone ? null : exhibit ? (
        <div role="row" className="cw-hit-heading">
          <span role="rowheader" className="cw-hit-number">
            {exhibit.number}
          </span>
          <ExhibitCells exhibit={exhibit} showsCase={showsCase} />
        </div>
      ) : (
        <Heading text={say.records} />
      )}
      {shown.map(row => (
        <HitRow
          key={row.key}
          row={row}
          isChosen={row.key === chosenKey}
          showsCase={showsCase}
          onChoose={onChoose}
          onOpen={onOpen}
        />
      ))}
      {shown.length < rows.length ? (
        <div role="row" className="cw-hit-more">
          <div role="gridcell">
            <button type="button" className="cw-hit-link" onClick={() => setAll(true)}>
              {say.moreRecords(rows.length - shown.length)}
            </button>
          </div>
        </div>
      ) : null}
      {morePages > 0 ? (
        <div role="row" className="cw-hit-more">
          <Text role="gridcell" size="xs" c="dimmed">
            {say.morePages(morePages)}
          </Text>
        </div>
      ) : null}
    </div>
  );
});

function Heading({ text }: { text: string }) {
  return (
    <div role="row" className="cw-hit-heading">
      <Text role="rowheader" fw={600}>
        {text}
      </Text>
    </div>
  );
}
