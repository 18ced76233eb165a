import { type KeyboardEvent, useRef } from 'react';

/** Letters that follow each other within this many milliseconds are one name. */
const pause = 700;

type Typed = <Item>(
  event: KeyboardEvent,
  at: number,
  items: readonly Item[],
  nameOf: (item: Item) => string,
  go: (item: Item) => void,
) => (() => void) | undefined;

/** Finds the next item of a list whose name begins with the letters typed. Signs are left to other keys. */
export function useTypeahead(): Typed {
  const typed = useRef({ text: '', at: 0 });
  return (event, at, items, nameOf, go) => {
    if (!/^[\p{L}\p{N}]$/u.test(event.key) || event.nativeEvent.isComposing) return undefined;
    return () => {
      const now = event.timeStamp;
      const text = (now - typed.current.at < pause ? typed.current.text : '') + event.key.toLocaleLowerCase();
      typed.current = { text, at: now };
      // The same letter again goes on to the next name; more letters stay with the name that they began.
      const from = [...text].every(letter => letter === text[0]) ? at + 1 : at;
      const sought = from > at ? (text[0] ?? '') : text;
      const found = items
        .map((_, step) => items[(from + step) % items.length])
        .find(item => item !== undefined && nameOf(item).toLocaleLowerCase().startsWith(sought));
      if (found !== undefined) go(found);
    };
  };
}
