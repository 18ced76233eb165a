import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconCopy, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Exhibit } from '../../../contract/exhibits.ts';
import type { Fact } from '../../../contract/facts.ts';
import { useAnswer, useWrite } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { moveInList } from '../../ui/move-in-list.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { tellDone, tellFailure } from '../../ui/tell.ts';
import { words } from '../messages.ts';
import { type Selected, placeOf } from '../selection/selected.ts';
import { CitedWords } from './cited-words.tsx';
import './panels.css';

type CitePanelProps = {
  caseId: number;
  exhibit: Exhibit;
  selected: Selected;
  onFact: () => void;
  onClose: () => void;
};

/** Facts shown at most; typing finds the others. */
const mostShown = 60;

/** Adds what is selected to the proof of a fact that is there already, or copies it as a pin-cite. */
export function CitePanel({ caseId, exhibit, selected, onFact, onClose }: CitePanelProps) {
  const text = useWords(words);
  const [typed, setTyped] = useState('');
  const { data: facts = [] } = useAnswer('facts.list', { caseId });
  const cite = useWrite('facts.cite');
  const wanted = typed.trim().toLowerCase();
  const found = facts.filter(({ text: statement, date }) => `${statement} ${date.text}`.toLowerCase().includes(wanted));
  const { page, quote } = selected;
  const choose = (fact: Fact): void =>
    cite.mutate(
      { id: fact.id, citation: placeOf(exhibit.id, selected) },
      {
        onSuccess: () => {
          tellDone(text.cited(fact.citations.length + 1));
          onClose();
        },
        onError: failure => tellFailure(text.citeFailed, failure),
      },
    );
  const copy = (): void => {
    navigator.clipboard.writeText(text.pinCite(exhibit.number, page, quote)).then(
      () => {
        tellDone(text.copied);
        onClose();
      },
      () => tellDone(text.notCopied),
    );
  };
  return (
    <SidePanel title={text.citeTitle} name="reader.margin" width={304} onClose={onClose}>
      <Stack gap="md">
        <CitedWords exhibit={exhibit} selected={selected} />
        <Group gap="xs">
          <Button variant="default" leftSection={<IconCopy size={14} />} onClick={copy}>
            {text.copyPinCite}
          </Button>
          <Button variant="default" onClick={onFact}>
            {text.newFact}
          </Button>
        </Group>
        <TextInput
          label={text.citeFor}
          placeholder={text.citeForHelp}
          leftSection={<IconSearch size={13} aria-hidden />}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
          onKeyDown={event => {
            const [first] = found;
            if (event.key === 'Enter' && first && wanted !== '') choose(first);
          }}
          ref={focusOnce}
        />
        {found.length === 0 ? (
          <Text size="xs" c="dimmed">
            {facts.length === 0 ? text.noFacts : text.noFactFound}
          </Text>
        ) : (
          <ul className="cw-rows cw-cite-facts" aria-label={text.facts} onKeyDown={moveInList}>
            {found.slice(0, mostShown).map(fact => (
              <li key={fact.id}>
                <UnstyledButton className="cw-row-button" onClick={() => choose(fact)}>
                  <Text size="sm" lineClamp={3}>
                    {fact.text}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[fact.date.text, text.factStatuses[fact.status], text.sources(fact.citations.length)]
                      .filter(part => part !== '')
                      .join(' · ')}
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </SidePanel>
  );
}

const focusOnce = (field: HTMLInputElement | null): void => field?.focus({ preventScroll: true });
