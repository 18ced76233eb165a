import { Autocomplete, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { ChosenList } from './chosen-list.tsx';
import { ChooseButtons } from './choose-buttons.tsx';
import { FolderBrowser } from './folder-browser.tsx';
import { words } from './messages.ts';
import { useDraft } from './new-import.ts';
import { RuleFields } from './rule-fields.tsx';
import './imports.css';

/** Puts an import together: what, from whom, and what will happen. */
export function ImportSheet({
  caseId,
  state,
  onStarted,
  onCancel,
}: {
  caseId: number;
  state: HostState;
  onStarted: (importId: number) => void;
  onCancel: (() => void) | undefined;
}) {
  const { sheet } = useWords(words);
  const { draft, change, addPaths, addFiles, forget, start } = useDraft(caseId);
  const [isBrowsing, setBrowsing] = useState(false);
  const { data: before = [] } = useAnswer('imports.list', { caseId });
  const paths = draft.paths.map(({ path }) => path);
  const { data: measured, isFetching, isPlaceholderData } = useAnswer('host.measure', { paths }, paths.length > 0);
  const isCounting = paths.length > 0 && isFetching && (!measured || isPlaceholderData);
  const counted = paths.length > 0 && measured ? measured : { files: 0, bytes: 0, complete: true };
  const uploadBytes = draft.uploads.reduce((sum, { file }) => sum + file.size, 0);
  const files = counted.files + draft.uploads.length;
  const isEmpty = paths.length === 0 && draft.uploads.length === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void start(sheet.failed, { files, bytes: counted.bytes + uploadBytes, complete: counted.complete }).then(
      id => id !== undefined && onStarted(id),
    );
  };
  const fileCount = countText(files);
  const plan = (): string => {
    if (isEmpty) return sheet.nothingYet;
    if (isCounting) return sheet.counting;
    // What cannot be counted, such as a path that is gone, is told by the import itself.
    return files === 0
      ? sheet.nothingThere
      : sheet.plan(fileCount, sizeText(counted.bytes + uploadBytes), counted.complete);
  };
  return (
    <>
      <form onSubmit={submit} aria-label={sheet.title}>
        <Stack gap="lg" p="lg" maw={720}>
          <Title order={2}>{sheet.title}</Title>
          <ChooseButtons onBrowse={() => setBrowsing(true)} onPaths={addPaths} onFiles={addFiles} />
          {isEmpty ? null : <ChosenList draft={draft} onChange={change} />}
          <Group gap="md" grow align="start" preventGrowOverflow={false}>
            <Autocomplete
              label={sheet.custodian}
              description={sheet.custodianHelp}
              data={named(before.map(({ custodian }) => custodian))}
              value={draft.custodian}
              onChange={custodian => change({ custodian })}
              size="xs"
              maxLength={500}
            />
            <Autocomplete
              label={sheet.source}
              description={sheet.sourceHelp}
              data={named(before.map(({ source }) => source))}
              value={draft.source}
              onChange={source => change({ source })}
              size="xs"
              maxLength={500}
            />
          </Group>
          <RuleFields draft={draft} before={named(before.map(({ acquired }) => acquired))} onChange={change} />
          <Stack gap="sm" className="cw-imports-act">
            <Stack gap={2} component="section" aria-label={sheet.whatWillHappen}>
              <Title order={3} fz="sm">
                {sheet.whatWillHappen}
              </Title>
              <Text role="status">{plan()}</Text>
              {files === 0 ? null : (
                <Text c="dimmed" size="xs">
                  {sheet.planCopies} {sheet.planTwice}
                </Text>
              )}
            </Stack>
            {draft.sending ? (
              <Stack gap="xs">
                <Progress
                  value={uploadBytes === 0 ? 100 : (draft.sending.bytes / uploadBytes) * 100}
                  size="sm"
                  aria-label={sheet.title}
                />
                <Text size="xs" role="status">
                  {sheet.uploading(sizeText(Math.min(draft.sending.bytes, uploadBytes)), sizeText(uploadBytes))}
                </Text>
              </Stack>
            ) : null}
            <Group gap="sm">
              <Button type="submit" disabled={isEmpty || isCounting || draft.sending !== null}>
                {files === 0 || !counted.complete ? sheet.buttonMany : sheet.button(fileCount)}
              </Button>
              {draft.sending ? (
                <Button variant="default" onClick={draft.sending.stop}>
                  {sheet.stopUpload}
                </Button>
              ) : null}
              {onCancel && !draft.sending ? (
                <Button
                  variant="default"
                  onClick={() => {
                    forget();
                    onCancel();
                  }}
                >
                  {sheet.cancel}
                </Button>
              ) : null}
            </Group>
          </Stack>
        </Stack>
      </form>
      {/* Outside of the form: what is sent in the dialog's own form would be sent here too. */}
      {isBrowsing ? (
        <FolderBrowser
          separator={state.pathSeparator}
          onClose={() => setBrowsing(false)}
          onTake={taken => {
            addPaths(taken);
            setBrowsing(false);
          }}
        />
      ) : null}
    </>
  );
}

/** The names that were given before, each once. */
const named = (values: readonly string[]): string[] => [...new Set(values)].filter(value => value !== '');
