import { Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import type { Command, CommandGroup } from './command.ts';
import { closeFloating, closePalette, returnsFocus, useFloating } from './floating.ts';
import { Keys } from './keys.tsx';
import { words } from './palette-messages.ts';
import { usePaletteGroups } from './use-palette-groups.tsx';
import './palette.css';

type Library = NonNullable<HostState['library']>;

/** Ctrl+K: go anywhere and run anything. */
export function Palette({ state, library }: { state: HostState; library: Library }) {
  const { frame } = useMessages();
  const shown = useFloating();
  return (
    <Modal.Root
      opened={shown === 'palette'}
      onClose={closeFloating}
      returnFocus={false}
      size={640}
      yOffset={72}
      centered={false}
      // There at once: what is typed after Ctrl+K must not go to the screen below.
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={frame.palette}>
        <Modal.Body p={0}>
          <PaletteBody state={state} library={library} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const optionId = (id: string): string => `command-${id}`;

function PaletteBody({ state, library }: { state: HostState; library: Library }) {
  const { frame } = useMessages();
  const say = useWords(words);
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => {
      if (returnsFocus() && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const [chosenId, setChosenId] = useState<string>();
  const groups = usePaletteGroups(state, library, query);
  const commands = groups.flatMap(group => group.commands);
  const chosen = commands.find(({ id }) => id === chosenId) ?? commands[0];
  const activeId = chosen && optionId(chosen.id);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const run = (command: Command): void => {
    const { here } = usePlaces.getState();
    command.run();
    closePalette(here === usePlaces.getState().here);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && commands.length > 0) {
      event.preventDefault();
      const at = chosen ? commands.indexOf(chosen) : 0;
      setChosenId(commands[(at + step + commands.length) % commands.length]?.id);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <>
      <TextInput
        ref={box}
        data-autofocus
        className="cw-palette-box"
        size="md"
        variant="unstyled"
        leftSection={<IconSearch size={18} />}
        placeholder={frame.search}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value);
          setChosenId(undefined);
        }}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label={frame.search}
        aria-expanded={commands.length > 0}
        aria-controls={commands.length > 0 ? 'palette-list' : undefined}
        aria-autocomplete="list"
        aria-activedescendant={activeId}
      />
      {commands.length > 0 ? (
        <div id="palette-list" role="listbox" aria-label={say.results} className="cw-palette-list">
          {groups.map(group => (
            <Group key={group.title} group={group} chosenId={chosen?.id} onRun={run} onPoint={setChosenId} />
          ))}
        </div>
      ) : (
        <Text c="dimmed" p="md" role="status">
          {say.nothing}
        </Text>
      )}
      <Text size="xs" c="dimmed" className="cw-palette-foot">
        {say.hint}
      </Text>
    </>
  );
}

function Group({
  group,
  chosenId,
  onRun,
  onPoint,
}: {
  group: CommandGroup;
  chosenId: string | undefined;
  onRun(command: Command): void;
  onPoint(id: string): void;
}) {
  return (
    <div role="group" aria-label={group.title}>
      <Text size="xs" fw={600} c="dimmed" px={16} pt={8} pb={2} aria-hidden>
        {group.title}
      </Text>
      {group.commands.map(command => (
        // Its keys are those of the box, which keeps the focus.
        <div
          key={command.id}
          id={optionId(command.id)}
          role="option"
          aria-selected={command.id === chosenId}
          className="cw-palette-option"
          onClick={() => onRun(command)}
          onMouseMove={() => {
            if (command.id !== chosenId) onPoint(command.id);
          }}
        >
          <span className="cw-palette-icon" aria-hidden>
            {command.icon}
          </span>
          <Text span className="cw-palette-label">
            {command.label}
          </Text>
          {command.detail === undefined ? null : (
            <Text span size="xs" c="dimmed" truncate flex={1}>
              {command.detail}
            </Text>
          )}
          {command.keys === undefined ? null : (
            <span className="cw-palette-keys">
              <Keys keys={command.keys} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
