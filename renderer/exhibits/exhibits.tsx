import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Tag } from '../../contract/tags.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { useNarrowerThan } from '../ui/text-scale.ts';
import { useOpenItem } from '../ui/use-open-item.ts';
import { ActionBar } from './action-bar.tsx';
import type { Question } from './ask.tsx';
import { AskAbout } from './ask-about.tsx';
import { useEdits } from './edits.ts';
import { NoExhibits, NothingFits } from './empty.tsx';
import { ExhibitGrid } from './exhibit-grid.tsx';
import { rowElementId } from './exhibit-row.tsx';
import { ExportList, exportKey } from './export-list.tsx';
import { useExhibitFilter } from './filter.ts';
import { Head } from './head.tsx';
import { SimilarList } from '../similar/similar-list.tsx';
import { Inspector } from './inspector.tsx';
import { words } from './messages.ts';
import type { MenuPlace } from '../ui/menu-at.tsx';
import { RowMenu } from './row-menu.tsx';
import { orderOf } from './order.ts';
import { type Choice, type Selection, choose, chosenAlone, chosenIn, nothingChosen } from './selection.ts';
import { useSettled } from './use-settled.ts';
import { useView } from './view.ts';
import './exhibits.css';
import { failureText } from '../messages/failure-text.ts';
import { useUnlessReadOnly } from '../ui/read-only.ts';

const noTags: readonly Tag[] = [];

/** Below this width the inspector would cover the table: it comes only when asked for. */
const narrow = 1121;
/** How long the keys must rest on a row until the inspector follows; in milliseconds. */
const inspectAfter = 120;
/** How far from the edge of its row the menu opens when keys ask for it; in pixels. */
const menuIndent = 40;

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
  const [menu, setMenu] = useState<MenuPlace>();
  const [exporting, setExporting] = useKept<'shown' | 'chosen' | undefined>(exportKey(caseId), undefined);
  const isNarrow = useNarrowerThan(narrow);
  const unlessReadOnly = useUnlessReadOnly();
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
  const onRowMenu = useCallback(
    (id: number, at: MenuPlace) => {
      // A row that is none of the chosen ones is what is meant, alone.
      if (!latest.current.selection.chosen.has(id)) setSelection(chosenAlone(id));
      setMenu(at);
    },
    [setSelection],
  );
  const onMenu = (): void => {
    if (current === null) return;
    const row = document.getElementById(rowElementId(current))?.getBoundingClientRect();
    onRowMenu(current, { x: (row?.left ?? 0) + menuIndent, y: row?.bottom ?? 0 });
  };
  const [isSimilarShown, showSimilar] = useKept(`exhibits-similar-${caseId}`, false);
  const openSimilar = useCallback(() => showSimilar(true), [showSimilar]);
  // A list that was asked for from the palette: of nothing there is none, and it must not come up after an import.
  const isEmpty = table?.total === 0;
  useEffect(() => {
    if (isEmpty) setExporting(undefined);
  }, [isEmpty, setExporting]);
  const exportShown = useCallback(() => setExporting('shown'), [setExporting]);
  // Drawn after the row itself: a held key must not wait for the buttons above the table.
  const chosenCount = useDeferredValue(chosen.length);

  if (error) return <Problem message={`${say.listFailed} ${failureText(error)}`} />;
  if (!table) return null;
  if (isEmpty) return <NoExhibits caseId={caseId} />;
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
        onExport={exportShown}
        onSimilar={openSimilar}
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
              onRename={unlessReadOnly(setRenaming)}
              onStatus={unlessReadOnly(status => edits.setStatus(chosen, status))}
              onTag={unlessReadOnly(() => setTagging(true))}
              onRemove={unlessReadOnly(() => setQuestion('remove'))}
              onRowMenu={onRowMenu}
              onMenu={onMenu}
            />
          )}
        </div>
        {isInspected ? (
          <Inspector id={inspected} tags={tags} edits={edits} onOpen={onOpen} onClose={closeInspector} />
        ) : null}
      </div>
      {menu === undefined ? null : (
        <RowMenu
          at={menu}
          chosen={chosen}
          edits={edits}
          onOpen={onOpen}
          onRename={setRenaming}
          onTag={() => setTagging(true)}
          onAsk={setQuestion}
          onExport={() => setExporting('chosen')}
          onClose={() => {
            setMenu(undefined);
            toGrid();
          }}
        />
      )}
      {isSimilarShown ? <SimilarList caseId={caseId} onOpen={onOpen} onClose={() => showSimilar(false)} /> : null}
      {exporting === undefined ? null : (
        <ExportList
          caseId={caseId}
          filter={filter}
          shown={ids.length}
          chosen={chosen}
          isOfChosen={exporting === 'chosen'}
          onClose={() => setExporting(undefined)}
        />
      )}
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
