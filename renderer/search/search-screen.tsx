import { VisuallyHidden } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { type Place, usePlaces } from '../place.ts';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { Side } from '../ui/side.tsx';
import type { Ask } from './ask.ts';
import { Facets } from './facets.tsx';
import { type FoundRow, groupsOf, placeOf } from './found-rows.ts';
import { HitList, type HitListHandle } from './hit-list.tsx';
import { words } from './messages.ts';
import { Preview } from './preview.tsx';
import { SearchHead } from './search-head.tsx';
import { NothingFound, StartHere } from './suggestions.tsx';
import { UnderstoodLine } from './understood-line.tsx';
import { useFound } from './use-found.ts';
import { useListKeys } from './use-list-keys.ts';
import './search.css';
import { failureText } from '../messages/failure-text.ts';

type SearchPlace = Extract<Place, { screen: 'search' }>;

/** One box over everything: facets, results in their sentences, and the chosen page beside them. */
export function SearchScreen({ place }: { place: SearchPlace }) {
  const say = useWords(words);
  const { actions } = useMessages();
  const { go, replace } = usePlaces();
  const [text, setText] = useState(place.query);
  const [kept, setKept] = useState(place.query);
  // Going back, or to a saved search, changes the place under the box.
  if (kept !== place.query) {
    setKept(place.query);
    setText(place.query);
  }
  const [query, setQuery] = useState(place.query);
  const found = useFound({ query, caseId: place.caseId, typing: query !== place.query });
  // One question at a time: what was typed meanwhile is asked as soon as the last answer is there.
  if (query !== text && !found.isFetching) setQuery(text);
  const parts = found.data?.pages;
  const result = parts?.[0];
  // The answer to nothing is everything: it must not flash by before the first letter is answered.
  const isBlank =
    text.trim() === '' || query.trim() === '' || (found.isPlaceholderData && result?.understood.length === 0);
  const groups = useMemo(() => (isBlank || !parts ? [] : groupsOf(parts)), [isBlank, parts]);
  const rows = useMemo(() => groups.flatMap(group => group.rows), [groups]);
  const [chosenKey, setChosenKey] = useKept<string | undefined>('search-chosen', undefined);
  const chosen = rows.find(({ key }) => key === chosenKey) ?? rows[0];
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HitListHandle>(null);

  /** Searches for this, within the same unless told, and remembers the way back. */
  const ask: Ask = (wanted, within = place.caseId ?? 'library') => {
    setChosenKey(undefined);
    setText(wanted);
    const caseId = within === 'library' ? undefined : within;
    const there: SearchPlace = { screen: 'search', query: wanted, ...(caseId === undefined ? {} : { caseId }) };
    if (place.query.trim() === '' || wanted === place.query) replace(there);
    else go(there);
  };
  const open = useCallback(
    (row: FoundRow): void => {
      // The way back leads to the words as they are now.
      replace({ ...place, query: text });
      go(placeOf(row, text));
    },
    [go, place, replace, text],
  );
  const choose = useCallback((row: FoundRow) => setChosenKey(row.key), [setChosenKey]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  const keys = useListKeys({
    text,
    rows,
    chosen,
    choose: row => {
      choose(row);
      list.current?.show(row.key);
    },
    open,
    keep: () => (text === place.query ? undefined : ask(text)),
    loadMore,
    toBox: () => box.current?.focus(),
  });

  return (
    <div className="cw-screen cw-search">
      <VisuallyHidden component="h1">{say.box}</VisuallyHidden>
      <SearchHead
        box={box}
        place={place}
        text={text}
        onText={typed => {
          setText(typed);
          setChosenKey(undefined);
        }}
        onAsk={ask}
        onKeyDown={keys.inBox}
        activeKey={chosen?.key}
        expanded={rows.length > 0}
      />
      <UnderstoodLine result={result} isBlank={isBlank} />
      <div className="cw-search-parts">
        <Side side="left" name="search.facets" label={say.facets.title} width={196} narrowest={150} widest={420}>
          <Facets result={result} text={text} caseId={place.caseId} onAsk={ask} />
        </Side>
        <section className="cw-search-results" aria-label={say.results}>
          {found.error ? (
            <Problem
              message={`${say.failed}. ${failureText(found.error)}`}
              action={actions.retry}
              onAction={() => void found.refetch()}
            />
          ) : isBlank ? (
            <StartHere onAsk={ask} />
          ) : result && rows.length === 0 ? (
            <NothingFound query={query} understood={result.understood} caseId={place.caseId} onAsk={ask} />
          ) : (
            <HitList
              ref={list}
              resultKey={`${query}\n${place.caseId ?? ''}`}
              groups={groups}
              chosenKey={chosen?.key}
              showsCase={place.caseId === undefined}
              more={found}
              onChoose={choose}
              onOpen={open}
              onMore={loadMore}
              onKeyDown={keys.inList}
            />
          )}
        </section>
        {rows.length > 0 && chosen ? (
          <Side side="right" name="search.preview" label={say.preview.title} width={460} narrowest={260} widest={900}>
            <Preview row={chosen} query={query} typing={query !== place.query} onOpen={open} />
          </Side>
        ) : null}
      </div>
    </div>
  );
}
