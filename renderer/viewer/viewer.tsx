import { Loader } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import type { Neighbour } from '../../contract/viewing.ts';
import { useAnswer } from '../client/client.tsx';
import { useDispute } from '../conflicts/dispute.tsx';
import { useReadingMode } from '../frame/reading-mode.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { Pane, Problem } from '../ui/problem.tsx';
import { MapChat } from './chat/map-chat.tsx';
import { Offer } from './chat/offer.tsx';
import { AreaBox } from './area/area-box.tsx';
import { DocumentView } from './document-view.tsx';
import { MakingPanel } from './making-panel.tsx';
import { useMarksOfMaking } from './marks/use-marks-of-making.ts';
import { tagsFieldId } from './margin/labels.tsx';
import { Margin } from './margin/margin.tsx';
import { useSetStatus } from './margin/use-labels.ts';
import { HighlightPopover } from './marks/highlight-popover.tsx';
import { words } from './messages.ts';
import { ScanLine } from './scan/scan-line.tsx';
import { placeOf } from './selection/selected.ts';
import { SelectionBar } from './selection/selection-bar.tsx';
import { selectedRange } from './selection/use-selection.ts';
import { findFieldId } from './toolbar/find-box.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useActs } from './use-acts.ts';
import { useKeys } from './use-keys.ts';
import { type ExhibitPlace, type Reader, type View, looksLikeText, isTurned, useReader, zoomBy } from './use-reader.ts';
import './viewer.css';
import { failureText } from '../messages/failure-text.ts';
import { useUnlessReadOnly } from '../ui/read-only.ts';

/** What differs between sources is short; longer words are only the passage that says it. Characters. */
const longestValue = 80;

/** One exhibit, to be read. */
export function Viewer({ place }: { place: ExhibitPlace }) {
  const text = useWords(words);
  const { data: exhibit, error } = useAnswer('exhibits.get', { id: place.exhibitId });
  if (error) return <Problem message={failureText(error)} />;
  if (!exhibit || exhibit.id !== place.exhibitId) return <Loader size="sm" m="xl" aria-label={text.opening} />;
  return <OpenExhibit key={exhibit.id} place={place} exhibit={exhibit} />;
}

