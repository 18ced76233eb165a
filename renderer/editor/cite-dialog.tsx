import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../contract/index.ts';
import type { Failure } from '../../contract/failure.ts';
import { CitationFields, citationFrom, emptyCitation } from '../cite/citation-fields.tsx';
import { useClient } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

type CiteDialogProps = {
  caseId: number;
  onClose: () => void;
  onCite: (cite: OutputOf<'citations.check'>) => void;
};

/** Chooses exhibit, page and quote with the page in sight. It is checked here, before it stands in the words. */
export function CiteDialog({ caseId, onClose, onCite }: CiteDialogProps) {
  const text = useWords(words);
  const { actions } = useMessages();
  const client = useClient();
  const [draft, setDraft] = useState(emptyCitation);
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const citation = citationFrom(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // A dialog stands inside the form of the note for React, not for the eye.
    event.stopPropagation();
    setAsked(true);
    if (citation) client.call('citations.check', { caseId, citation }).then(onCite, setFailure);
  };
  return (
    <Modal opened onClose={onClose} title={text.citeTitle} size="lg" closeButtonProps={{ 'aria-label': actions.close }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <CitationFields
            caseId={caseId}
            value={draft}
            onChange={setDraft}
            error={failure?.message}
            exhibitError={isAsked && !citation ? text.exhibitMissing : undefined}
          />
          <Group gap="sm" justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {actions.cancel}
            </Button>
            <Button type="submit">{text.citeButton}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
