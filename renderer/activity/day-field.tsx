import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { dayText } from '../search/understood.ts';
import { words } from './filter-messages.ts';

/** Milliseconds after the last key until what was typed counts. */
const pause = 150;

type DayFieldProps = {
  label: string;
  /** Such as 2026-03-16; '' for none. */
  value: string;
  onChange: (day: string) => void;
};

/**
 * A day, typed in any form that the engine understands and shown in the language of the program. Not the field for days
 * of the browser, whose form follows the browser's own language.
 */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const text = useWords(words);
  const language = useLanguage();
  /** What is being typed; undefined when nothing is. */
  const [typed, setTyped] = useState<string>();
  const [isHere, setHere] = useState(false);
  const [wanted] = useDebouncedValue((typed ?? '').trim(), pause);
  const { data: date } = useAnswer('dates.read', { text: wanted }, wanted !== '');
  const isRead = wanted !== '' && date?.text === wanted && wanted === typed?.trim();
  const day = isRead && date.precision === 'day' ? date.from : undefined;
  useEffect(() => {
    if (day === undefined) return;
    if (day !== value) onChange(day);
    else if (!isHere) setTyped(undefined);
  }, [day, value, isHere, onChange]);
  const change = (now: string): void => {
    setTyped(now);
    if (now.trim() === '') onChange('');
  };
  return (
    <TextInput
      label={label}
      value={typed ?? (value === '' ? '' : dayText(value, language))}
      onFocus={() => setHere(true)}
      onChange={event => change(event.currentTarget.value)}
      onBlur={() => setHere(false)}
      error={isRead && day === undefined ? text.suchAs : undefined}
      inputWrapperOrder={['label', 'error', 'input']}
      maxLength={40}
      w={132}
    />
  );
}
