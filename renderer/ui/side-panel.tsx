import { ActionIcon, Title, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { Side } from './side.tsx';

type SidePanelProps = {
  title: string;
  /** Under which its width is remembered; most panels share one. */
  name?: string;
  width?: number;
  actions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** A screen has at most one. */
const panelId = 'cw-side-panel';

/** Moves the focus into the panel, once it is there. */
export function focusPanel(): void {
  requestAnimationFrame(() => document.getElementById(panelId)?.focus());
}

/** The panel beside a list. Esc closes it, and the focus goes back to where it was before. */
export function SidePanel({ title, name = 'panel', width = 400, actions, onClose, children }: SidePanelProps) {
  const { actions: words } = useMessages();
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body)
        before.focus();
    };
  }, []);
  return (
    <Side side="right" name={name} label={title} width={width}>
      <aside
        id={panelId}
        className="cw-split-side"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={event => {
          // A list that is open inside closes first.
          const isListOpen =
            event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
          if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen) onClose();
        }}
      >
        <div className="cw-split-side-head">
          <Title order={2} id={titleId} flex={1} fz="md">
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
    </Side>
  );
}