function OpenExhibit({ place, exhibit }: { place: ExhibitPlace; exhibit: ExhibitDetails }) {
  const reader = useReader(place, exhibit);
  const { go, goBack, back } = usePlaces();
  const { on: isReading, set: setReading } = useReadingMode();
  const { data: neighbours = { before: null, after: null } } = useAnswer('exhibits.neighbours', { id: exhibit.id });
  const [factor, setFactor] = useState(1);
  const [isMapping, setMapping] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { page } = reader;
  const acts = useActs(box, exhibit, page);
  const { making, selected, pointed } = acts;
  const shown = useMarksOfMaking(reader, making);
  const unlessReadOnly = useUnlessReadOnly();
  const setStatus = unlessReadOnly(useSetStatus(exhibit));
  useEffect(() => () => useReadingMode.getState().set(false), []);
  const onScale = useCallback((scale: number) => setFactor(scale), []);

  const isLaidOut = reader.view === 'pages';
  const isText = !isLaidOut && (reader.view === 'text' || looksLikeText(exhibit));
  const textFactor = reader.zoom === 'fit' ? 1 : reader.zoom;
  const shownFactor = isText ? textFactor : isLaidOut || isTurned(exhibit.kind) ? factor : undefined;
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
  const stepOut = (): void => {
    // What was selected in the document is out of sight while the table is mapped.
    if (isMapping) setMapping(false);
    else if (selected) acts.unselect();
    else if (making) acts.endMaking();
    else if (reader.isTyped) reader.setQuery('');
    else if (isReading) setReading(false);
    else leave();
  };
  const zoom = (by: 1 | -1): void => (shownFactor === undefined ? undefined : reader.setZoom(zoomBy(shownFactor, by)));
  const tag = unlessReadOnly((): void => {
    setReading(false);
    reader.showMargin(true);
    acts.endMaking();
    // The margin may have to come back first.
    requestAnimationFrame(() => document.getElementById(tagsFieldId)?.focus());
  });
  const beginConflict = useDispute(place.caseId);
  const conflict = unlessReadOnly((): void => {
    const chosen = acts.chosen();
    const { quote } = chosen;
    beginConflict({ value: quote.length > longestValue ? '' : quote, source: placeOf(exhibit.id, chosen) });
  });
  const moves = { j: () => goTo(neighbours.after), k: () => goTo(neighbours.before), Escape: stepOut };
  const keys = {
    ...moves,
    h: () => acts.highlight(),
    c: () => acts.make('cite'),
    f: () => acts.make('fact'),
    n: () => acts.make('note'),
    t: tag,
    x: conflict,
    '1': () => setStatus('in-review'),
    '2': () => setStatus('reviewed'),
    '3': () => setStatus('key'),
    '[': () => reader.stepBy(-1),
    ']': () => reader.stepBy(1),
    r: () => setReading(!isReading),
    o: () => (isTurned(exhibit.kind) && reader.view === 'document' ? reader.rotate() : undefined),
    p: () => reader.showThumbs(!reader.hasThumbs),
    m: () => {
      setReading(false);
      reader.showMargin(isReading || !reader.hasMargin);
    },
    a: acts.markArea,
    v: () => reader.setView(nextOf(reader)),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    '0': () => reader.setZoom('fit'),
    'mod+f': () => document.getElementById(findFieldId)?.focus(),
  };
  // While one says how a chat is read, the document is not there to be acted on.
  useKeys(isMapping ? moves : keys);
  return (
    <div className="cw-screen">
      <Toolbar
        reader={reader}
        factor={shownFactor}
        isMarking={acts.area !== undefined}
        onMark={acts.markArea}
        neighbours={neighbours}
        isReading={isReading}
        onReading={setReading}
        isMapping={isMapping}
        onMapping={setMapping}
        onBack={leave}
        onNeighbour={goTo}
      />
      {isMapping ? null : <Offer exhibit={exhibit} onLook={() => setMapping(true)} />}
      <div className="cw-split">
        {isMapping ? (
          <Pane>
            <MapChat exhibit={exhibit} onClose={() => setMapping(false)} />
          </Pane>
        ) : (
          <div className="cw-reader-middle">
            <ScanLine reader={reader} onCorrect={acts.correct} />
            <div ref={box} className="cw-reader-document" data-dimmed={reader.isDimmed} onClick={acts.onClick}>
              <Pane key={reader.view}>
                <DocumentView reader={shown} onScale={onScale} />
              </Pane>
            </div>
          </div>
        )}
        {isMapping ? null : making ? (
          <MakingPanel caseId={place.caseId} exhibit={exhibit} making={making} acts={acts} />
        ) : isReading || !reader.hasMargin ? null : (
          <Margin reader={reader} page={page} box={box} onEdit={acts.point} />
        )}
      </div>
      {acts.area && !making ? <AreaBox box={box} area={acts.area} onChange={acts.setArea} /> : null}
      {selected && !making ? (
        <SelectionBar
          colour={acts.colour}
          anchor={() => (selected.quote === '' ? areaRectangle() : lastLine())}
          box={() => box.current?.getBoundingClientRect()}
          acts={{
            highlight: acts.highlight,
            cite: () => acts.make('cite'),
            fact: () => acts.make('fact'),
            note: () => acts.make('note'),
            tag,
            conflict,
          }}
        />
      ) : null}
      {pointed ? (
        <HighlightPopover
          key={pointed.highlight.id}
          highlight={pointed.highlight}
          at={pointed.at}
          onColour={acts.setColour}
          onMake={what => acts.makeOf(what, pointed.highlight)}
          onClose={acts.endPointing}
        />
      ) : null}
    </div>
  );
}

/** The next way to look at it, after the last one the first. */
const nextOf = ({ view, views }: Reader): View => views[(views.indexOf(view) + 1) % views.length] ?? view;

/** Where the bar for selected words hangs. */
const lastLine = (): DOMRect | undefined =>
  [...(selectedRange()?.getClientRects() ?? [])].findLast(({ width, height }) => width > 1 && height > 1);
const areaRectangle = (): DOMRect | undefined => document.querySelector('.cw-area-box')?.getBoundingClientRect();
