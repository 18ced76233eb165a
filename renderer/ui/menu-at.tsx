import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where a menu opens, in pixels of the window. */
export type MenuPlace = { readonly x: number; readonly y: number };

type MenuAtProps = {
  at: MenuPlace;
  label: string;
  /** In pixels. */
  width: number;
  /** Closes it; the caller gives the focus back. */
  onClose: () => void;
  /** Its items. */
  children: ReactNode;
};

/** A menu where the mouse is, or beside what the keys are at. */
export function MenuAt({ at, label, width, onClose, children }: MenuAtProps) {
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={0}
      width={width}
      shadow="md"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  );
}
