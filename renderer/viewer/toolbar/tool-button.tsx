import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

type ToolButtonProps = {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  keys?: string;
  disabled?: boolean;
  pressed?: boolean;
};

/** A button with a sign; its name and key are shown when it is pointed at. */
export function ToolButton({ label, icon, onClick, keys, disabled = false, pressed }: ToolButtonProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label}  ${keys}`}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'blue' : 'gray'}
        size={28}
        aria-label={label}
        aria-keyshortcuts={keys}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
