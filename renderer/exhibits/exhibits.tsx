import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Tag } from '../../contract/tags.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { useOpenItem } from '../ui/use-open-item.ts';
import { ActionBar } from './action-bar.tsx';
import { Ask, type Question } from './ask.tsx';
import { type Edits, useEdits } from './edits.ts';
import { NoExhibits, NothingFits } from './empty.tsx';
import { ExhibitGrid } from './exhibit-grid.tsx';
import { useExhibitFilter } from './filter.ts';
import { Head } from './head.tsx';
import { Inspector } from './inspector.tsx';
import { words } from './messages.ts';
import { Renumber } from './renumber.tsx';
import { orderOf } from './order.ts';
import { type Choice, type Selection, choose, chosenAlone, chosenIn, nothingChosen } from './selection.ts';
import { useSettled } from './use-settled.ts';
import { useView } from './view.ts';
import './exhibits.css';
import { failureText } from '../messages/failure-text.ts';

const noTags: readonly Tag[] = [];

/** Below this width the inspector would cover the table: it comes only when asked for. */
const narrow = '(max-width: 1120px)';
/** How long the keys must rest on a row until the inspector follows; in milliseconds. */
const inspectAfter = 120;

/** All exhibits of a case: the table, what can be done to those chosen, and the inspector. */
export function Exhibits({ caseId, item }: { caseId: number; item?: number | undefined }) {
  const say = useWords(words);
  const go = usePlaces(places => places.go);
  const grid = useRef<HTMLDivElement>(null);
  const { sort, descending, families, inspector, showInspector } = useView();
  const [filter, setFilter] = useExhibitFilter(caseId);
  const [text, setText] = useState(filter.text);
  const {
    data: table,
    error,
    isFetching,
  } = useAnswer('exhibits.table', {
    caseId,
    sort,
    descending,
    families,
    filter: { ...filter, text },
  });
  // One question at a time: what was typed meanwhile is asked as soon as the last answer is there.
  if (text !== filter.text && !isFetching) setText(filter.text);
  const { data: tags = noTags } = useAnswer('tags.list', {});
  const edits = useEdits();

  const [selection, setSelection] = useKept<Selection>(`exhibits-selection-${caseId}`, nothingChosen);
  const [renaming, setRenaming] = useState<number>();
  const [tagging, setTagging] = useState(false);
  const [question, setQuestion] = useState<Question>();
  const isNarrow = useMediaQuery(narrow);
  const [drawer, setDrawer] = useState(false);
  useOpenItem('exhibits', caseId, item, id => setSelection(chosenAlone(id)));

  const order = useMemo(() => orderOf(table?.ids ?? []), [table]);
  const { ids } = order;
  const chosen = useMemo(() => chosenIn(selection, order), [selection, order]);
  const usedTags = useMemo(() => tags.filter(tag => tag.exhibits > 0), [tags]);
  const current = selection.current !== null && order.placeOf(selection.current) !== -1 ? selection.current : null;
  const inspected = useSettled(current, inspectAfter);

  // When the row the keys are at goes away, they are at the one that took its place.
  const place = useRef(0);
  useEffect(() => {
    const now = selection.current === null ? -1 : order.placeOf(selection.current);
    if (now !== -1) place.current = now;
    else if (selection.current !== null && ids.length > 0)
      setSelection({ ...selection, current: ids[Math.min(place.current, ids.length - 1)] ?? null });
  }, [order, ids, selection, setSelection]);

  // Rows are drawn anew only when these change, so they must not be made anew with each selection.
  const latest = useRef({ order, selection, chosen, edits });
  useEffect(() => {
    latest.current = { order, selection, chosen, edits };
  });
  const onChoose = useCallback(
    (id: number, choice: Choice) => setSelection(choose(latest.current.selection, latest.current.order, id, choice)),
    [setSelection],
  );
  const onOpen = useCallback(
    (exhibitId: number) => go({ screen: 'exhibit', caseId, exhibitId, page: 1 }),
    [go, caseId],
  );
  const title = say.columns.title;
  const onRenamed = useCallback(
    (id: number, next: string | undefined) => {
      setRenaming(undefined);
      if (next !== undefined) latest.current.edits.change([id], { title: next }, title);
      grid.current?.focus();
    },
    [title],
  );

  const isInspected = isNarrow ? drawer : inspector;
  const inspect = useCallback(
    (shown: boolean) => (isNarrow ? setDrawer(shown) : showInspector(shown)),
    [isNarrow, showInspector],
  );
  const closeInspector = useCallback(() => inspect(false), [inspect]);
  const toGrid = useCallback(() => grid.current?.focus(), []);
  const chosenNow = useCallback(() => latest.current.chosen, []);
  const clear = useCallback(() => setSelection({ ...latest.current.selection, chosen: new Set() }), [setSelection]);
  // Drawn after the row itself: a held key must not wait for the buttons above the table.
  const chosenCount = useDeferredValue(chosen.length);

  if (error) return <Problem message={`${say.listFailed} ${failureText(error)}`} />;
  if (!table) return null;
  if (table.total === 0) return <NoExhibits caseId={caseId} />;
  return (
    <div className="cw-screen">
      <Head
        caseId={caseId}
        shown={ids.length}
        total={table.total}
        filter={filter}
        tags={tags}
        isInspected={isInspected}
        onInspect={inspect}
        onFilter={setFilter}
        onLeaveFilter={toGrid}
      />
      <div className="cw-split">
        <div className="cw-split-main">
          <ActionBar
            count={chosenCount}
            chosenNow={chosenNow}
            tags={tags}
            usedTags={usedTags}
            tagging={tagging}
            onTagging={setTagging}
            edits={edits}
            onAsk={setQuestion}
            onClear={clear}
          />
          {ids.length === 0 ? (
            <NothingFits onFilter={setFilter} />
          ) : (
            <ExhibitGrid
              gridRef={grid}
              order={order}
              levels={table.levels}
              tags={tags}
              selection={selection}
              chosenCount={chosen.length}
              renaming={renaming}
              onSelection={setSelection}
              onChoose={onChoose}
              onOpen={onOpen}
              onRenamed={onRenamed}
              onRename={setRenaming}
              onStatus={status => edits.setStatus(chosen, status)}
              onTag={() => setTagging(true)}
              onRemove={() => setQuestion('remove')}
            />
          )}
        </div>
        {isInspected ? (
          <Inspector id={inspected} tags={tags} edits={edits} onOpen={onOpen} onClose={closeInspector} />
        ) : null}
      </div>
      {question === undefined || chosen.length === 0 ? null : (
        <AskAbout
          caseId={caseId}
          question={question}
          ids={chosen}
          edits={edits}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </div>
  );
}

type AskAboutProps = { caseId: number; question: Question; ids: readonly number[]; edits: Edits; onClose: () => void };

/** The question starts from what stands there now, when it is about a single exhibit. */
function AskAbout({ caseId, ...props }: AskAboutProps) {
  const { question, ids } = props;
  const [only] = ids.length === 1 && question !== 'remove' ? ids : [];
  const { data: exhibit } = useAnswer('exhibits.get', { id: only ?? 1 }, only !== undefined);
  const { data: facets } = useAnswer('exhibits.facets', { caseId }, question === 'custodian');
  if (question === 'number' && only === undefined) return <Renumber {...props} />;
  const custodians = facets?.custodians.map(({ value }) => value) ?? [];
  if (question === 'remove' || only === undefined) return <Ask {...props} custodians={custodians} now="" />;
  return exhibit ? (
    <Ask {...props} custodians={custodians} now={question === 'date' ? exhibit.date.text : exhibit[question]} />
  ) : null;
}
