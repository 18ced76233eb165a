import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Exhibit, ExhibitDetails } from '../../contract/exhibits.ts';
import { isDrawing, isDrawnByBrowser, isDrawnByEngine, isKeptPage, officeEnding } from '../../contract/how-shown.ts';
import type { QuoteInContext } from '../../contract/quotes.ts';
import type { WordsFound } from '../../contract/viewing.ts';
import { useAnswer } from '../client/client.tsx';
import { type Place, usePlaces } from '../place.ts';
import { useLayout } from '../ui/layout.ts';
import { useNarrowerThan } from '../ui/text-scale.ts';
import type { PageMarks } from './marks/page-marks.ts';
import { type Passage, usePassages } from './marks/passages.ts';
import type { Quarters } from './marks/rectangles.ts';

export type ExhibitPlace = Extract<Place, { screen: 'exhibit' }>;
/** The document as it looks, the text that was read of it, or its pages as LibreOffice lays them out. */
export type View = 'document' | 'text' | 'pages';
/** Fit the width, or a factor of the natural size. */
export type Zoom = 'fit' | number;
/** Somewhere to scroll to. Each has another `id`, so that one can go to the same page twice. */
export type Target = { readonly id: number; readonly page: number };
/** What is shown on a page that is gone to: a passage that something was made of, by its key, or other words. */
export type Sought = {
  readonly passage?: string | undefined;
  readonly quote?: string | undefined;
  /** What stands around the quote, where it may stand on the page more than once. */
  readonly contextBefore?: string | undefined;
  readonly contextAfter?: string | undefined;
};

/** Everything the parts of the reader share: where one is, how large, and what is marked. */
export type Reader = {
  readonly place: ExhibitPlace;
  readonly exhibit: ExhibitDetails;
  readonly pages: number;
  /** The page that is read. */
  readonly page: number;
  /** Whether small pictures of the pages are shown. */
  readonly hasThumbs: boolean;
  readonly hasMargin: boolean;
  /** In the dark theme, pages may be less bright than paper. */
  readonly isDimmed: boolean;
  readonly view: View;
  /** In how many ways it can be looked at. */
  readonly views: readonly View[];
  readonly zoom: Zoom;
  /** How far pages are turned clockwise to be looked at. */
  readonly quarters: Quarters;
  readonly target: Target;
  readonly query: string;
  /** Whether what is searched for was typed here, and not brought from a search. */
  readonly isTyped: boolean;
  readonly found: readonly WordsFound[];
  readonly complete: boolean;
  /** Position in `found` of the place that was stepped to; -1 before the first step. */
  readonly step: number;
  readonly passages: readonly Passage[];
  setView(view: View): void;
  setZoom(zoom: Zoom): void;
  showThumbs(on: boolean): void;
  showMargin(on: boolean): void;
  dim(on: boolean): void;
  /** Turns the pages a quarter clockwise. */
  rotate(): void;
  setQuery(query: string): void;
  /** Goes to the next place found, or the one before. */
  stepBy(by: 1 | -1): void;
  /** Goes to a page, and to what is sought on it. */
  goTo(page: number, sought?: Sought): void;
  /** Told by the pages when another one is being read. */
  onPage(page: number): void;
  marksOf(page: number): PageMarks;
};

