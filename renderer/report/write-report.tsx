import { Group, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import type { HostState } from '../../contract/host.ts';
import type { ReportChoices, ReportResult } from '../../contract/report.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { tellFailure } from '../ui/tell.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { words as writtenWords } from '../written/messages.ts';
import { PlaceField, WriteButton } from '../written/place-field.tsx';
import { useFilePlace } from '../written/use-file-place.tsx';
import { WriteProgress } from '../written/write-progress.tsx';
import { words } from './messages.ts';

type WriteReportProps = { caseId: number; title: string; choices: ReportChoices; state: HostState };

/** Says where the report will be written, writes it, and shows what came of it. */
export function WriteReport({ caseId, title, choices, state }: WriteReportProps) {
  const text = useWords(words);
  const { readOnly } = useWords(writtenWords);
  const [jobId, setJobId, forgetJob] = useKept<number | undefined>(`report.job.${caseId}`, undefined);
  const make = useWrite('report.make');
  const place = useFilePlace(text.fileName(title), 'pdf', state.pathSeparator);
  const write = (replace: boolean): void =>
    make.mutate(
      { caseId, file: place.file, replace, ...choices },
      { onSuccess: started => setJobId(started.jobId), onError: failure => tellFailure(text.notWritten, failure) },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write(false);
  };
  if (state.library?.readOnly ?? false)
    return (
      <footer className="cw-report-foot">
        <Text c="dimmed">{readOnly}</Text>
      </footer>
    );
  return (
    <footer className="cw-report-foot">
      {jobId === undefined ? null : (
        <WriteProgress<ReportResult>
          jobId={jobId}
          writing={text.writing}
          notWritten={text.notWritten}
          facts={({ pages, bytes, standard }) => text.facts(countText(pages), sizeText(bytes), standard)}
          onReplace={() => write(true)}
          onClose={forgetJob}
        />
      )}
      <form onSubmit={submit}>
        <Group gap="sm" wrap="nowrap">
          <PlaceField place={place} />
          <WriteButton place={place} isBusy={make.isPending} />
        </Group>
      </form>
      {place.dialog}
    </footer>
  );
}
