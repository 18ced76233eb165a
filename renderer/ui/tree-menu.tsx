import { Menu } from '@mantine/core';

/** What can be done with a line of a tree beside opening it. */
export type TreeAct = { readonly label: string; readonly run: () => void };

type TreeMenuProps = {
  label: string;
  acts: readonly TreeAct[];
  /** Where it opens, in pixels of the window. */
  at: { readonly x: number; readonly y: number };
  /** Closes it, and the keys are in the tree again. */
  onClose: () => void;
};

/** The menu of a line, where the mouse or the line is. */
export function TreeMenu({ label, acts, at, onClose }: TreeMenuProps) {
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={0}
      width={200}
      shadow="md"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
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
      </Menu.Dropdown>
    </Menu>
  );
}
