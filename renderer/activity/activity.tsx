import { ActionIcon, Button, Group, SegmentedControl, Text, Title, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileExport, IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { failureText } from '../messages/failure-text.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { countText } from '../ui/when.ts';
import { words as exportWords } from './export-messages.ts';
import { ExportLog } from './export-log.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type LogFilter, askedOf, isFiltered, useLogFilter } from './log-filter.ts';
import { LogTable } from './log-table.tsx';
import { words } from './messages.ts';
import { useVerification } from './use-verification.ts';
import { VerificationPanel } from './verification-panel.tsx';
import './activity.css';

/** Rows on a page of the log. */
const pageSize = 200;

/** Under which it is kept that the log is to be written. */
export const logExportKey = (caseId: number): string => `activity-export-${caseId}`;

/** The custody log: who did what to which item, when and why; and the check that none of it was altered. */
export function Activity({ caseId }: { caseId: number }) {
  const text = useWords(words);
  const exporting = useWords(exportWords);
  const { screens } = useMessages();
  const [filter, setFilter] = useLogFilter(caseId);
  const [isExporting, setIsExporting] = useKept(logExportKey(caseId), false);
  /** Where each page after the first begins; the last one is shown. */
  const [starts, setStarts] = useState<readonly string[]>([]);
  const exhibitId = filter.scope === 'case' ? filter.exhibitId : null;
  const { data: exhibit, error: exhibitError } = useAnswer('exhibits.get', { id: exhibitId ?? 1 }, exhibitId !== null);
  const isKnown = exhibitId === null || exhibit?.id === exhibitId;
  const asked = askedOf(filter, caseId, exhibitId === null ? undefined : exhibit?.uid);
  const after = starts.at(-1);
  const { data: listed, error: listError } = useAnswer(
    'custody.list',
    { ...asked, limit: pageSize, ...(after === undefined ? {} : { after }) },
    isKnown,
  );
  // Until the exhibit is known, what is there is the log without it.
  const data = isKnown ? listed : undefined;
  const error = isKnown ? listError : exhibitError;
  const change = (next: LogFilter): void => {
    setFilter(next);
    setStarts([]);
  };
  const from = starts.length * pageSize + 1;
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{screens.activity}</Title>
        <SegmentedControl<LogFilter['scope']>
          aria-label={text.scope}
          value={filter.scope}
          onChange={scope => change({ ...filter, scope })}
          data={[
            { value: 'case', label: text.thisCase },
            { value: 'library', label: text.library },
          ]}
        />
        <Text size="xs" c="dimmed" ml="auto" role="status">
          {data && data.rows.length > 0
            ? text.range(countText(from), countText(from + data.rows.length - 1), countText(data.total))
            : ''}
        </Text>
        <Group gap={4} wrap="nowrap">
          <Turn
            label={text.newer}
            icon={<IconChevronLeft size={16} />}
            isOff={starts.length === 0}
            onTurn={() => setStarts(starts.slice(0, -1))}
          />
          <Turn
            label={text.older}
            icon={<IconChevronRight size={16} />}
            isOff={!data?.next}
            onTurn={() => {
              if (data?.next) setStarts([...starts, data.next]);
            }}
          />
        </Group>
        <Button
          variant="default"
          flex="none"
          leftSection={<IconFileExport size={15} />}
          disabled={!data || data.total === 0}
          onClick={() => setIsExporting(true)}
        >
          {exporting.button}
        </Button>
        <VerifyButton />
      </div>
      <VerificationPanel />
      <FilterBar caseId={caseId} filter={filter} onFilter={change} />
      {error ? <Problem message={`${text.notListed} ${failureText(error)}`} /> : null}
      <div className="cw-log" tabIndex={0} role="region" aria-label={text.log}>
        {data ? (
          data.rows.length === 0 ? (
            <Text p="xl">{isFiltered(filter) ? text.nothingFits : text.empty}</Text>
          ) : (
            <LogTable key={after ?? ''} rows={data.rows} />
          )
        ) : null}
      </div>
      {isExporting && data ? (
        <ExportLog
          caseId={caseId}
          filter={asked}
          count={countText(data.total)}
          isPart={filter.scope === 'case' || isFiltered(filter)}
          onClose={() => setIsExporting(false)}
        />
      ) : null}
    </div>
  );
}

type TurnProps = { label: string; icon: ReactNode; isOff: boolean; onTurn: () => void };

/** A page of the log on or back. */
function Turn({ label, icon, isOff, onTurn }: TurnProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={28} aria-label={label} disabled={isOff} onClick={onTurn}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function VerifyButton() {
  const text = useWords(words);
  const { shown, start } = useVerification();
  return (
    <Button leftSection={<IconShieldCheck size={15} />} disabled={shown?.state === 'running'} onClick={start}>
      {text.verify}
    </Button>
  );
}
