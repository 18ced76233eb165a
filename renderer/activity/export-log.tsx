import type { InputOf } from '../../contract/index.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { ExportDialog } from '../written/export-dialog.tsx';
import { words } from './export-messages.ts';
import { words as logWords } from './messages.ts';

type ExportLogProps = {
  caseId: number;
  filter: InputOf<'custody.export'>['filter'];
  /** How many entries the filter lets through. */
  count: string;
  /** Whether the log has entries that are not written. */
  isPart: boolean;
  onClose: () => void;
};

/** Writes the log as it is filtered, with all that each entry's hash is made of. */
export function ExportLog({ caseId, filter, count, isPart, onClose }: ExportLogProps) {
  const exporting = useWords(words);
  const { acts } = useWords(logWords);
  const { data: matter } = useAnswer('cases.get', { id: caseId });
  const start = useWrite('custody.export').mutateAsync;
  if (!matter) return null;
  return (
    <ExportDialog
      title={exporting.title(count)}
      lead={isPart ? `${exporting.lead} ${exporting.part}` : exporting.lead}
      fileTitle={exporting.fileName(filter.caseId === undefined ? '' : matter.title)}
      writing={exporting.writing}
      notWritten={exporting.notWritten}
      facts={exporting.facts}
      start={place => start({ ...place, filter, headings: exporting.headings, acts })}
      onClose={onClose}
    />
  );
}
