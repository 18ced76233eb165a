import { Button, Group, Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { useWords } from '../messages/words.ts';
import { resultsId, rowId } from './element-ids.ts';
import type { FoundGroup, FoundRow } from './found-rows.ts';
import { HitGroup } from './hit-group.tsx';
import { words } from './messages.ts';

/** Lets the screen bring a line into sight. */
export type HitListHandle = { show(rowKey: string): void };

type HitListProps = {
  ref: Ref<HitListHandle>;
  /** Changes with what was asked: another result starts at its top. */
  resultKey: string;
  groups: readonly FoundGroup[];
  chosenKey: string | undefined;
  showsCase: boolean;
  more: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean };
  onChoose(row: FoundRow): void;
  onOpen(row: FoundRow): void;
  onMore(): void;
  onKeyDown(event: KeyboardEvent): void;
};

/** Heights before a group is measured: its heading, and two lines for each hit. */
const heading = 32;
const line = 44;
/** So many groups before the end the next part is asked for. */
const nearEnd = 3;

/** All results to the very last, drawn only where they are seen. */
export function HitList({
  ref,
  resultKey,
  groups,
  chosenKey,
  showsCase,
  more,
  onChoose,
  onOpen,
  onMore,
  onKeyDown,
}: HitListProps) {
  const { list: say, results } = useWords(words);
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => frame.current,
    estimateSize: index =>
      groups[index]?.exhibit?.pages.length === 0 ? heading : heading + line * (groups[index]?.rows.length ?? 1),
    getItemKey: index => groups[index]?.key ?? index,
    overscan: 5,
  });
  const items = virtual.getVirtualItems();
  const [first] = items;
  const last = items.at(-1);

  useEffect(() => {
    if (last && last.index >= groups.length - nearEnd) onMore();
  }, [last, groups.length, onMore]);
  const start = useEffectEvent(() => {
    const at = groups.findIndex(({ rows }) => rows.some(({ key }) => key === chosenKey));
    if (at > 0) virtual.scrollToIndex(at, { align: 'center' });
    else frame.current?.scrollTo({ top: 0 });
  });
  // On the way back from an exhibit, what was chosen is in sight again.
  useEffect(() => start(), [resultKey]);
  useImperativeHandle(ref, () => ({
    show: key => {
      const at = groups.findIndex(({ rows }) => rows.some(row => row.key === key));
      const shown = document.getElementById(rowId(key));
      if (!shown) virtual.scrollToIndex(at, { align: 'auto' });
      // The first line shows its heading too.
      else (groups[at]?.rows[0]?.key === key ? shown.parentElement : shown)?.scrollIntoView({ block: 'nearest' });
    },
  }));

  return (
    <div className="cw-hits" ref={frame}>
      <div
        id={resultsId}
        role="grid"
        aria-label={results}
        aria-activedescendant={chosenKey === undefined ? undefined : rowId(chosenKey)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="cw-hits-grid"
        style={{ height: virtual.getTotalSize() }}
      >
        <div role="presentation" className="cw-hits-shown" style={{ transform: `translateY(${first?.start ?? 0}px)` }}>
          {items.map(({ index, key }) => {
            const group = groups[index];
            return group ? (
              <div role="presentation" key={key} data-index={index} ref={virtual.measureElement}>
                <HitGroup
                  group={group}
                  chosenKey={group.rows.some(row => row.key === chosenKey) ? chosenKey : undefined}
                  showsCase={showsCase}
                  onChoose={onChoose}
                  onOpen={onOpen}
                />
              </div>
            ) : null;
          })}
        </div>
      </div>
      <Group justify="center" p="md" mih={52}>
        {more.hasNextPage ? (
          <Button
            variant="default"
            onClick={onMore}
            leftSection={more.isFetchingNextPage ? <Loader size={12} /> : null}
          >
            {more.isFetchingNextPage ? say.loading : say.more}
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            {say.end}
          </Text>
        )}
      </Group>
    </div>
  );
}