/** CSS pixels of the window from which these are shown unless somebody chose otherwise. */
const roomForThumbs = 1200;
const roomForMargin = 960;
const smallest = 0.25;
const largest = 5;
const zoomSteps = [0.25, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/** The next larger or smaller zoom of the usual ones. */
export function zoomBy(from: number, by: 1 | -1): number {
  const next = by > 0 ? zoomSteps.find(step => step > from + 0.01) : zoomSteps.findLast(step => step < from - 0.01);
  return Math.min(largest, Math.max(smallest, next ?? from));
}

/** Kinds whose look is their text: there is nothing else to show of them. */
export const looksLikeText = (exhibit: Pick<Exhibit, 'kind' | 'mediaType'>): boolean =>
  textKinds.has(exhibit.kind) && !isKeptPage(exhibit);

/** The ways to look at an exhibit. `hasOffice`: whether LibreOffice is there. */
function viewsOf(exhibit: ExhibitDetails, hasOffice: boolean): readonly View[] {
  // What could not be read, LibreOffice would take for something else.
  const isLaidOut = hasOffice && exhibit.reading === 'read' && officeEnding(exhibit) !== undefined;
  return [
    ...(looksLikeText(exhibit) ? [] : (['document'] as const)),
    'text',
    ...(isLaidOut ? (['pages'] as const) : []),
  ];
}

const textKinds: ReadonlySet<string> = new Set([
  'text',
  'markdown',
  'document',
  'slides',
  'chat',
  'contacts',
  'calendar',
  'link',
  'web-archive',
  'database',
  'data',
]);

/** Kinds whose pages are rows of cells with tabs between them. */
export const hasRows = (kind: string): boolean => ['sheet', 'chat', 'database'].includes(kind);

/** Kinds that are looked at as a grid of cells. */
export const isGrid = (kind: string): boolean => kind === 'csv' || kind === 'sheet';

/** Kinds whose look cannot carry marks: they are shown in a frame of their own, which nothing reaches into. */
export const framed = (exhibit: Pick<Exhibit, 'kind' | 'mediaType'>): boolean =>
  ['html', 'mail', 'docx'].includes(exhibit.kind) || isKeptPage(exhibit);

/** Whether the look of an exhibit is as bright as paper, so that it can be dimmed at night. */
export const canDim = (exhibit: Pick<Exhibit, 'kind' | 'mediaType' | 'reading' | 'readingCode'>): boolean =>
  (exhibit.kind === 'pdf' || framed(exhibit) || isPicture(exhibit)) &&
  !(exhibit.reading === 'failed' && exhibit.readingCode === 'password');

const none: readonly WordsFound[] = [];
const nothing: Sought = {};
/** Kinds that are looked at as a picture: the original itself, or its pages as the engine draws them. */
export const isPicture = (exhibit: Pick<Exhibit, 'kind' | 'mediaType'>): boolean =>
  isDrawnByBrowser(exhibit) || isDrawnByEngine(exhibit);

/** Kinds whose pages can be turned. */
export const isTurned = (kind: string): boolean => kind === 'pdf' || kind === 'image';

export function useReader(place: ExhibitPlace, exhibit: ExhibitDetails): Reader {
  const replace = usePlaces(places => places.replace);
  const pages = Math.max(1, exhibit.pages);
  const [thumbs, setThumbs] = useLayout('reader.thumbs', useNarrowerThan(roomForThumbs) ? 0 : 1);
  const [margin, setMargin] = useLayout('reader.hasMargin', useNarrowerThan(roomForMargin) ? 0 : 1);
  const [dimmed, setDimmed] = useLayout('reader.dim', 0);
  const inPages = (page: number): number => Math.min(pages, Math.max(1, page));
  const canMark =
    !framed(exhibit) &&
    !isGrid(exhibit.kind) &&
    !['audio', 'video'].includes(exhibit.kind) &&
    // Where its words stand on it, nobody knows.
    !isDrawing(exhibit) &&
    (exhibit.kind !== 'image' || isPicture(exhibit));
  /** Where the look cannot carry the marks of words, the text is shown. Areas are marked on pictures too. */
  const isRead = looksLikeText(exhibit) || (!canMark && (place.quote ?? place.marked) !== undefined);
  const [view, setView] = useState<View>(isRead ? 'text' : 'document');
  const views = viewsOf(exhibit, useAnswer('host.state', {}).data?.office.isThere === true);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [quarters, setQuarters] = useState<Quarters>(0);
  const [target, setTarget] = useState<Target>({ id: 0, page: inPages(place.page) });
  const [sought, setSought] = useState<Sought>(place);
  const [typed, setTyped] = useState<string | undefined>();
  const [step, setStep] = useState(-1);
  const own = useRef(place);
  const query = typed ?? place.marked ?? '';
  const [asked] = useDebouncedValue(query.trim(), 150);
  // What is typed here is meant as it stands; what comes from the search keeps its grammar.
  const isPhrase = typed !== undefined && !/["()*]/.test(asked);
  const { data } = useAnswer(
    'exhibits.find',
    { id: exhibit.id, query: isPhrase ? `"${asked}` : asked, typing: isPhrase },
    asked !== '',
  );
  const found = query.trim() === '' || asked === '' || data === undefined ? none : data.found;
  const passages = usePassages(exhibit.id);

  const goTo = (page: number, wanted: Sought = nothing): void => {
    setSought(wanted);
    setStep(-1);
    if (wanted.quote !== undefined && !canMark) setView('text');
    setTarget(({ id }) => ({ id: id + 1, page: inPages(page) }));
  };
  const arrive = useEffectEvent((there: ExhibitPlace): void => {
    // Another place in this document was chosen elsewhere, such as with the back button.
    if (own.current === there) return;
    own.current = there;
    setTyped(undefined);
    goTo(there.page, there);
  });
  useEffect(() => arrive(place), [place]);
  const isFresh = useRef(true);
  /** Goes to the first words found on the page that is read, or after it; not away from a quote that was come for. */
  const showFirst = useEffectEvent((all: readonly WordsFound[]): void => {
    const isMeant = isFresh.current || typed !== undefined;
    if (all.length > 0) isFresh.current = false;
    const isFree = sought.quote === undefined && sought.passage === undefined;
    const first = isFree ? all.findIndex(({ page }) => page >= own.current.page) : -1;
    const start = isFree && all.length > 0 ? Math.max(0, first) : -1;
    const page = all[start]?.page;
    setStep(start);
    if (page !== undefined && isMeant) setTarget(({ id }) => ({ id: id + 1, page }));
  });
  useEffect(() => showFirst(found), [found]);

  const byPage = useMemo(() => Map.groupBy(found, ({ page }) => page), [found]);
  const current = found[step];
  const isKnown = passages.all.some(({ key }) => key === sought.passage);
  const quoted = useMemo((): QuoteInContext | undefined => {
    const { quote, contextBefore, contextAfter } = sought;
    return quote === undefined ? undefined : { quote, contextBefore, contextAfter };
  }, [sought]);
  return {
    place,
    exhibit,
    pages,
    page: inPages(place.page),
    hasThumbs: thumbs === 1,
    hasMargin: margin === 1,
    isDimmed: dimmed === 1,
    showThumbs: on => setThumbs(on ? 1 : 0),
    showMargin: on => setMargin(on ? 1 : 0),
    dim: on => setDimmed(on ? 1 : 0),
    view,
    views,
    zoom,
    quarters,
    passages: passages.all,
    target,
    query,
    isTyped: (typed ?? '') !== '',
    found,
    step,
    complete: data?.complete ?? true,
    setZoom,
    rotate: () => setQuarters(before => ((before + 1) % 4) as Quarters),
    goTo,
    setView: next => {
      setView(next);
      setTarget(({ id }) => ({ id: id + 1, page: own.current.page }));
    },
    setQuery: text => {
      setTyped(text);
      setSought(nothing);
    },
    stepBy: by => {
      if (found.length === 0) return;
      const next = step < 0 ? (by > 0 ? 0 : found.length - 1) : (step + by + found.length) % found.length;
      const page = found[next]?.page ?? 1;
      setSought(nothing);
      setStep(next);
      if (!canMark) setView('text');
      setTarget(({ id }) => ({ id: id + 1, page }));
    },
    onPage: page => {
      if (page === own.current.page) return;
      const { quote: _quote, passage: _passage, contextBefore: _before, contextAfter: _after, ...rest } = own.current;
      own.current = { ...rest, page };
      replace(own.current);
    },
    marksOf: page => ({
      found: byPage.get(page) ?? none,
      current: current?.page === page ? current : undefined,
      // A passage that is marked anyway needs no second mark.
      quote: target.page === page && !isKnown ? quoted : undefined,
      passages: passages.ofPage(page),
      sought: target.page === page ? sought.passage : undefined,
    }),
  };
}
