import { ActionIcon, Button, Collapse, Group, Popover, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { PageSuggestion } from '../../contract/suggestions.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { useLayout } from '../ui/layout.ts';
import { moveInList } from '../ui/move-in-list.ts';
import { attempt, tellDone } from '../ui/tell.ts';
import { words } from './messages.ts';
import './suggestions.css';
import { TakeOver } from './take-over.tsx';
import { useDismiss } from './use-deeds.ts';

type PageSuggestionsProps = {
  caseId: number;
  exhibitId: number;
  page: number;
  onShow: (suggestion: PageSuggestion) => void;
};

/** What the program found on the page that is read: apart from what people made of it, and closed until somebody asks. */
export function PageSuggestions({ caseId, exhibitId, page, onShow }: PageSuggestionsProps) {
  const text = useWords(words);
  const listId = useId();
  const [isOpen, setOpen] = useLayout('reader.suggestions', 0);
  const { data: found = [] } = useAnswer('suggestions.ofPage', { exhibitId, page });
  const section = useRef<HTMLElement>(null);
  /** The one that was just dismissed or taken over, and its place. */
  const [going, setGoing] = useState<{ readonly name: string; readonly place: number }>();
  useEffect(() => {
    if (going === undefined || found.some(each => nameOf(each) === going.name)) return;
    setGoing(undefined);
    // The keys go on with the one that took its place; nobody is taken out of what they went to meanwhile.
    if (document.activeElement !== document.body) return;
    const rows = section.current?.querySelectorAll('li') ?? [];
    const next = rows[Math.min(going.place, rows.length - 1)]?.querySelector('button');
    (next ?? document.querySelector<HTMLElement>('.cw-pages'))?.focus();
  }, [found, going]);
  if (found.length === 0) return null;
  return (
    <section ref={section} className="cw-page-suggestions" aria-label={text.title}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        mih={28}
        fullWidth
        justify="start"
        leftSection={isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        aria-expanded={isOpen === 1}
        aria-controls={listId}
        onClick={() => setOpen(isOpen ? 0 : 1)}
      >
        {text.onPage(found.length)}
      </Button>
      <Collapse expanded={isOpen === 1} transitionDuration={0} id={listId}>
        <Text size="xs" c="dimmed" px="md" pb={4}>
          {text.machineFound}
        </Text>
        <ul className="cw-plain-list cw-page-suggestions-list" onKeyDown={moveInList}>
          {found.map((each, place) => (
            <li key={nameOf(each)}>
              <Item
                caseId={caseId}
                exhibitId={exhibitId}
                page={page}
                suggestion={each}
                onShow={() => onShow(each)}
                onGoing={() => setGoing({ name: nameOf(each), place })}
              />
            </li>
          ))}
        </ul>
      </Collapse>
    </section>
  );
}

const nameOf = ({ kind, key }: PageSuggestion): string => `${kind} ${key}`;

type ItemProps = {
  caseId: number;
  exhibitId: number;
  page: number;
  suggestion: PageSuggestion;
  onShow: () => void;
  /** It will be gone from the list. */
  onGoing: () => void;
};

function Item({ caseId, exhibitId, page, suggestion, onShow, onGoing }: ItemProps) {
  const text = useWords(words);
  const dismiss = useDismiss(caseId);
  const { kind, value } = suggestion;
  return (
    <Group gap={0} wrap="nowrap" className="cw-page-suggestion">
      <UnstyledButton className="cw-page-suggestion-words" onClick={onShow}>
        <Text size="sm" lineClamp={2}>
          {value}
        </Text>
        <Text size="xs" c="dimmed">
          {text.kind[kind]}
        </Text>
      </UnstyledButton>
      {kind === 'date' || kind === 'amount' ? (
        <MakeFactHere caseId={caseId} exhibitId={exhibitId} page={page} kind={kind} suggestion={suggestion} />
      ) : (
        <TakeOverHere caseId={caseId} kind={kind} suggestion={suggestion} onGoing={onGoing} />
      )}
      <Tooltip label={text.dismiss}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={text.dismissOf(value)}
          onClick={() => dismiss(suggestion, true, onGoing)}
        >
          <IconX size={14} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

type MakeFactHereProps = Omit<ItemProps, 'onShow' | 'onGoing'> & { kind: 'date' | 'amount' };

function MakeFactHere({ caseId, exhibitId, page, kind, suggestion: { key, start, value } }: MakeFactHereProps) {
  const text = useWords(words);
  const make = useWrite('suggestions.makeFact');
  const onClick = (): void =>
    attempt(make.mutateAsync({ caseId, kind, key, exhibitId, page, start }), text.factNotMade, () =>
      tellDone(text.factMade),
    );
  return (
    <Tooltip label={text.makeFact}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={`${text.makeFact}: ${value}`}
        loading={make.isPending}
        onClick={onClick}
      >
        <IconPlus size={14} />
      </ActionIcon>
    </Tooltip>
  );
}

type TakeOverHereProps = Pick<ItemProps, 'caseId' | 'suggestion' | 'onGoing'> & {
  kind: Parameters<typeof TakeOver>[0]['kind'];
};

function TakeOverHere({ caseId, kind, suggestion, onGoing }: TakeOverHereProps) {
  const text = useWords(words);
  const dismiss = useDismiss(caseId);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    onGoing();
    setOpen(false);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="left-start"
      shadow="md"
      width={300}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={text.openOf(suggestion.value)}
          title={text.takeOver}
          onClick={() => setOpen(!isOpen)}
        >
          <IconPlus size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.panel}>
        <TakeOver
          caseId={caseId}
          kind={kind}
          suggestion={suggestion}
          withinPopover
          onDone={close}
          onDismiss={() => dismiss(suggestion, true, close)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
