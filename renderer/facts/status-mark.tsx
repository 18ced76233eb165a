import { Group, Text } from '@mantine/core';
import { IconCircle, IconCircleFilled, IconCircleHalf2, IconSquareRotated } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FactStatus } from '../../contract/facts.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** The fuller the sign, the firmer the fact; a diamond is disputed. The timeline draws the same signs. */
const signs: Readonly<Record<FactStatus, ReactNode>> = {
  alleged: <IconCircle size={12} aria-hidden />,
  disputed: <IconSquareRotated size={13} aria-hidden />,
  admitted: <IconCircleHalf2 size={12} aria-hidden />,
  proved: <IconCircleFilled size={12} aria-hidden />,
};

export function StatusMark({ status }: { status: FactStatus }) {
  const text = useWords(words);
  return (
    <Group gap={6} wrap="nowrap" component="span">
      {signs[status]}
      <Text span size="xs">
        {text.status[status]}
      </Text>
    </Group>
  );
}
