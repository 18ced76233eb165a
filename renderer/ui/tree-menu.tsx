import { Menu } from '@mantine/core';
import { MenuAt, type MenuPlace } from './menu-at.tsx';

/** What can be done with a line of a tree beside opening it. */
export type TreeAct = { readonly label: string; readonly run: () => void };

type TreeMenuProps = {
  label: string;
  acts: readonly TreeAct[];
  at: MenuPlace;
  /** Closes it, and the keys are in the tree again. */
  onClose: () => void;
};

/** The menu of a line, where the mouse or the line is. */
export function TreeMenu({ label, acts, at, onClose }: TreeMenuProps) {
  return (
    <MenuAt at={at} label={label} width={200} onClose={onClose}>
      {acts.map(act => (
        <Menu.Item
          key={act.label}
          onClick={() => {
            // The line has the focus again before a dialog takes it, and gives it back to the line.
            onClose();
            act.run();
          }}
        >
          {act.label}
        </Menu.Item>
      ))}
    </MenuAt>
  );
}
