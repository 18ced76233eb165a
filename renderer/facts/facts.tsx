import { Button, SegmentedControl, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useIsKept, useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { useOpenItem } from '../ui/use-open-item.ts';
import { FactFilters } from './fact-filters.tsx';
import { FactPanel, draftKey } from './fact-panel.tsx';
import { FactTable } from './fact-table.tsx';
import './facts.css';
import { filterFacts, noFilter } from './filter.ts';
import { words } from './messages.ts';
import { Timeline } from './timeline.tsx';

const views = ['both', 'table', 'timeline'] as const;
type View = (typeof views)[number];
/** The fact in the panel: one of the list, a new one, or none. */
type Open = number | 'new' | null;

/** The chronology of a case, as a table and over time. */
export function Facts({ caseId, item }: { caseId: number; item?: number | undefined }) {
  const text = useWords(words);
  const { data: facts, error } = useAnswer('facts.list', { caseId });
  const { data: entities = [] } = useAnswer('entities.list', { caseId });
  const { data: counts = [] } = useAnswer('counts.list', { caseId });
  const [filter, setFilter] = useKept(`facts-filter-${caseId}`, noFilter);
  const [view, setView] = useKept<View>('facts-view', 'both');
  const [open, setOpen] = useKept<Open>(`facts-open-${caseId}`, null);
  useOpenItem('facts', caseId, item, setOpen);
  const isKept = useIsKept();
  const shown = useMemo(() => filterFacts(facts ?? [], filter), [facts, filter]);
  const people = useMemo(() => new Map(entities.map(entity => [entity.id, entity])), [entities]);
  const charges = useMemo(() => new Map(counts.map(count => [count.id, count])), [counts]);
  if (error) return <Problem message={error.message} />;
  if (!facts) return null;
  const fact = facts.find(({ id }) => id === open);
  const select = (id: number): void => setOpen(id);
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
        <Button leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      <div className="cw-split">
        <div className="cw-split-main">
          {facts.length === 0 ? (
            <EmptyState title={text.none} lead={text.noneLead} action={text.add} onAction={() => setOpen('new')} />
          ) : (
            <>
              <FactFilters filter={filter} onChange={setFilter} entities={entities} counts={counts} />
              {view === 'table' || shown.length === 0 ? null : (
                <Timeline facts={shown} selectedId={fact?.id} onSelect={select} isTall={view === 'timeline'} />
              )}
              {shown.length === 0 ? (
                <EmptyState title={text.noneFound} action={text.filter.clear} onAction={() => setFilter(noFilter)} />
              ) : null}
              {view === 'timeline' || shown.length === 0 ? null : (
                <FactTable
                  facts={shown}
                  entities={people}
                  counts={charges}
                  selectedId={fact?.id}
                  isDraft={id => isKept(draftKey(caseId, id))}
                  onSelect={select}
                />
              )}
            </>
          )}
        </div>
        {fact || open === 'new' ? (
          <FactPanel
            key={open}
            caseId={caseId}
            fact={fact}
            facts={facts}
            entities={entities}
            counts={counts}
            onSelect={select}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </div>
    </div>
  );
}
