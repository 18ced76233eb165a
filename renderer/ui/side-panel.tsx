import { ActionIcon, Title, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useMessages } from '../messages/messages.tsx';
import './split.css';

type SidePanelProps = { title: string; width?: number; actions?: ReactNode; onClose: () => void; children: ReactNode };

/** The panel beside a list. It takes the focus when it opens; Esc closes it, and the focus goes back to where it was. */
export function SidePanel({ title, width = 400, actions, onClose, children }: SidePanelProps) {
  const { actions: words } = useMessages();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!panel.current?.contains(before)) panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      className="cw-split-side"
      data-side="right"
      aria-labelledby={id}
      tabIndex={-1}
      style={{ width }}
      onKeyDown={event => {
        // A list that is open inside closes first; it marks the key as used.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="cw-split-side-head">
        <Title order={2} id={id} flex={1} fz="md">
          {title}
        </Title>
        {actions}
        <Tooltip label={words.close}>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.close} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className="cw-split-side-body">{children}</div>
    </aside>
  );
}
