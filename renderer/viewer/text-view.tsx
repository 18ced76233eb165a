import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useEffect, useEffectEvent, useRef } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { type PageMarks, cutAtMarks } from './page-marks.ts';
import type { Reader } from './use-reader.ts';

/** A typed page at the usual size, until the real one is known. CSS pixels. */
const usualHeight = 720;
/** Shown above a word that was come for. */
const lead = 0.3;

/** The text of the pages below one another, with what is marked: to read, to select and for screen readers. */
export function TextView({ reader }: { reader: Reader }) {
  const text = useWords(words);
  const box = useRef<HTMLElement>(null);
  const pages = useVirtualizer({ count: reader.pages, getScrollElement: () => box.current, estimateSize: () => usualHeight, overscan: 2 });
  const { target } = reader;
  const wanted = useRef<number | undefined>(undefined);
  useEffect(() => {
    wanted.current = target.id;
    pages.scrollToIndex(target.page - 1, { align: 'start' });
  }, [pages, target]);
  const onMarked = (page: number, mark: HTMLElement | null): void => {
    const frame = box.current;
    if (!frame || !mark || page !== target.page || wanted.current !== target.id) return;
    wanted.current = undefined;
    // Subtle: once more in the next frame, when the heights of the pages above are known.
    requestAnimationFrame(() => frame.scrollBy({ top: mark.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight * lead }));
  };
  const onScroll = (): void => {
    const middle = (box.current?.scrollTop ?? 0) + (box.current?.clientHeight ?? 0) * 0.4;
    const page = pages.getVirtualItemForOffset(middle);
    if (page) reader.onPage(page.index + 1);
  };
  return (
    <section ref={box} className="cw-pages" aria-label={text.textOf(reader.exhibit.number)} tabIndex={0} onScroll={onScroll}>
      <div className="cw-texts" style={{ height: pages.getTotalSize(), fontSize: `${(reader.zoom === 'fit' ? 1 : reader.zoom) * 0.9375}rem` }}>
        {pages.getVirtualItems().map(item => (
          <article
            key={item.key}
            ref={pages.measureElement}
            data-index={item.index}
            className="cw-text"
            style={{ transform: `translateY(${item.start}px)` }}
            aria-label={text.page(item.index + 1, reader.pages)}
          >
            <PageText reader={reader} page={item.index + 1} marks={reader.marksOf(item.index + 1)} target={target.id} onMarked={onMarked} />
          </article>
        ))}
      </div>
    </section>
  );
}

type PageTextProps = { reader: Reader; page: number; marks: PageMarks; target: number; onMarked: (page: number, mark: HTMLElement | null) => void };

function PageText({ reader, page, marks, target, onMarked }: PageTextProps) {
  const text = useWords(words);
  const holder = useRef<HTMLDivElement>(null);
  const { data, error, isPlaceholderData } = useAnswer('exhibits.page', { id: reader.exhibit.id, page });
  const isThere = data !== undefined && !isPlaceholderData;
  const tell = useEffectEvent(onMarked);
  useEffect(() => {
    if (isThere) tell(page, holder.current?.querySelector<HTMLElement>('[data-mark="current"], [data-mark="quote"]') ?? null);
  }, [isThere, page, target, marks.current, marks.quote]);
  if (error || !isThere) return <Text c="dimmed">{error?.message ?? ''}</Text>;
  return (
    <>
      {reader.pages > 1 ? (
        <Text size="xs" c="dimmed" mb="xs">
          {data.label !== '' && data.label !== String(page) ? text.pageLabelled(page, data.label) : text.page(page, reader.pages)}
          {data.origin === 'ocr' ? ` · ${text.recognised}` : ''}
        </Text>
      ) : null}
      <div ref={holder} className="cw-text-words" data-page={page}>
        {data.text.trim() === '' ? (
          <Text c="dimmed">{reader.exhibit.readingProblem ?? (reader.exhibit.reading === 'waiting' ? text.notReadYet : text.noText)}</Text>
        ) : (
          cutAtMarks(data.text, marks).map(({ start, end, kinds }) => {
            const words = data.text.slice(start, end);
            const kind = kinds.at(-1);
            return kind === undefined ? <Fragment key={start}>{words}</Fragment> : <mark key={start} data-mark={kind}>{words}</mark>;
          })
        )}
      </div>
    </>
  );
}
