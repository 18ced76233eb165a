import { Text, UnstyledButton } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** So much of a description leaves room for the rest of the case. */
const lines = 4;

/** What the case is about, in the words of who works on it; a long one is cut off at a line until it is asked for. */
export function Description({ description }: { description: string }) {
  const text = useWords(words);
  const box = useRef<HTMLParagraphElement>(null);
  const [isWhole, setWhole] = useState(false);
  const [isLong, setLong] = useState(false);
  useLayoutEffect(() => {
    const shown = box.current;
    if (!shown) return undefined;
    const watch = new ResizeObserver(() => {
      if (!isWhole) setLong(shown.scrollHeight > shown.clientHeight + 1);
    });
    watch.observe(shown);
    return () => watch.disconnect();
  }, [description, isWhole]);
  if (description === '') return <Text c="dimmed">{text.noDescription}</Text>;
  return (
    <>
      <Text ref={box} className="cw-overview-description" {...(isWhole ? {} : { lineClamp: lines })}>
        {description.replace(/\n{2,}/g, '\n')}
      </Text>
      {isLong ? (
        <UnstyledButton className="cw-overview-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text.less : text.more}
        </UnstyledButton>
      ) : null}
    </>
  );
}
