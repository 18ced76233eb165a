import { ActionIcon, Button, Kbd, Menu, Paper } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconListDetails, IconNotes, IconPin, IconTag } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type HighlightColour, highlightColours } from '../../../contract/highlights.ts';
import { useWords } from '../../messages/words.ts';
import { TagDot } from '../../ui/tag-mark.tsx';
import { words } from '../messages.ts';
import './selection.css';

/** What can be done with a selection, each also by its key. */
export type SelectionActs = {
  highlight(colour?: HighlightColour): void;
  cite(): void;
  fact(): void;
  note(): void;
  tag(): void;
  conflict(): void;
};

type SelectionBarProps = {
  /** The colour of a new highlight. */
  colour: HighlightColour;
  /** Where what is selected stands in the window; undefined when it is not drawn. */
  anchor: () => DOMRect | undefined;
  /** The bar is shown only where its anchor is in sight. */
  box: () => DOMRect | undefined;
  acts: SelectionActs;
};

/** Between the selection and the bar, in CSS pixels. */
const gap = 6;

/** What can be done with selected words or an area, below them. */
export function SelectionBar({ colour, anchor, box, acts }: SelectionBarProps) {
  const text = useWords(words);
  const bar = useRef<HTMLDivElement>(null);
  const place = useEffectEvent(() => {
    const own = bar.current;
    const [at, within] = [anchor(), box()];
    if (!own) return;
    const inSight = at && within && at.bottom > within.top && at.top < within.bottom;
    own.style.visibility = inSight ? 'visible' : 'hidden';
    if (!inSight) return;
    const { offsetWidth: width, offsetHeight: height } = own;
    const below = at.bottom + gap + height < Math.min(within.bottom, window.innerHeight);
    const left = (at.left + at.right) / 2 - width / 2;
    own.style.left = `${Math.max(within.left + 8, Math.min(left, within.right - width - 8))}px`;
    own.style.top = `${below ? at.bottom + gap : Math.max(within.top + gap, at.top - gap - height)}px`;
  });
  useLayoutEffect(() => place());
  useEffect(() => {
    const move = (): void => place();
    window.addEventListener('scroll', move, true);
    window.addEventListener('resize', move);
    return () => {
      window.removeEventListener('scroll', move, true);
      window.removeEventListener('resize', move);
    };
  }, []);
  return (
    <Paper
      ref={bar}
      className="cw-selection"
      shadow="md"
      withBorder
      role="toolbar"
      aria-label={text.selection}
      // The words stay selected while the bar is clicked.
      onMouseDown={event => event.preventDefault()}
    >
      <Button
        variant="subtle"
        color="gray"
        pr={6}
        leftSection={<TagDot colour={colour} />}
        rightSection={<Kbd size="xs">H</Kbd>}
        onClick={() => acts.highlight()}
      >
        {text.highlight}
      </Button>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={26} aria-label={text.otherColour}>
            <IconChevronDown size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {highlightColours.map(each => (
            <Menu.Item key={each} leftSection={<TagDot colour={each} />} onClick={() => acts.highlight(each)}>
              {text.colours[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Act name={text.cite} keys="C" icon={<IconPin size={15} />} onClick={acts.cite} />
      <Act name={text.fact} keys="F" icon={<IconListDetails size={15} />} onClick={acts.fact} />
      <Act name={text.note} keys="N" icon={<IconNotes size={15} />} onClick={acts.note} />
      <Act name={text.tag} keys="T" icon={<IconTag size={15} />} onClick={acts.tag} />
      <Act name={text.conflict} keys="X" icon={<IconAlertTriangle size={15} />} onClick={acts.conflict} />
    </Paper>
  );
}

function Act({ name, keys, icon, onClick }: { name: string; keys: string; icon: ReactNode; onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      px={8}
      leftSection={icon}
      rightSection={<Kbd size="xs">{keys}</Kbd>}
      onClick={onClick}
    >
      {name}
    </Button>
  );
}
