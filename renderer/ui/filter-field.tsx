import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

type FilterFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** As wide as what it stands in, unless it says otherwise. */
  width?: number;
};

/** A field whose words narrow the list below it. */
export function FilterField({ label, value, onChange, width }: FilterFieldProps) {
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={13} aria-hidden />}
      {...(width === undefined ? {} : { w: width })}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
