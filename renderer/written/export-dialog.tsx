import { Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ExportResult } from '../../contract/exports.ts';
import type { Failure } from '../../contract/failure.ts';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { sizeText } from '../ui/size.ts';
import { words } from './messages.ts';
import { PlaceField, WriteButton } from './place-field.tsx';
import { useFilePlace } from './use-file-place.tsx';
import { WriteProgress } from './write-progress.tsx';

type ExportDialogProps = {
  title: string;
  /** What the file will hold. */
  lead: string;
  /** What the file is called, until somebody says something else. */
  fileTitle: string;
  writing: string;
  notWritten: string;
  /** How much it holds, such as "1,284 exhibits". */
  facts: (rows: number) => string;
  start: (place: { readonly file: string; readonly replace: boolean }) => Promise<{ readonly jobId: number }>;
  onClose: () => void;
  /** Choices about it. */
  children?: ReactNode;
};

/** Asks where a list is to be written as a CSV file, writes it, and shows what came of it. */
export function ExportDialog({ title, onClose, ...props }: ExportDialogProps) {
  const { actions } = useMessages();
  const { data: state } = useAnswer('host.state', {});
  return (
    // The dialog that chooses a folder lies above this one: Escape closes that one alone.
    <Modal.Stack>
      <Modal
        opened
        stackId="export"
        onClose={onClose}
        title={title}
        size={680}
        closeButtonProps={{ 'aria-label': actions.close }}
        // What was asked for goes on; a click beside it must not hide what came of it.
        closeOnClickOutside={false}
      >
        {state ? (
          <Place {...props} separator={state.pathSeparator} readOnly={state.library?.readOnly ?? false} />
        ) : null}
      </Modal>
    </Modal.Stack>
  );
}

type PlaceProps = Omit<ExportDialogProps, 'title' | 'onClose'> & { separator: string; readOnly: boolean };

function Place({ lead, fileTitle, writing, notWritten, facts, start, children, separator, readOnly }: PlaceProps) {
  const text = useWords(words);
  const place = useFilePlace(fileTitle, 'csv', separator);
  const [jobId, setJobId] = useState<number>();
  const [isBusy, setIsBusy] = useState(false);
  const write = (replace: boolean): void => {
    setIsBusy(true);
    start({ file: place.file, replace })
      .then(
        started => setJobId(started.jobId),
        (failure: Failure) => tellFailure(notWritten, failure),
      )
      .finally(() => setIsBusy(false));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write(false);
  };
  if (readOnly) return <Text>{text.readOnly}</Text>;
  return (
    <>
      <form onSubmit={submit}>
        <Stack>
          <Text>{lead}</Text>
          {children}
          <PlaceField place={place} />
          {jobId === undefined ? null : (
            <WriteProgress<ExportResult>
              jobId={jobId}
              writing={writing}
              notWritten={notWritten}
              facts={({ rows, bytes }) => `${facts(rows)} · ${sizeText(bytes)}`}
              onReplace={() => write(true)}
              onClose={() => setJobId(undefined)}
            />
          )}
          <Group justify="flex-end">
            <WriteButton place={place} isBusy={isBusy} />
          </Group>
        </Stack>
      </form>
      {/* Outside of the form: the form in the dialog must not submit this one. */}
      {place.dialog}
    </>
  );
}
