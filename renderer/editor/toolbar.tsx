import { ActionIcon, Divider, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

type Tool = {
  readonly label: string;
  readonly keys: string;
  readonly icon: ReactNode;
  readonly isOn?: boolean;
  readonly isDead?: boolean;
  readonly run: () => void;
};

/** Formatting by mouse, or by the arrow keys within it. Every tool has a key of its own in the text. */
export function Toolbar({ editor, onCite }: { editor: Editor; onCite: () => void }) {
  const text = useWords(words);
  const state = useEditorState({
    editor,
    selector: ({ editor: each }) => ({
      bold: each.isActive('bold'),
      italic: each.isActive('italic'),
      heading: each.isActive('heading'),
      bullets: each.isActive('bulletList'),
      numbers: each.isActive('orderedList'),
      quote: each.isActive('blockquote'),
      canUndo: each.can().undo(),
      canRedo: each.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const groups: readonly (readonly Tool[])[] = [
    [
      {
        label: text.bold,
        keys: 'Ctrl+B',
        icon: <IconBold size={16} />,
        isOn: state.bold,
        run: () => chain().toggleBold().run(),
      },
      {
        label: text.italic,
        keys: 'Ctrl+I',
        icon: <IconItalic size={16} />,
        isOn: state.italic,
        run: () => chain().toggleItalic().run(),
      },
    ],
    [
      {
        label: text.heading,
        keys: 'Ctrl+Alt+2',
        icon: <IconHeading size={16} />,
        isOn: state.heading,
        run: () => chain().toggleHeading({ level: 2 }).run(),
      },
      {
        label: text.bullets,
        keys: 'Ctrl+Shift+8',
        icon: <IconList size={16} />,
        isOn: state.bullets,
        run: () => chain().toggleBulletList().run(),
      },
      {
        label: text.numbers,
        keys: 'Ctrl+Shift+7',
        icon: <IconListNumbers size={16} />,
        isOn: state.numbers,
        run: () => chain().toggleOrderedList().run(),
      },
      {
        label: text.quote,
        keys: 'Ctrl+Shift+B',
        icon: <IconBlockquote size={16} />,
        isOn: state.quote,
        run: () => chain().toggleBlockquote().run(),
      },
    ],
    [{ label: text.cite, keys: '[', icon: <IconLink size={16} />, run: onCite }],
    [
      {
        label: text.undo,
        keys: 'Ctrl+Z',
        icon: <IconArrowBackUp size={16} />,
        isDead: !state.canUndo,
        run: () => chain().undo().run(),
      },
      {
        label: text.redo,
        keys: 'Ctrl+Shift+Z',
        icon: <IconArrowForwardUp size={16} />,
        isDead: !state.canRedo,
        run: () => chain().redo().run(),
      },
    ],
  ];
  let at = -1;
  return (
    <div role="toolbar" aria-label={text.toolbar} className="cw-editor-tools" onKeyDown={moveInToolbar}>
      {groups.map((tools, index) => (
        // The groups never change their order.
        <span key={index} className="cw-editor-group">
          {index > 0 ? <Divider orientation="vertical" my={4} mx={4} /> : null}
          {tools.map(tool => {
            at += 1;
            return <ToolButton key={tool.label} tool={tool} isFirst={at === 0} />;
          })}
        </span>
      ))}
    </div>
  );
}

function ToolButton({
  tool: { label, keys, icon, isOn, isDead = false, run },
  isFirst,
}: {
  tool: Tool;
  isFirst: boolean;
}) {
  return (
    <Tooltip label={`${label}  ${keys}`}>
      <ActionIcon
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? 'blue' : 'gray'}
        size={26}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        aria-disabled={isDead}
        {...(isDead ? { 'data-disabled': true } : {})}
        // One stop of the Tab key for all tools.
        tabIndex={isFirst ? 0 : -1}
        onMouseDown={event => event.preventDefault()}
        onClick={() => (isDead ? undefined : run())}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function moveInToolbar(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
