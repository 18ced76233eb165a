import { Alert, Button, Group, Loader, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Exhibit, ExhibitPage } from '../../../contract/exhibits.ts';
import { useAnswer, useWrite } from '../../client/client.tsx';
import { type KeptDraft, useDraft } from '../../client/use-draft.ts';
import { useMessages } from '../../messages/messages.tsx';
import { useWords } from '../../messages/words.ts';
import { DraftStateText } from '../../ui/draft-state.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { tellDone } from '../../ui/tell.ts';
import { words } from '../messages.ts';
import { failureText } from '../../messages/failure-text.ts';
import './scan.css';

type CorrectPanelProps = { caseId: number; exhibit: Exhibit; page: number; onClose: () => void };

/** The text of a page that a machine read, to be put right beside its picture. The machine's own stays in sight. */
export function CorrectPanel(props: CorrectPanelProps) {
  const { opening, scan } = useWords(words);
  const { caseId, exhibit, page, onClose } = props;
  const kept = useDraft<string>(caseId, `reader-text-${exhibit.id}-${page}`);
  const { data, error, isPlaceholderData } = useAnswer('exhibits.page', { id: exhibit.id, page });
  return (
    <SidePanel title={scan.panel(page)} name="reader.text" width={400} onClose={onClose}>
      {error ? <Text role="alert">{failureText(error)}</Text> : null}
      {kept && data && !isPlaceholderData ? (
        <CorrectForm {...props} kept={kept} shown={data} />
      ) : (
        <Loader size="sm" aria-label={opening} />
      )}
    </SidePanel>
  );
}

type CorrectFormProps = CorrectPanelProps & { kept: KeptDraft<string>; shown: ExhibitPage };

function CorrectForm({ exhibit, page, onClose, kept, shown }: CorrectFormProps) {
  const { scan: text } = useWords(words);
  const { actions } = useMessages();
  const [written, setWritten] = useState(kept.draft ?? shown.text);
  const correct = useWrite('exhibits.correctText');
  const { scan } = shown;
  const save = (corrected: string | null, said: string): void => {
    if (correct.isPending) return;
    correct.mutate(
      { id: exhibit.id, page, text: corrected },
      {
        onSuccess: () => {
          kept.drop();
          tellDone(said);
          onClose();
        },
      },
    );
  };
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (written !== shown.text) save(written, text.saved);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="xs" c="dimmed">
          {text.panelLead}
        </Text>
        <Textarea
          label={text.text}
          value={written}
          autosize
          minRows={8}
          maxRows={22}
          data-autofocus
          autoFocus
          onChange={({ currentTarget }) => {
            setWritten(currentTarget.value);
            kept.keep(currentTarget.value);
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        {correct.error ? (
          <Alert color="red" role="alert" title={text.saveFailed}>
            {failureText(correct.error)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={correct.isPending} disabled={written === shown.text}>
            {text.save}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              kept.drop();
              onClose();
            }}
          >
            {actions.cancel}
          </Button>
          <DraftStateText state={kept.state} />
        </Group>
        <Stack gap="xs" component="section" aria-label={text.machine}>
          <Group gap="sm">
            <Title order={3} fz="sm" flex={1}>
              {text.machine}
            </Title>
            {scan?.corrected ? (
              <Button variant="default" size="compact-xs" onClick={() => save(null, text.restored)}>
                {text.restore}
              </Button>
            ) : null}
          </Group>
          <Text className="cw-machine-text">{scan?.machineText ? scan.machineText : text.machineNothing}</Text>
        </Stack>
      </Stack>
    </form>
  );
}
