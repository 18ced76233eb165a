import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type ExhibitFilter, exhibitStatuses } from '../../contract/exhibits.ts';
import { fileKinds } from '../../contract/file-kinds.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { ExportDialog } from '../written/export-dialog.tsx';
import { words } from './messages.ts';
import { useView } from './view.ts';

/** Under which it is kept that a list is to be written. */
export const exportKey = (caseId: number): string => `exhibits-export-${caseId}`;

type ExportListProps = {
  caseId: number;
  filter: ExhibitFilter;
  /** How many the table shows. */
  shown: number;
  chosen: readonly number[];
  /** Whether the chosen ones alone are meant at first. */
  isOfChosen: boolean;
  onClose: () => void;
};

/** Writes the list as the table shows it: these columns, in this order, of these exhibits. */
export function ExportList({ caseId, filter, shown, chosen, isOfChosen, onClose }: ExportListProps) {
  const say = useWords(words);
  const { exporting, columns: headings, inspector } = say;
  const { columns, sort, descending, families } = useView();
  const { data: matter } = useAnswer('cases.get', { id: caseId });
  const [which, setWhich] = useState<'shown' | 'chosen'>(isOfChosen ? 'chosen' : 'shown');
  const start = useWrite('exhibits.export').mutateAsync;
  if (!matter) return null;
  const count = which === 'chosen' ? chosen.length : shown;
  return (
    <ExportDialog
      title={exporting.title(count)}
      lead={exporting.lead}
      fileTitle={exporting.fileName(matter.title)}
      writing={exporting.writing}
      notWritten={exporting.notWritten}
      facts={exporting.facts}
      start={place =>
        start({
          ...place,
          caseId,
          sort,
          descending,
          families,
          filter,
          ...(which === 'chosen' ? { only: [...chosen] } : {}),
          columns: [
            ...columns
              .filter(column => column.shown)
              .map(({ key }) => ({ key, heading: key === 'size' ? exporting.bytes : headings[key] })),
            { key: 'sha256', heading: inspector.hash },
          ],
          kinds: Object.fromEntries(fileKinds.map(kind => [kind, say.kind(kind)])),
          statuses: Object.fromEntries(
            exhibitStatuses.map(status => [status, say.status[status]]),
          ) as typeof say.status,
        })
      }
      onClose={onClose}
    >
      {chosen.length === 0 ? null : (
        <SegmentedControl<'shown' | 'chosen'>
          aria-label={exporting.which}
          value={which}
          onChange={setWhich}
          data={[
            { value: 'shown', label: exporting.shown(shown) },
            { value: 'chosen', label: exporting.chosen(chosen.length) },
          ]}
        />
      )}
    </ExportDialog>
  );
}
