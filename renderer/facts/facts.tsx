import { SegmentedControl, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { countLabels } from '../../contract/counts.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useIsKept, useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { focusPanel } from '../ui/side-panel.tsx';
import { useOpenItem } from '../ui/use-open-item.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Looked } from './fact-cells.tsx';
import { FactFilters } from './fact-filters.tsx';
import { FactPanel, draftKey } from './fact-panel.tsx';
import { FactTable } from './fact-table.tsx';
import './facts.css';
import { filterFacts, noFilter } from './filter.ts';
import { words } from './messages.ts';
import { ProofPanel } from './proof-panel.tsx';
import { type FactSort, byDate, sortFacts } from './sort.ts';
import { Timeline } from './timeline.tsx';
import { useFactEdits } from './use-fact-edits.ts';
import { failureText } from '../messages/failure-text.ts';
import { EditButton } from '../ui/edit-button.tsx';

const views = ['both', 'table', 'timeline'] as const;
type View = (typeof views)[number];
/** What stands beside the list: a fact, the page of one of its pin-cites, a new fact, or nothing. */
type Open = { readonly id: number; readonly citationId?: number } | 'new' | null;

/** The chronology of a case, as a table and over time. */
export function Facts({ caseId, item }: { caseId: number; item?: number | undefined }) {
  const text = useWords(words);
  const { data: facts, error } = useAnswer('facts.list', { caseId });
  const { data: entities = [] } = useAnswer('entities.list', { caseId });
  const { data: counts = [] } = useAnswer('counts.list', { caseId });
  const { data: broken = [] } = useAnswer('citations.broken', { caseId });
  const [filter, setFilter] = useKept(`facts-filter-${caseId}`, noFilter);
  const [sort, setSort] = useKept<FactSort>(`facts-sort-${caseId}`, byDate);
  const [view, setView] = useKept<View>('facts-view', 'both');
  const [open, setOpen] = useKept<Open>(`facts-open-${caseId}`, null);
  const [chosen, setChosen] = useKept<ReadonlySet<number>>(`facts-chosen-${caseId}`, none);
  const edits = useFactEdits();
  useOpenItem(
    'facts',
    caseId,
    item,
    useCallback(id => setOpen({ id }), [setOpen]),
  );
  const isKept = useIsKept();
  const labels = useMemo(() => countLabels(counts), [counts]);
  const looked: Looked = useMemo(
    () => ({
      entities: new Map(entities.map(entity => [entity.id, entity])),
      counts: new Map(
        counts.map(({ id, number, title }) => [
          id,
          { label: labels.get(id) ?? '', name: number === '' ? title : `${number}: ${title}` },
        ]),
      ),
      broken: new Map(broken.map(({ id, why }) => [id, why])),
    }),
    [entities, counts, labels, broken],
  );
  const shown = useMemo(() => {
    const left = filterFacts(facts ?? [], filter, id => looked.broken.has(id));
    const name = (id: number): string => looked.entities.get(id)?.name ?? '';
    return sortFacts(left, sort, {
      people: ({ entityIds }) => entityIds.map(name).join(', '),
      counts: ({ countIds }) => countIds.map(id => looked.counts.get(id)?.label ?? '').join(', '),
    });
  }, [facts, filter, sort, looked]);
  if (error) return <Problem message={failureText(error)} />;
  if (!facts) return null;
  const fact = open === null || open === 'new' ? undefined : facts.find(({ id }) => id === open.id);
  const proof = open === null || open === 'new' ? undefined : fact?.citations.find(({ id }) => id === open.citationId);
  // What was chosen and is not in sight any more is not meant.
  const meant = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const select = (id: number): void => {
    const first = proof ? facts.find(each => each.id === id)?.citations[0] : undefined;
    // While pages are looked at, the list is read on with its pages.
    setOpen(first ? { id, citationId: first.id } : { id });
  };
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{text.title}</Title>
        <Text c="dimmed" role="status" flex={1}>
          {text.shown(shown.length, facts.length)}
        </Text>
        <SegmentedControl
          aria-label={text.view}
          data={views.map(each => ({ value: each, label: text.views[each] }))}
          value={view}
          onChange={value => setView(views.find(each => each === value) ?? 'both')}
        />
        <EditButton leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
          {text.add}
        </EditButton>
      </div>
      <div className="cw-split">
        <div className="cw-split-main">
          {facts.length === 0 ? (
            <EmptyState
              edits
              title={text.none}
              lead={text.noneLead}
              action={text.add}
              onAction={() => setOpen('new')}
            />
          ) : (
            <>
              {meant.length > 0 ? (
                <BulkBar
                  ids={meant}
                  entities={entities}
                  counts={new Map(counts.map(({ id }) => [id, looked.counts.get(id)?.name ?? '']))}
                  edits={edits}
                  onClear={() => setChosen(none)}
                />
              ) : (
                <FactFilters
                  filter={filter}
                  onChange={setFilter}
                  entities={entities}
                  counts={counts}
                  hasBroken={broken.some(({ factId }) => factId !== null)}
                />
              )}
              {view === 'table' || shown.length === 0 ? null : (
                <Timeline facts={shown} selectedId={fact?.id} onSelect={select} isTall={view === 'timeline'} />
              )}
              {shown.length === 0 ? (
                <EmptyState title={text.noneFound} action={text.filter.clear} onAction={() => setFilter(noFilter)} />
              ) : null}
              {view === 'timeline' || shown.length === 0 ? null : (
                <FactTable
                  facts={shown}
                  looked={looked}
                  sort={sort}
                  onSort={setSort}
                  selectedId={fact?.id}
                  chosen={new Set(meant)}
                  onChosen={setChosen}
                  isDraft={id => isKept(draftKey(caseId, id))}
                  edits={edits}
                  onSelect={select}
                  onOpen={id => {
                    setOpen({ id });
                    focusPanel();
                  }}
                  onProof={(id, citationId) => setOpen({ id, citationId })}
                />
              )}
            </>
          )}
        </div>
        {fact && proof ? (
          <ProofPanel
            fact={fact}
            citation={proof}
            onChoose={citationId => setOpen({ id: fact.id, citationId })}
            onBack={() => setOpen({ id: fact.id })}
            onClose={() => setOpen(null)}
          />
        ) : fact || open === 'new' ? (
          <FactPanel
            key={fact?.id ?? 'new'}
            caseId={caseId}
            fact={fact}
            facts={facts}
            entities={entities}
            counts={counts}
            looked={looked}
            onSelect={select}
            onProof={citationId => (fact ? setOpen({ id: fact.id, citationId }) : undefined)}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </div>
    </div>
  );
}

const none: ReadonlySet<number> = new Set();
