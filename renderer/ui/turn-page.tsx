import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

type TurnPageProps = { label: string; isDead: boolean; onClick: () => void; by: 1 | -1 };

/** A small arrow that turns a page. */
export function TurnPage({ label, isDead, onClick, by }: TurnPageProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} disabled={isDead} onClick={onClick}>
        {by < 0 ? <IconChevronLeft size={15} /> : <IconChevronRight size={15} />}
      </ActionIcon>
    </Tooltip>
  );
}
