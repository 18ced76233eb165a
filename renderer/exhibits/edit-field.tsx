import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

type EditFieldProps = {
  label: string;
  value: string;
  isLong?: boolean;
  onSave: (value: string) => void;
};

/** A field that keeps what was typed once it is left or Enter is pressed; Esc puts back what was there. */
export function EditField({ label, value, isLong = false, onSave }: EditFieldProps) {
  const [draft, setDraft] = useState<string>();
  const save = (): void => {
    const next = isLong ? draft : draft?.trim();
    if (next !== undefined && next !== value) onSave(next);
    setDraft(undefined);
  };
  const field = {
    label,
    value: draft ?? value,
    onBlur: save,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      // In a long text, Enter begins a line.
      if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
        save();
      else if (event.key === 'Escape' && draft !== undefined) setDraft(undefined);
      else return;
      event.preventDefault();
    },
  };
  return isLong ? <Textarea autosize minRows={2} maxRows={12} {...field} /> : <TextInput maxLength={500} {...field} />;
}
