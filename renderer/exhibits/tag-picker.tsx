import { Combobox, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Tag } from '../../contract/tags.ts';
import { useWords } from '../messages/words.ts';
import { TagMark } from '../ui/tag-mark.tsx';
import { words } from './messages.ts';

/** Stands for the option that makes a tag; no id is negative. */
const makeIt = '-1';
/** More are found by typing. */
const mostListed = 60;

type TagPickerProps = {
  label: string;
  tags: readonly Tag[];
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onPick: (tag: Tag) => void;
  /** Where new tags may be made, makes the one with this path. */
  onMake?: (path: string) => void;
  /** The button that the list opens from. */
  children: ReactNode;
};

/** Picks a tag by typing a part of its name, or makes a new one. */
export function TagPicker({ label, tags, opened, onOpened, onPick, onMake, children }: TagPickerProps) {
  const { bar } = useWords(words);
  const [text, setText] = useState('');
  const store = useCombobox({ opened, onOpenedChange: onOpened });
  const search = useRef<HTMLInputElement>(null);
  // Whoever opens it types at once, and is afterwards where they were: in the table, or on the button.
  // Subtle: before the next key, which else would be a command of the table.
  useLayoutEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    search.current?.focus({ preventScroll: true });
    return () => {
      setText('');
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [opened]);
  // Enter takes the first that fits.
  const { selectFirstOption } = store;
  useEffect(() => {
    if (opened) selectFirstOption();
  }, [opened, text, selectFirstOption]);
  const wanted = text.trim();
  const fitting = tags.filter(tag => tag.path.toLowerCase().includes(wanted.toLowerCase())).slice(0, mostListed);
  const canMake = onMake !== undefined && wanted !== '' && !tags.some(tag => tag.path === wanted);
  const submit = (value: string): void => {
    const tag = tags.find(one => String(one.id) === value);
    if (tag) onPick(tag);
    else onMake?.(wanted);
    onOpened(false);
  };
  return (
    <Combobox
      store={store}
      withinPortal={false}
      width={260}
      position="bottom-start"
      onOptionSubmit={submit}
      shadow="md"
      // At once, so that the field is there to be typed in.
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target targetType="button">{children}</Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          ref={search}
          role="combobox"
          aria-expanded
          aria-controls={store.listId ?? undefined}
          value={text}
          aria-label={label}
          placeholder={onMake ? bar.findOrMakeTag : bar.findTag}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Combobox.Options mah={280} className="cw-scroll" aria-label={label}>
          {fitting.map(tag => (
            <Combobox.Option key={tag.id} value={String(tag.id)}>
              <TagMark name={tag.path} colour={tag.colour} />
            </Combobox.Option>
          ))}
          {canMake ? <Combobox.Option value={makeIt}>{bar.makeTag(wanted)}</Combobox.Option> : null}
          {fitting.length === 0 && !canMake ? <Combobox.Empty>{bar.noTags}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
