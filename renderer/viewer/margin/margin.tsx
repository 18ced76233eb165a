import { SegmentedControl, Text } from '@mantine/core';
import { type FocusEvent, type ReactNode, type RefObject, type WheelEvent, useRef } from 'react';
import { useWords } from '../../messages/words.ts';
import { PageSuggestions } from '../../suggestions/page-suggestions.tsx';
import { useLayout } from '../../ui/layout.ts';
import { Side } from '../../ui/side.tsx';
import { words } from '../messages.ts';
import { type Reader, framed, isGrid } from '../use-reader.ts';
import { Labels } from './labels.tsx';
import { type Pinned, usePinned } from './pinned.ts';
import { PinnedItem } from './pinned-item.tsx';
import { anchorOf, useBeside } from './use-beside.ts';
import './margin.css';

type MarginProps = {
  reader: Reader;
  page: number;
  /** What holds the document. */
  box: RefObject<HTMLElement | null>;
  onEdit: (highlightId: number, at: Element) => void;
};

/** Pages around the one that is read whose cards are kept ready: as many as are drawn at most. */
const around = 3;

/** Beside the document: how it is marked, and what was made of it, each beside its passage or all in one list. */
export function Margin({ reader, page, box, onEdit }: MarginProps) {
  const text = useWords(words);
  const all = usePinned(reader);
  const [isBeside, setBeside] = useLayout('reader.beside', 1);
  const here = all.filter(each => each.page === page).length;
  const { kind, pages, reading } = reader.exhibit;
  const isPlayed = kind === 'audio' || kind === 'video';
  const hasWords = reading !== 'failed' && (pages > 0 || kind === 'image');
  const canStandBeside =
    hasWords &&
    reader.view !== 'pages' &&
    (reader.view === 'text' || !(framed(reader.exhibit) || isGrid(kind) || isPlayed));
  const isPicture = kind === 'image' && reader.view === 'document';
  const item = (pinned: Pinned, showPage: boolean): ReactNode => (
    <PinnedItem reader={reader} pinned={pinned} showPage={showPage} onEdit={onEdit} />
  );
  return (
    <Side side="right" name="reader.margin" label={text.margin} width={304} narrowest={220} widest={480}>
      <aside className="cw-margin" aria-label={text.margin}>
        <Labels exhibit={reader.exhibit} />
        {canStandBeside ? (
          <div className="cw-margin-head">
            <SegmentedControl
              fullWidth
              aria-label={text.pinnedOf}
              data={[
                { value: 'beside', label: text.onPage(page, here) },
                { value: 'all', label: text.all(all.length) },
              ]}
              value={isBeside ? 'beside' : 'all'}
              onChange={value => setBeside(value === 'beside' ? 1 : 0)}
            />
          </div>
        ) : null}
        {canStandBeside && isBeside ? (
          <>
            {here === 0 ? <Hint>{isPicture ? text.nothingOnPicture : text.nothingHere}</Hint> : null}
            <Beside pinned={all.filter(each => Math.abs(each.page - page) <= around)} box={box} item={item} />
          </>
        ) : (
          <AllPinned
            all={all}
            pages={reader.pages}
            item={item}
            hint={canStandBeside ? text.nothing : hasWords ? text.nothingFramed : text.nothingUnseen}
          />
        )}
        <PageSuggestions
          caseId={reader.place.caseId}
          exhibitId={reader.exhibit.id}
          page={page}
          onShow={({ quote, contextBefore, contextAfter }) => reader.goTo(page, { quote, contextBefore, contextAfter })}
        />
      </aside>
    </Side>
  );
}

const Hint = ({ children }: { children: string }) => (
  <Text size="xs" c="dimmed" px="lg" py="sm">
    {children}
  </Text>
);

/** The cards of the pages in sight, each beside its passage. They go with the document. */
function Beside({
  pinned,
  box,
  item,
}: {
  pinned: readonly Pinned[];
  box: RefObject<HTMLElement | null>;
  item: (pinned: Pinned, showPage: boolean) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  useBeside(box, list);
  const onWheel = ({ deltaX, deltaY }: WheelEvent): void =>
    box.current?.querySelector('.cw-pages')?.scrollBy(deltaX, deltaY);
  /** A card that is out of sight takes the document along. */
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    const card = target.closest('li');
    const frame = list.current?.getBoundingClientRect();
    if (!card || !frame || !box.current || list.current?.dataset['plain'] === 'true') return;
    const { top, bottom } = card.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) anchorOf(box.current, card)?.scrollIntoView({ block: 'center' });
  };
  const onScroll = (): void => {
    if (list.current && list.current.dataset['plain'] !== 'true') list.current.scrollTop = 0;
  };
  return (
    <ul ref={list} className="cw-pinned-list cw-beside" onWheel={onWheel} onFocus={onFocus} onScroll={onScroll}>
      {pinned.map(each => (
        <li key={each.key} data-key={each.key} data-of-page={each.page}>
          {item(each, false)}
        </li>
      ))}
    </ul>
  );
}

function AllPinned({
  all,
  pages,
  item,
  hint,
}: {
  all: readonly Pinned[];
  pages: number;
  item: (pinned: Pinned, showPage: boolean) => ReactNode;
  hint: string;
}) {
  if (all.length === 0) return <Hint>{hint}</Hint>;
  return (
    <ul className="cw-pinned-list cw-all-pinned">
      {all.map(each => (
        <li key={each.key}>{item(each, pages > 1)}</li>
      ))}
    </ul>
  );
}
