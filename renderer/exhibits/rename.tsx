import { useEffect, useRef, useState } from 'react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** The title in its own cell, to be typed over. Enter or leaving it keeps it, Esc does not. */
export function Rename({ title, onDone }: { title: string; onDone: (title: string | undefined) => void }) {
  const say = useWords(words);
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  // The person has just asked to type here.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const isDone = useRef(false);
  // The field also loses the focus when it goes: only the first end counts.
  const end = (next: string | undefined): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  };
  const keep = (): void => end(text.trim() === '' || text.trim() === title ? undefined : text.trim());
  return (
    <input
      ref={field}
      className="cw-rename"
      aria-label={say.renameTitle}
      value={text}
      maxLength={500}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={keep}
      onClick={event => event.stopPropagation()}
      onDoubleClick={event => event.stopPropagation()}
      onKeyDown={event => {
        if (event.key === 'Enter') keep();
        else if (event.key === 'Escape') end(undefined);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
