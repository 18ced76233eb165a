import { Button, MultiSelect, Select } from '@mantine/core';
import { custodyKinds } from '../../contract/custody.ts';
import { ExhibitSelect } from '../cite/exhibit-select.tsx';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { DayField } from './day-field.tsx';
import { type LogFilter, isFiltered, wholeLog } from './log-filter.ts';
import { words } from './filter-messages.ts';

type FilterBarProps = { caseId: number; filter: LogFilter; onFilter: (filter: LogFilter) => void };

/** Which entries of the log are shown: whose, of what kind, from when to when, about which exhibit. */
export function FilterBar({ caseId, filter, onFilter }: FilterBarProps) {
  const text = useWords(words);
  const { data: actors = [] } = useAnswer('custody.actors', {});
  const change = (part: Partial<LogFilter>): void => onFilter({ ...filter, ...part });
  return (
    <div className="cw-log-filter" role="group" aria-label={text.label}>
      <Select
        label={text.actor}
        placeholder={text.everybody}
        data={[...actors]}
        value={filter.actor}
        onChange={actor => change({ actor })}
        clearable
        clearButtonProps={{ 'aria-label': text.clearOne(text.actor) }}
        w={130}
      />
      <MultiSelect
        label={text.kinds}
        placeholder={filter.kinds.length === 0 ? text.everything : ''}
        data={custodyKinds.map(kind => ({ value: kind, label: text.kindNames[kind] }))}
        value={[...filter.kinds]}
        onChange={chosen => change({ kinds: custodyKinds.filter(kind => chosen.includes(kind)) })}
        clearable
        clearButtonProps={{ 'aria-label': text.clearOne(text.kinds) }}
        miw={180}
        maw={420}
      />
      <DayField label={text.from} value={filter.from} onChange={from => change({ from })} />
      <DayField label={text.to} value={filter.to} onChange={to => change({ to })} />
      {filter.scope === 'case' ? (
        <div className="cw-log-filter-exhibit">
          <ExhibitSelect
            caseId={caseId}
            value={filter.exhibitId}
            onChange={exhibitId => change({ exhibitId })}
            label={text.exhibit}
          />
        </div>
      ) : null}
      {isFiltered(filter) ? (
        <Button variant="default" onClick={() => onFilter({ ...wholeLog, scope: filter.scope })}>
          {text.clear}
        </Button>
      ) : null}
    </div>
  );
}
