import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconFileExport, IconFolderOpen } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { HostState } from '../../contract/host.ts';
import type { ReportChoices } from '../../contract/report.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { tellFailure } from '../ui/tell.ts';
import { useFolderChoice } from '../welcome/use-folder-choice.tsx';
import { words } from './messages.ts';
import { WriteProgress } from './write-progress.tsx';

type WriteReportProps = { caseId: number; title: string; choices: ReportChoices; state: HostState };

/** Says where the report will be written, writes it, and shows what came of it. */
export function WriteReport({ caseId, title, choices, state }: WriteReportProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const { data: home } = useAnswer('host.folder', { path: '' });
  const [typed, setTyped] = useState<string>();
  const [jobId, setJobId, forgetJob] = useKept<number | undefined>(`report.job.${caseId}`, undefined);
  const make = useWrite('report.make');
  const separator = state.pathSeparator;
  const fileName = `${text
    .fileName(title)
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .slice(0, 120)
    .replace(/[. ]+$/, '')}.pdf`;
  const file = typed ?? (home ? `${home.path.replace(/[\\/]$/, '')}${separator}${fileName}` : '');
  const nameNow = file.slice(file.lastIndexOf(separator) + 1);
  const { choose, dialog } = useFolderChoice(file.slice(0, Math.max(0, file.lastIndexOf(separator))), folder =>
    setTyped(`${folder.replace(/[\\/]$/, '')}${separator}${nameNow || fileName}`),
  );
  const readOnly = state.library?.readOnly ?? false;

  const chooseFile = (): void => {
    const native = window.casewright;
    if (!native) {
      choose();
      return;
    }
    void native.chooseSave(nameNow || fileName).then(path => {
      if (path !== undefined) setTyped(path);
    });
  };
  const write = (replace: boolean): void =>
    make.mutate(
      { caseId, file, replace, ...choices },
      { onSuccess: started => setJobId(started.jobId), onError: failure => tellFailure(text.notWritten, failure) },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write(false);
  };
  if (readOnly)
    return (
      <footer className="cw-report-foot">
        <Text c="dimmed">{text.readOnly}</Text>
      </footer>
    );
  return (
    <footer className="cw-report-foot">
      {jobId === undefined ? null : <WriteProgress jobId={jobId} onReplace={() => write(true)} onClose={forgetJob} />}
      <form onSubmit={submit}>
        <Group gap="sm" wrap="nowrap">
          <Text size="xs" c="dimmed" component="label" htmlFor="report-file">
            {text.file}
          </Text>
          <TextInput
            id="report-file"
            value={file}
            onChange={event => setTyped(event.currentTarget.value)}
            flex={1}
            miw={0}
            spellCheck={false}
            autoComplete="off"
          />
          <Button variant="default" size="xs" leftSection={<IconFolderOpen size={15} />} onClick={chooseFile}>
            {actions.choose}
          </Button>
          <Button
            type="submit"
            size="xs"
            leftSection={<IconFileExport size={15} />}
            loading={make.isPending}
            disabled={nameNow === ''}
            maw={360}
          >
            <Text span inherit truncate>
              {text.writeTo(nameNow)}
            </Text>
          </Button>
        </Group>
      </form>
      {dialog}
    </footer>
  );
}
