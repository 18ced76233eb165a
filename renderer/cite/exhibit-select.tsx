import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

type ExhibitSelectProps = {
  caseId: number;
  value: number | null;
  onChange: (exhibitId: number | null) => void;
  label?: string;
  error?: string | undefined;
  required?: boolean;
};

/** Enough to find one by eye; typing finds the others. */
const mostShown = 50;

/** Chooses an exhibit of the case by its number or title. */
export function ExhibitSelect({ caseId, value, onChange, label, error, required = false }: ExhibitSelectProps) {
  const text = useWords(words);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 120);
  const { data: chosen } = useAnswer('exhibits.get', { id: value ?? 1 }, value !== null);
  const chosenLabel = value !== null && chosen?.id === value ? labelOf(chosen) : undefined;
  const isSearching = asked !== '' && asked !== chosenLabel;
  const { data: first } = useAnswer('exhibits.list', { caseId, limit: mostShown });
  const { data: found } = useAnswer(
    'search.find',
    { query: asked, caseId, limit: mostShown, typing: true },
    isSearching,
  );
  const { data: numbered } = useAnswer('exhibits.get', { caseId, number: asked }, isSearching);
  const options = new Map<string, string>();
  const offer = (exhibit: { id: number; number: string; title: string }): void =>
    void options.set(String(exhibit.id), labelOf(exhibit));
  if (isSearching) {
    if (numbered && numbered.number.toLowerCase() === asked.toLowerCase()) offer(numbered);
    for (const hit of found?.hits ?? []) offer({ id: hit.exhibitId, number: hit.number, title: hit.title });
  } else for (const exhibit of first?.rows ?? []) offer(exhibit);
  if (value !== null && chosenLabel !== undefined) options.set(String(value), chosenLabel);
  return (
    <Select
      label={label ?? text.exhibit}
      placeholder={text.exhibitHelp}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      value={value === null ? null : String(value)}
      onChange={id => onChange(id === null ? null : Number(id))}
      searchable
      clearable={!required}
      searchValue={typed}
      onSearchChange={setTyped}
      // The engine has searched already, also in the text; the field must not filter its answer again.
      filter={({ options: all }) => all}
      nothingFoundMessage={text.noExhibit}
      error={error}
      withAsterisk={required}
      comboboxProps={{ withinPortal: true }}
      clearButtonProps={{ 'aria-label': text.clear }}
    />
  );
}

const labelOf = ({ number, title }: { number: string; title: string }): string => `${number}  ${title}`;
