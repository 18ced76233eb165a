import { Group, Tabs, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type Suggestion, type SuggestionKind, suggestionKinds } from '../../contract/suggestions.ts';
import { useAnswer } from '../client/client.tsx';
import { useParts } from '../client/use-parts.ts';
import '../facts/facts.css';
import { failureText } from '../messages/failure-text.ts';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { RestOfList } from '../ui/rest-of-list.tsx';
import { focusPanel } from '../ui/side-panel.tsx';
import { countText } from '../ui/when.ts';
import { FilterField } from '../ui/filter-field.tsx';
import { words } from './messages.ts';
import { SuggestionPanel } from './suggestion-panel.tsx';
import { SuggestionTable } from './suggestion-table.tsx';
import './suggestions.css';
import { useDismiss } from './use-deeds.ts';

/** Rows that are asked for at a time. */
const partSize = 200;
type Shown = SuggestionKind | 'dismissed';

/** What the program found in the text of a case, by kind: to be taken over or dismissed, never mixed with what people state. */
export function Suggestions({ caseId }: { caseId: number }) {
  const text = useWords(words);
  const { data: counts, error } = useAnswer('suggestions.counts', { caseId });
  const [kept, setShown] = useKept<Shown | null>(`suggestions-kind-${caseId}`, null);
  const [filter, setFilter] = useKept(`suggestions-filter-${caseId}`, '');
  const [selected, setSelected] = useState<Suggestion | null>(null);
  /** Closes the panel of this one; that of another stays. */
  const leave = (gone: Suggestion): void => setSelected(now => (now && nameOf(now) === nameOf(gone) ? null : now));
  if (error) return <Problem message={failureText(error)} />;
  if (!counts) return null;
  const shown: Shown = kept ?? suggestionKinds.find(kind => counts.kinds[kind] > 0) ?? 'person';
  const kinds = suggestionKinds.filter(kind => counts.kinds[kind] > 0 || kind === shown);
  const isEmpty = counts.dismissed === 0 && suggestionKinds.every(kind => counts.kinds[kind] === 0);
  return (
    <div className="cw-split">
      <div className="cw-split-main">
        <Text size="xs" c="dimmed" px="lg" pt="sm">
          {text.lead} {counts.waiting > 0 ? text.waiting(counts.waiting) : ''}
        </Text>
        {isEmpty ? (
          <EmptyState title={text.none} lead={text.noneLead} />
        ) : (
          <Tabs
            value={shown}
            onChange={value => {
              setShown(value === 'dismissed' ? value : (suggestionKinds.find(kind => kind === value) ?? null));
              setSelected(null);
            }}
            className="cw-suggestions"
            keepMounted={false}
          >
            <Tabs.List px="lg" aria-label={text.title}>
              {kinds.map(kind => (
                <Tabs.Tab key={kind} value={kind} px="sm" py={6}>
                  {text.kinds[kind]}{' '}
                  <Text span size="xs" c="dimmed">
                    {countText(counts.kinds[kind])}
                  </Text>
                </Tabs.Tab>
              ))}
              {counts.dismissed > 0 || shown === 'dismissed' ? (
                <Tabs.Tab value="dismissed" px="sm" py={6} ml="auto">
                  {text.dismissed(counts.dismissed)}
                </Tabs.Tab>
              ) : null}
            </Tabs.List>
            <Tabs.Panel value={shown}>
              {shown === 'dismissed' ? (
                <Dismissed caseId={caseId} selected={selected} onSelect={setSelected} />
              ) : (
                <OpenOfKind
                  key={shown}
                  caseId={caseId}
                  kind={shown}
                  filter={filter}
                  onFilter={setFilter}
                  selected={selected}
                  onSelect={setSelected}
                  onGone={leave}
                />
              )}
            </Tabs.Panel>
          </Tabs>
        )}
      </div>
      {selected ? (
        <SuggestionPanel
          key={nameOf(selected)}
          caseId={caseId}
          suggestion={selected}
          isDismissed={shown === 'dismissed'}
          onClose={() => leave(selected)}
        />
      ) : null}
    </div>
  );
}

const nameOf = ({ kind, key }: Suggestion): string => `${kind} ${key}`;

type ListProps = {
  caseId: number;
  selected: Suggestion | null;
  onSelect: (suggestion: Suggestion | null) => void;
};

function OpenOfKind({
  caseId,
  kind,
  filter,
  onFilter,
  selected,
  onSelect,
  onGone,
}: ListProps & {
  kind: SuggestionKind;
  filter: string;
  onFilter: (filter: string) => void;
  /** It was dismissed. */
  onGone: (suggestion: Suggestion) => void;
}) {
  const text = useWords(words);
  const dismiss = useDismiss(caseId);
  const [asked] = useDebouncedValue(filter.trim(), 150);
  const parts = useParts('suggestions.list', { caseId, kind, asked }, (client, after) =>
    client.call('suggestions.list', {
      caseId,
      kind,
      text: asked,
      limit: partSize,
      ...(after === undefined ? {} : { after }),
    }),
  );
  return (
    <>
      <Group gap="sm" px="lg" py="sm" justify="end">
        <FilterField label={text.filter} width={200} value={filter} onChange={onFilter} />
      </Group>
      {parts.isNothing ? (
        <Text c="dimmed" px="lg" py="sm">
          {asked === '' ? text.noneOfKind : text.noneFound}
        </Text>
      ) : (
        <SuggestionTable
          rows={parts.rows}
          label={text.kinds[kind]}
          selectedKey={selected ? nameOf(selected) : undefined}
          onSelect={row => {
            onSelect(row);
            focusPanel();
          }}
          onDismiss={row => dismiss(row, true, () => onGone(row))}
        />
      )}
      <RestOfList parts={parts} />
    </>
  );
}

function Dismissed({ caseId, selected, onSelect }: ListProps) {
  const text = useWords(words);
  const { data = [], error } = useAnswer('suggestions.dismissed', { caseId });
  if (error) return <Problem message={failureText(error)} />;
  return (
    <div className="cw-suggestions-dismissed">
      <SuggestionTable
        rows={data}
        label={text.dismissed(data.length)}
        selectedKey={selected ? nameOf(selected) : undefined}
        onSelect={row => {
          onSelect(row);
          focusPanel();
        }}
      />
    </div>
  );
}
