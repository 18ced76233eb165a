import { Button, Group, Tabs, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { type Suggestion, type SuggestionKind, suggestionKinds } from '../../contract/suggestions.ts';
import { useAnswer } from '../client/client.tsx';
import '../facts/facts.css';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { focusPanel } from '../ui/side-panel.tsx';
import { countText } from '../ui/when.ts';
import { words } from './messages.ts';
import { SuggestionPanel } from './suggestion-panel.tsx';
import { SuggestionTable } from './suggestion-table.tsx';
import './suggestions.css';
import { useDismiss } from './use-deeds.ts';

/** Rows that are shown at first, and at most. */
const [atFirst, most] = [200, 1_000];
type Shown = SuggestionKind | 'dismissed';

/** What the program found in the text of a case, by kind: to be taken over or dismissed, never mixed with what people state. */
export function Suggestions({ caseId }: { caseId: number }) {
  const text = useWords(words);
  const { data: counts, error } = useAnswer('suggestions.counts', { caseId });
  const [kept, setShown] = useKept<Shown | null>(`suggestions-kind-${caseId}`, null);
  const [filter, setFilter] = useKept(`suggestions-filter-${caseId}`, '');
  const [selected, setSelected] = useState<Suggestion | null>(null);
  if (error) return <Problem message={error.message} />;
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
          onClose={() => setSelected(null)}
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
}: ListProps & { kind: SuggestionKind; filter: string; onFilter: (filter: string) => void }) {
  const text = useWords(words);
  const dismiss = useDismiss(caseId);
  const [limit, setLimit] = useState(atFirst);
  const [asked] = useDebouncedValue(filter.trim(), 150);
  const { data } = useAnswer('suggestions.list', { caseId, kind, text: asked, limit });
  const rows = data?.rows ?? [];
  return (
    <>
      <Group gap="sm" px="lg" py="sm" justify="end">
        <TextInput
          aria-label={text.filter}
          placeholder={text.filter}
          leftSection={<IconSearch size={13} />}
          w={200}
          value={filter}
          onChange={event => onFilter(event.currentTarget.value)}
        />
      </Group>
      {data && rows.length === 0 ? (
        <Text c="dimmed" px="lg" py="sm">
          {asked === '' ? text.noneOfKind : text.noneFound}
        </Text>
      ) : (
        <SuggestionTable
          rows={rows}
          label={text.kinds[kind]}
          selectedKey={selected ? nameOf(selected) : undefined}
          onSelect={row => {
            onSelect(row);
            focusPanel();
          }}
          onDismiss={row => dismiss(row, true, () => onSelect(null))}
        />
      )}
      {data?.next ? (
        limit < most ? (
          <Button variant="subtle" m="sm" onClick={() => setLimit(most)}>
            {text.more}
          </Button>
        ) : (
          <Text size="xs" c="dimmed" p="lg">
            {text.tooMany}
          </Text>
        )
      ) : null}
    </>
  );
}

function Dismissed({ caseId, selected, onSelect }: ListProps) {
  const text = useWords(words);
  const { data = [] } = useAnswer('suggestions.dismissed', { caseId });
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
        onDismiss={() => undefined}
      />
    </div>
  );
}
