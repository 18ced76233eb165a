import { Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import type { Entity } from '../../contract/entities.ts';
import { useAnswer } from '../client/client.tsx';
import { noFilter } from '../facts/filter.ts';
import '../facts/facts.css';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { Suggestions } from '../suggestions/suggestions.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { useOpenItem } from '../ui/use-open-item.ts';
import { ChargeMatrix } from './charge-matrix.tsx';
import { CountPanel } from './count-panel.tsx';
import { EntityPanel } from './entity-panel.tsx';
import { FilterField } from '../ui/filter-field.tsx';
import { words } from './messages.ts';
import './people.css';
import { CountTable, EntityTable } from './people-tables.tsx';
import { failureText } from '../messages/failure-text.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** What people have stated, or what the program found. */
type View = 'people' | 'suggestions';
/** What the panel shows; without an id a new one. */
type Open = { readonly noun: 'entity' | 'count'; readonly id?: number } | null;

/** The people and organisations of a case, and the counts with who is charged. */
export function People({ caseId, item }: { caseId: number; item?: number | undefined }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { data: entities, error } = useAnswer('entities.list', { caseId });
  const { data: counts = [] } = useAnswer('counts.list', { caseId });
  const { data: facts = [] } = useAnswer('facts.list', { caseId });
  const [filter, setFilter] = useKept(`people-filter-${caseId}`, '');
  const [open, setOpen] = useKept<Open>(`people-open-${caseId}`, null);
  const [view, setView] = useKept<View>(`people-view-${caseId}`, 'people');
  const { data: suggested } = useAnswer('suggestions.counts', { caseId });
  const [, keepFactFilter] = useKept(`facts-filter-${caseId}`, noFilter);
  useOpenItem(
    'people',
    caseId,
    item,
    useCallback(
      id => {
        setView('people');
        setOpen({ noun: 'entity', id });
      },
      [setOpen, setView],
    ),
  );
  const byId = useMemo(() => new Map((entities ?? []).map(entity => [entity.id, entity])), [entities]);
  const named = useMemo(() => countNamed(facts), [facts]);
  if (error) return <Problem message={failureText(error)} />;
  if (!entities) return null;
  const entity = open?.noun === 'entity' && open.id !== undefined ? byId.get(open.id) : undefined;
  const count = open?.noun === 'count' ? counts.find(({ id }) => id === open.id) : undefined;
  const shown = entities.filter(each => matches(each, filter));
  const close = (): void => setOpen(null);
  const openNew = (noun: 'entity' | 'count'): void => {
    setView('people');
    setOpen({ noun });
  };
  const openEntity = (id: number): void => setOpen({ noun: 'entity', id });
  const openCount = (id: number): void => setOpen({ noun: 'count', id });
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{text.title}</Title>
        <SegmentedControl
          aria-label={text.views}
          data={[
            { value: 'people', label: text.stated },
            { value: 'suggestions', label: text.suggestions(sumOf(suggested?.kinds)) },
          ]}
          value={view}
          onChange={value => setView(value === 'suggestions' ? 'suggestions' : 'people')}
        />
        <Text c="dimmed" role="status" flex={1} truncate>
          {text.shown(entities.length, counts.length)}
        </Text>
        <EditButton variant="default" leftSection={<IconPlus size={15} />} onClick={() => openNew('count')}>
          {text.addCount}
        </EditButton>
        <EditButton leftSection={<IconPlus size={15} />} onClick={() => openNew('entity')}>
          {text.addPerson}
        </EditButton>
      </div>
      {view === 'suggestions' ? (
        <Suggestions caseId={caseId} />
      ) : (
        <div className="cw-split">
          <div className="cw-split-main">
            {entities.length === 0 ? (
              <EmptyState
                edits
                title={text.nonePeople}
                lead={text.nonePeopleLead}
                action={text.addPerson}
                onAction={() => setOpen({ noun: 'entity' })}
              />
            ) : (
              <section className="cw-people-section cw-flush" aria-labelledby="people-title">
                <Group gap="sm" px="lg" pb="sm">
                  <Title order={2} id="people-title" flex={1}>
                    {text.people}
                  </Title>
                  <FilterField label={text.filter} width={200} value={filter} onChange={setFilter} />
                </Group>
                {shown.length === 0 ? (
                  <EmptyState title={text.noneFound} action={text.showAll} onAction={() => setFilter('')} />
                ) : (
                  <EntityTable
                    entities={shown}
                    factsOf={id => named.get(id) ?? 0}
                    selectedId={entity?.id}
                    onSelect={openEntity}
                  />
                )}
              </section>
            )}
            <ChargeMatrix entities={entities} counts={counts} onEntity={openEntity} onCount={openCount} />
            {counts.length === 0 && entities.length === 0 ? null : counts.length === 0 ? (
              <EmptyState
                edits
                title={text.noneCounts}
                lead={text.noneCountsLead}
                action={text.addCount}
                onAction={() => setOpen({ noun: 'count' })}
              />
            ) : (
              <section className="cw-people-section cw-flush" aria-labelledby="counts-title">
                <Title order={2} id="counts-title" px="lg" pb="sm">
                  {text.counts}
                </Title>
                <CountTable counts={counts} entities={byId} selectedId={count?.id} onSelect={openCount} />
              </section>
            )}
          </div>
          {entity || (open?.noun === 'entity' && open.id === undefined) ? (
            <EntityPanel
              key={entity?.id ?? 'new'}
              caseId={caseId}
              entity={entity}
              entities={entities}
              counts={counts}
              facts={entity ? (named.get(entity.id) ?? 0) : 0}
              onShowFacts={() => {
                if (!entity) return;
                keepFactFilter({ ...noFilter, entityId: entity.id });
                go({ screen: 'facts', caseId });
              }}
              onSaved={({ id }) => openEntity(id)}
              onClose={close}
            />
          ) : null}
          {count || (open?.noun === 'count' && open.id === undefined) ? (
            <CountPanel
              key={`count-${count?.id ?? 'new'}`}
              caseId={caseId}
              count={count}
              entities={entities}
              onSaved={({ id }) => openCount(id)}
              onClose={close}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}

const sumOf = (kinds: Readonly<Record<string, number>> = {}): number =>
  Object.values(kinds).reduce((sum, count) => sum + count, 0);

/** In how many facts each person or organisation is named. */
function countNamed(facts: readonly { readonly entityIds: readonly number[] }[]): ReadonlyMap<number, number> {
  const named = new Map<number, number>();
  for (const { entityIds } of facts) for (const id of entityIds) named.set(id, (named.get(id) ?? 0) + 1);
  return named;
}

function matches({ name, aliases, role, description }: Entity, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return wanted === '' || [name, ...aliases, role, description].some(part => part.toLowerCase().includes(wanted));
}
