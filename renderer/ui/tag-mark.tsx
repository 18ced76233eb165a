import { Group, Text } from '@mantine/core';
import type { TagColour } from '../../contract/tags.ts';

/** Twelve muted hues of about equal lightness, at least 3 to 1 on both backgrounds (WCAG 2.2, 1.4.11). */
const hues: Readonly<Record<TagColour, string>> = {
  grey: '#7d838c',
  red: '#c25555',
  orange: '#bf6a30',
  amber: '#a67c12',
  olive: '#7f8427',
  green: '#4a8f4d',
  teal: '#2f8f83',
  cyan: '#2f8aa3',
  blue: '#4a7fc1',
  indigo: '#6b74c9',
  violet: '#8f68c0',
  pink: '#b8608f',
};

export function TagDot({ colour }: { colour: TagColour }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        width: '0.625rem',
        height: '0.625rem',
        borderRadius: '50%',
        background: hues[colour],
        flex: 'none',
      }}
    />
  );
}

/** A tag with its name: colour is never the only sign. */
export function TagMark({ name, colour }: { name: string; colour: TagColour }) {
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <TagDot colour={colour} />
      <Text span size="xs" truncate>
        {name}
      </Text>
    </Group>
  );
}
