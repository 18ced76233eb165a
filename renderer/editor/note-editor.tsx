import { Input } from '@mantine/core';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import type { MentionNode, PinCiteNode } from '../../contract/note-body.ts';
import { useClient } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { CiteDialog } from './cite-dialog.tsx';
import './editor.css';
import { extensions } from './extensions.ts';
import type { Insertable } from './insertable.ts';
import { words } from './messages.ts';
import { Suggestions } from './suggestions.tsx';
import { Toolbar } from './toolbar.tsx';
import { triggerIn } from './trigger.ts';
import { useInsertables } from './use-insertables.ts';
import { useOpenReference } from './use-open-reference.ts';

type NoteEditorProps = {
  caseId: number;
  label: string;
  /** The body to begin with, as JSON text. Later values are not taken over: what is typed is the truth. */
  initial: string;
  onChange: (body: string) => void;
  /** Ctrl+Enter or Ctrl+S in the text. */
  onSubmit?: () => void;
  error?: string | undefined;
  autoFocus?: boolean;
  /** The least height of the text in pixels. */
  height?: number;
};

/** Where a reference is being typed. */
type Typing = NonNullable<ReturnType<typeof triggerIn>> & { readonly from: number; readonly to: number };

/**
 * Writes the words of a note: formatting, and references to pages, people and facts by `[` and `@`. Undo and redo in it
 * are of the typing; nothing is saved here.
 */
export function NoteEditor(props: NoteEditorProps) {
  const { caseId, label, initial, error, autoFocus = false, height } = props;
  const text = useWords(words);
  const client = useClient();
  const open = useOpenReference(caseId);
  const ids = useId();
  const [typing, setTyping] = useState<Typing>();
  const [left, setLeft] = useState<number>();
  const [isCiting, setCiting] = useState(false);
  const [active, setActive] = useState(0);
  const shown = typing && typing.from !== left ? typing : undefined;
  const options = useInsertables(caseId, shown);
  const chosen = Math.min(active, options.length - 1);

  const editor = useEditor({
    extensions,
    content: JSON.parse(initial) as object,
    injectCSS: false,
    autofocus: autoFocus ? 'end' : false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-describedby': `${ids}-help` },
    },
  });

  const put = (node: PinCiteNode | MentionNode, at: { from: number; to: number } | number): void =>
    void editor
      .chain()
      .focus()
      .insertContentAt(at, [node, { type: 'text', text: ' ' }])
      .run();
  const insert = (option: Insertable): void => {
    if (!shown) return;
    const at = { from: shown.from, to: shown.to };
    if (option.kind !== 'page') {
      const { kind, uid, label: named } = option;
      put({ type: 'mention', attrs: { kind, uid, label: named } }, at);
      return;
    }
    const { exhibitId, page, quote } = option;
    // Subtle: until the engine has said yes, the typed words stay; whoever types on keeps them.
    client.call('citations.check', { caseId, citation: { exhibitId, page, quote } }).then(
      cite => put(citeNode(cite), at),
      (failure: Failure) => tellFailure(text.citeFailed, failure),
    );
  };

  const changed = useEffectEvent((editor: Editor) => props.onChange(JSON.stringify(editor.getJSON())));
  const moved = useEffectEvent((editor: Editor) => {
    const next = typingIn(editor);
    if (next?.query !== typing?.query || next?.from !== typing?.from) setActive(0);
    setTyping(next);
    if (!next) setLeft(undefined);
  });
  const opened = useEffectEvent((node: { type: { name: string }; attrs: unknown }): boolean => {
    if (node.type.name !== 'pinCite' && node.type.name !== 'mention') return false;
    open({ type: node.type.name, attrs: node.attrs } as PinCiteNode | MentionNode);
    return true;
  });
  const pressed = useEffectEvent((event: KeyboardEvent): boolean => {
    if ((event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's')) {
      event.preventDefault();
      props.onSubmit?.();
      return true;
    }
    if (!shown || event.isComposing) return false;
    const option = options[chosen];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') setLeft(shown.from);
    else if (option && step !== undefined) setActive((chosen + step + options.length) % options.length);
    else if (option && (event.key === 'Enter' || event.key === 'Tab')) insert(option);
    else return false;
    event.preventDefault();
    return true;
  });

  useEffect(() => {
    const onUpdate = (): void => changed(editor);
    const onTransaction = (): void => moved(editor);
    editor.on('update', onUpdate).on('transaction', onTransaction);
    editor.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        handleKeyDown: (_view, event) => pressed(event),
        handleClickOn: (_view, _at, node) => opened(node),
      },
    });
    return () => void editor.off('update', onUpdate).off('transaction', onTransaction);
  }, [editor]);
  useEffect(() => {
    const { dom } = editor.view;
    const told = shown && chosen >= 0 ? `${ids}-list-${chosen}` : undefined;
    if (told === undefined) dom.removeAttribute('aria-activedescendant');
    else dom.setAttribute('aria-activedescendant', told);
  }, [editor, shown, chosen, ids]);

  return (
    <Input.Wrapper label={label} labelElement="div" error={error} withAsterisk>
      <div
        className="cw-editor"
        data-invalid={error !== undefined}
        style={height === undefined ? {} : { ['--cw-editor-height' as string]: `${height}px` }}
      >
        <Toolbar editor={editor} onCite={() => setCiting(true)} />
        <div className="cw-editor-text">
          <EditorContent editor={editor} />
        </div>
      </div>
      <Input.Description id={`${ids}-help`} pt={4}>
        {text.help}
      </Input.Description>
      {shown ? (
        <Suggestions
          listId={`${ids}-list`}
          trigger={shown}
          options={options}
          active={chosen}
          at={editor.view.coordsAtPos(shown.from)}
          onChoose={insert}
        />
      ) : null}
      {isCiting ? (
        <CiteDialog
          caseId={caseId}
          onClose={() => setCiting(false)}
          onCite={cite => {
            setCiting(false);
            put(citeNode(cite), editor.state.selection.to);
          }}
        />
      ) : null}
    </Input.Wrapper>
  );
}

type Checked = { exhibitUid: string; exhibitNumber: string; page: number; quote: string };
const citeNode = ({ exhibitUid, exhibitNumber, page, quote }: Checked): PinCiteNode => ({
  type: 'pinCite',
  attrs: { exhibit: exhibitUid, number: exhibitNumber, page, quote },
});

/** The reference that is typed before the cursor; none while the window is elsewhere or something is selected. */
function typingIn({ state, view }: Editor): Typing | undefined {
  const { $from, empty, from } = state.selection;
  if (!empty || !$from.parent.isTextblock || !view.hasFocus()) return undefined;
  // Things that are no text count as one character, as in positions.
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC');
  const trigger = triggerIn(before);
  return trigger && { ...trigger, from: from - trigger.length, to: from };
}
