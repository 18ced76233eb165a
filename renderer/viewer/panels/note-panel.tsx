import { Alert, Button, Group, Loader, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Exhibit } from '../../../contract/exhibits.ts';
import { plainBody } from '../../../contract/note-body.ts';
import { useWrite } from '../../client/client.tsx';
import { type KeptDraft, useDraft } from '../../client/use-draft.ts';
import { NoteEditor } from '../../editor/note-editor.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { useWords } from '../../messages/words.ts';
import { DraftStateText } from '../../ui/draft-state.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { tellDone } from '../../ui/tell.ts';
import { words } from '../messages.ts';
import { type Selected, placeOf } from '../selection/selected.ts';
import { CitedWords } from './cited-words.tsx';
import { failureText } from '../../messages/failure-text.ts';

type NotePanelProps = { caseId: number; exhibit: Exhibit; selected: Selected; onClose: () => void };

/** A note on a page, with the words it is about. What is typed is kept until it is added or given up. */
export function NotePanel(props: NotePanelProps) {
  const text = useWords(words);
  const kept = useDraft<string>(props.caseId, `reader-note-${props.exhibit.id}`);
  return (
    <SidePanel title={text.newNote} name="reader.margin" width={304} onClose={props.onClose}>
      {kept ? <NoteForm {...props} kept={kept} /> : <Loader size="sm" aria-label={text.opening} />}
    </SidePanel>
  );
}

const emptyBody = JSON.stringify(plainBody(''));

function NoteForm({ caseId, exhibit, selected, kept, onClose }: NotePanelProps & { kept: KeptDraft<string> }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const add = useWrite('notes.add');
  const [initial] = useState(kept.draft ?? emptyBody);
  const save = (): void => {
    if (add.isPending) return;
    const hasProof = selected.quote !== '' || selected.region.length > 0;
    add.mutate(
      {
        caseId,
        exhibitId: exhibit.id,
        page: selected.page,
        body: kept.draft ?? emptyBody,
        citations: hasProof ? [placeOf(exhibit.id, selected)] : [],
      },
      {
        onSuccess: () => {
          kept.drop();
          tellDone(text.noteAdded);
          onClose();
        },
      },
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  const giveUp = (): void => {
    kept.drop();
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <CitedWords exhibit={exhibit} selected={selected} />
        <NoteEditor
          caseId={caseId}
          label={text.noteText}
          initial={initial}
          onChange={kept.keep}
          onSubmit={save}
          autoFocus
          height={140}
        />
        {add.error ? (
          <Alert color="red" role="alert" title={text.noteFailed}>
            {failureText(add.error)}
          </Alert>
        ) : null}
        <Group gap="sm">
          <Button type="submit" loading={add.isPending}>
            {text.addNote}
          </Button>
          <Button variant="default" onClick={giveUp}>
            {kept.state.state === 'none' ? actions.cancel : text.giveUp}
          </Button>
          <DraftStateText state={kept.state} />
        </Group>
      </Stack>
    </form>
  );
}
