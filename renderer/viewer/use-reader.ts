import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import type { WordsFound } from '../../contract/viewing.ts';
import { useAnswer } from '../client/client.tsx';
import { type Place, usePlaces } from '../place.ts';
import type { PageMarks } from './page-marks.ts';

export type ExhibitPlace = Extract<Place, { screen: 'exhibit' }>;
/** The document as it looks, or the text that was read of it. */
export type View = 'document' | 'text';
/** Fit the width, or a factor of the natural size. */
export type Zoom = 'fit' | number;
/** Somewhere to scroll to. Each has another `id`, so that one can go to the same page twice. */
export type Target = { readonly id: number; readonly page: number };

/** Everything the parts of the reader share: where one is, how large, and what is marked. */
export type Reader = {
  readonly place: ExhibitPlace;
  readonly exhibit: ExhibitDetails;
  readonly pages: number;
  readonly view: View;
  readonly zoom: Zoom;
  readonly target: Target;
  readonly query: string;
  readonly found: readonly WordsFound[];
  readonly complete: boolean;
  /** Position in `found` of the place that was stepped to; -1 before the first step. */
  readonly step: number;
  setView(view: View): void;
  setZoom(zoom: Zoom): void;
  setQuery(query: string): void;
  /** Goes to the next place found, or the one before. */
  stepBy(by: 1 | -1): void;
  /** Goes to a page, and to a quote on it. */
  goTo(page: number, quote?: string): void;
  /** Told by the pages when another one is being read. */
  onPage(page: number): void;
  marksOf(page: number): PageMarks;
};

const smallest = 0.25;
const largest = 5;
const zoomSteps = [0.25, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/** The next larger or smaller zoom of the usual ones. */
export function zoomBy(from: number, by: 1 | -1): number {
  const next = by > 0 ? zoomSteps.find(step => step > from + 0.01) : zoomSteps.findLast(step => step < from - 0.01);
  return Math.min(largest, Math.max(smallest, next ?? from));
}

/** Kinds whose look cannot carry marks: they are shown in a frame of their own, which nothing reaches into. */
export const framed = (kind: string): boolean => ['html', 'mail', 'docx'].includes(kind);

const none: readonly WordsFound[] = [];
const noQuotes: readonly string[] = [];

export function useReader(place: ExhibitPlace, exhibit: ExhibitDetails): Reader {
  const replace = usePlaces(places => places.replace);
  const pages = Math.max(1, exhibit.pages);
  const inPages = (page: number): number => Math.min(pages, Math.max(1, page));
  const canMark = !framed(exhibit.kind) && !['csv', 'image'].includes(exhibit.kind);
  const [view, setView] = useState<View>(!canMark && (place.quote ?? place.marked) !== undefined ? 'text' : 'document');
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [target, setTarget] = useState<Target>({ id: 0, page: inPages(place.page) });
  const [quote, setQuote] = useState(place.quote);
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
  const found = asked === '' || data === undefined ? none : data.found;
  const { data: pinned } = useAnswer('citations.ofExhibit', { exhibitId: exhibit.id });

  const goTo = (page: number, wanted?: string): void => {
    setQuote(wanted);
    setStep(-1);
    if (wanted !== undefined && !canMark) setView('text');
    setTarget(({ id }) => ({ id: id + 1, page: inPages(page) }));
  };
  const arrive = useEffectEvent((there: ExhibitPlace): void => {
    // Another place in this document was chosen elsewhere, such as with the back button.
    if (own.current === there) return;
    own.current = there;
    setTyped(undefined);
    goTo(there.page, there.quote);
  });
  useEffect(() => arrive(place), [place]);
  const isFresh = useRef(true);
  /** Goes to the first words found on the page that is read, or after it; not away from a quote that was come for. */
  const showFirst = useEffectEvent((all: readonly WordsFound[]): void => {
    const isMeant = isFresh.current || typed !== undefined;
    if (all.length > 0) isFresh.current = false;
    const first = quote === undefined ? all.findIndex(({ page }) => page >= own.current.page) : -1;
    const start = quote === undefined && all.length > 0 ? Math.max(0, first) : -1;
    const page = all[start]?.page;
    setStep(start);
    if (page !== undefined && isMeant) setTarget(({ id }) => ({ id: id + 1, page }));
  });
  useEffect(() => showFirst(found), [found]);

  const byPage = useMemo(() => Map.groupBy(found, ({ page }) => page), [found]);
  const quotesByPage = useMemo(() => {
    const quoted = (pinned ?? []).filter(each => each.quote !== '');
    return new Map(
      [...Map.groupBy(quoted, each => each.page)].map(([page, all]) => [page, all.map(each => each.quote)]),
    );
  }, [pinned]);
  const current = found[step];
  return {
    place,
    exhibit,
    pages,
    view,
    zoom,
    target,
    query,
    found,
    step,
    complete: data?.complete ?? true,
    setZoom,
    goTo,
    setView: next => {
      setView(next);
      setTarget(({ id }) => ({ id: id + 1, page: own.current.page }));
    },
    setQuery: text => {
      setTyped(text);
      setQuote(undefined);
    },
    stepBy: by => {
      if (found.length === 0) return;
      const next = step < 0 ? (by > 0 ? 0 : found.length - 1) : (step + by + found.length) % found.length;
      const page = found[next]?.page ?? 1;
      setQuote(undefined);
      setStep(next);
      if (!canMark) setView('text');
      setTarget(({ id }) => ({ id: id + 1, page }));
    },
    onPage: page => {
      if (page === own.current.page) return;
      const { quote: _left, ...rest } = own.current;
      own.current = { ...rest, page };
      replace(own.current);
    },
    marksOf: page => ({
      found: byPage.get(page) ?? none,
      current: current?.page === page ? current : undefined,
      quote: target.page === page ? quote : undefined,
      pinned: quotesByPage.get(page) ?? noQuotes,
    }),
  };
}
