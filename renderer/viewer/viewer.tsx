import { Loader } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import type { Neighbour } from '../../contract/viewing.ts';
import { useAnswer } from '../client/client.tsx';
import { useReadingMode } from '../frame/reading-mode.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { Pane, Problem } from '../ui/problem.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { DocumentView } from './document-view.tsx';
import { FactForm } from './fact-form.tsx';
import { findFieldId } from './find-box.tsx';
import { tagsFieldId } from './labels.tsx';
import { Margin } from './margin.tsx';
import { words } from './messages.ts';
import { NoteForm } from './note-form.tsx';
import type { Pin } from './pin.ts';
import { SelectionMenu } from './selection-menu.tsx';
import { Toolbar } from './toolbar.tsx';
import { useKeys } from './use-keys.ts';
import { useSetStatus } from './use-labels.ts';
import { type ExhibitPlace, framed, useReader, zoomBy } from './use-reader.ts';
import { selectedIn, useSelectedWords } from './use-selected-words.ts';
import './viewer.css';

/** One exhibit, to be read. */
export function Viewer({ place }: { place: ExhibitPlace }) {
  const text = useWords(words);
  const { data: exhibit, error } = useAnswer('exhibits.get', { id: place.exhibitId });
  if (error) return <Problem message={error.message} />;
  if (!exhibit || exhibit.id !== place.exhibitId) return <Loader size="sm" m="xl" aria-label={text.opening} />;
  return <OpenExhibit place={place} exhibit={exhibit} />;
}

type Writing = { readonly what: 'fact' | 'note'; readonly pin: Pin };

function OpenExhibit({ place, exhibit }: { place: ExhibitPlace; exhibit: ExhibitDetails }) {
  const text = useWords(words);
  const reader = useReader(place, exhibit);
  const { go, goBack, back } = usePlaces();
  const { on: isReading, set: setReading } = useReadingMode();
  const { data: neighbours = { before: null, after: null } } = useAnswer('exhibits.neighbours', { id: exhibit.id });
  const [factor, setFactor] = useState(1);
  const [writing, setWriting] = useState<Writing>();
  const box = useRef<HTMLDivElement>(null);
  const [selected, unselect] = useSelectedWords(box);
  const setStatus = useSetStatus(exhibit);
  useEffect(() => () => useReadingMode.getState().set(false), []);
  const onScale = useCallback((scale: number) => setFactor(scale), []);

  const isText = reader.view === 'text' || exhibit.kind === 'text' || exhibit.kind === 'markdown';
  const shownFactor = isText
    ? reader.zoom === 'fit'
      ? 1
      : reader.zoom
    : exhibit.kind === 'pdf' || exhibit.kind === 'image'
      ? factor
      : undefined;
  const page = Math.min(reader.pages, Math.max(1, place.page));
  const write = (what: Writing['what']): void => {
    const chosen = selected ?? (box.current ? selectedIn(box.current) : undefined);
    setWriting({ what, pin: { exhibit, page: chosen?.page ?? page, words: chosen } });
    unselect();
  };
  const goTo = (neighbour: Neighbour | null): void => {
    if (neighbour)
      go({
        screen: 'exhibit',
        caseId: place.caseId,
        exhibitId: neighbour.id,
        page: 1,
        ...(place.marked === undefined ? {} : { marked: place.marked }),
      });
  };
  const leave = (): void => (back.length > 0 ? goBack() : go({ screen: 'exhibits', caseId: place.caseId }));
  const zoom = (by: 1 | -1): void => (shownFactor === undefined ? undefined : reader.setZoom(zoomBy(shownFactor, by)));
  useKeys({
    c: () => write('fact'),
    f: () => write('fact'),
    n: () => write('note'),
    t: () => document.getElementById(tagsFieldId)?.focus(),
    '1': () => setStatus('in-review'),
    '2': () => setStatus('reviewed'),
    '3': () => setStatus('key'),
    '[': () => reader.stepBy(-1),
    ']': () => reader.stepBy(1),
    j: () => goTo(neighbours.after),
    k: () => goTo(neighbours.before),
    r: () => setReading(!isReading),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => reader.setZoom('fit'),
    'mod+f': () => document.getElementById(findFieldId)?.focus(),
    Escape: () => (writing ? setWriting(undefined) : isReading ? setReading(false) : leave()),
  });
  return (
    <div className="cw-screen">
      <Toolbar
        reader={reader}
        page={page}
        factor={shownFactor}
        neighbours={neighbours}
        isReading={isReading}
        onReading={setReading}
        onBack={leave}
        onNeighbour={goTo}
      />
      <div className="cw-split">
        <div ref={box} className="cw-reader-document" data-kind={isText || !framed(exhibit.kind) ? 'pages' : 'frame'}>
          <Pane key={reader.view}>
            <DocumentView reader={reader} onScale={onScale} />
          </Pane>
        </div>
        {selected && !writing ? (
          <SelectionMenu selected={selected} onCite={() => write('fact')} onNote={() => write('note')} />
        ) : null}
        {writing ? (
          <SidePanel
            title={writing.what === 'fact' ? text.newFact : text.newNote}
            width={288}
            onClose={() => setWriting(undefined)}
          >
            {writing.what === 'fact' ? (
              <FactForm caseId={place.caseId} pin={writing.pin} onDone={() => setWriting(undefined)} />
            ) : (
              <NoteForm caseId={place.caseId} pin={writing.pin} onDone={() => setWriting(undefined)} />
            )}
          </SidePanel>
        ) : isReading ? null : (
          <Margin reader={reader} page={page} />
        )}
      </div>
    </div>
  );
}
