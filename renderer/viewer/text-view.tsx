import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useEffectEvent, useRef } from 'react';
import { pageName } from '../../contract/page-names.ts';
import { useAnswer } from '../client/client.tsx';
import { useWhyUnread } from '../imports/use-why-unread.ts';
import { usePageWords } from '../messages/page-names.ts';
import { failureText } from '../messages/failure-text.ts';
import { useWords } from '../messages/words.ts';
import { cellWidth } from './cell-width.ts';
import { ChatMissing, ChatWords } from './chat/chat-words.tsx';
import { words } from './messages.ts';
import { MarkedWords } from './marks/marked-words.tsx';
import { type PageMarks, cutAtMarks } from './marks/page-marks.ts';
import { ScanText } from './scan/scan-text.tsx';
import { useUnsureWords } from './scan/use-unsure-words.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { hasRows, type Reader } from './use-reader.ts';
import './text.css';

/** A typed page at the usual size, until the real one is known. CSS pixels. */
const usualHeight = 720;
/** Shown above a word that was come for. */
const lead = 0.3;

/** The text of the pages below one another, with what is marked: to read, to select and for screen readers. */
export function TextView({ reader }: { reader: Reader }) {
  const text = useWords(words);
  const box = useRef<HTMLElement>(null);
  useFirstFocus(box);
  const pages = useVirtualizer({
    count: reader.pages,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    overscan: 2,
  });
  const { target } = reader;
  /** The target that is still being gone to: pages above it grow as their text arrives. It ends when somebody scrolls. */
  const sought = useRef<number | undefined>(undefined);
  const goThere = (): void => {
    const frame = box.current;
    if (!frame || sought.current !== target.id) return;
    const mark = frame.querySelector(
      `[data-page="${target.page}"] :is([data-mark="current"], [data-sought], [data-mark="quote"])`,
    );
    if (mark)
      frame.scrollBy({
        top: mark.getBoundingClientRect().top - frame.getBoundingClientRect().top - frame.clientHeight * lead,
      });
    else pages.scrollToIndex(target.page - 1, { align: 'start' });
  };
  const settle = useEffectEvent(goThere);
  useEffect(() => {
    sought.current = target.id;
    settle();
  }, [target]);
  const total = pages.getTotalSize();
  useEffect(() => settle(), [total]);
  const onHand = (): void => {
    sought.current = undefined;
  };
  const onScroll = (): void => {
    const middle = (box.current?.scrollTop ?? 0) + (box.current?.clientHeight ?? 0) * 0.4;
    const page = pages.getVirtualItemForOffset(middle);
    if (sought.current === undefined && page) reader.onPage(page.index + 1);
    else reader.onPage(target.page);
  };
  return (
    <section
      ref={box}
      className="cw-pages"
      aria-label={text.textOf(reader.exhibit.number)}
      tabIndex={0}
      onScroll={onScroll}
      onWheel={onHand}
      onPointerDown={onHand}
      onKeyDown={onHand}
    >
      <div
        className="cw-texts"
        data-rows={hasRows(reader.exhibit.kind) || undefined}
        style={{ height: total, fontSize: `${(reader.zoom === 'fit' ? 1 : reader.zoom) * 0.9375}rem` }}
      >
        {pages.getVirtualItems().map(item => (
          <article
            key={item.key}
            ref={pages.measureElement}
            data-index={item.index}
            className="cw-text"
            style={{ transform: `translateY(${item.start}px)` }}
            aria-label={text.page(item.index + 1, reader.pages)}
          >
            <PageText reader={reader} page={item.index + 1} marks={reader.marksOf(item.index + 1)} onShown={goThere} />
          </article>
        ))}
      </div>
    </section>
  );
}

type PageTextProps = { reader: Reader; page: number; marks: PageMarks; onShown: () => void };

function PageText({ reader, page, marks, onShown }: PageTextProps) {
  const text = useWords(words);
  const pageWords = usePageWords();
  const { data, error, isPlaceholderData } = useAnswer('exhibits.page', { id: reader.exhibit.id, page });
  const unsure = useUnsureWords(reader.exhibit.id, page, data?.origin === 'ocr' && data.scan?.corrected !== true);
  const isThere = data !== undefined && !isPlaceholderData;
  const tell = useEffectEvent(onShown);
  const { current, quote, sought } = marks;
  useEffect(() => {
    if (isThere && (current !== undefined || quote !== undefined || sought !== undefined)) tell();
  }, [isThere, current, quote, sought]);
  const { reading } = reader.exhibit;
  const why = useWhyUnread(reader.exhibit);
  /** Of a page without text; of one that is a picture it is said above. */
  const blank = why ?? (reading === 'waiting' ? text.notReadYet : text.noText);
  // Subtle: as high as a page, or the place that is gone to would not be there yet.
  if (error || !isThere)
    return (
      <Text c="dimmed" mih={usualHeight}>
        {error ? failureText(error) : ''}
      </Text>
    );
  const isChat = reader.exhibit.kind === 'chat';
  const name = pageName(reader.exhibit.kind, page, data.label);
  return (
    <>
      {reader.pages > 1 || name.is !== 'page' ? (
        <Text size="xs" c="dimmed" mb="xs">
          {name.is === 'page' ? text.page(page, reader.pages) : pageWords.long(page, name)}
        </Text>
      ) : null}
      {data.scan && reader.pages > 1 ? <ScanText page={page} scan={data.scan} /> : null}
      <div
        className="cw-text-words"
        data-page={page}
        style={{ '--cw-tab': `${cellWidth(data.text)}ch` } as CSSProperties}
      >
        {data.text.trim() === '' ? (
          <Text c="dimmed">{data.scan ? '' : blank}</Text>
        ) : isChat ? (
          <ChatWords exhibit={reader.exhibit} page={page} text={data.text} marks={marks} />
        ) : (
          cutAtMarks(data.text, marks, unsure).map(piece => (
            <MarkedWords key={piece.start} piece={piece} sought={sought}>
              {data.text.slice(piece.start, piece.end)}
            </MarkedWords>
          ))
        )}
      </div>
      {isChat ? <ChatMissing exhibit={reader.exhibit} page={page} /> : null}
    </>
  );
}
