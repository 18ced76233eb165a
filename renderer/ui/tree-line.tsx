import { IconChevronRight, IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TreeAct } from './tree-menu.tsx';

/** A line of a tree, with those under it. */
export type TreeNode = {
  readonly id: string;
  readonly label: string;
  /** Stands at the right, such as a count. */
  readonly detail?: string;
  readonly icon?: ReactNode;
  /** Where one is. */
  readonly isCurrent?: boolean;
  readonly look?: 'heading' | 'strong' | 'faint';
  readonly children?: readonly TreeNode[];
  /** What a click or Enter does; left out, it shows or hides the lines under it. */
  readonly open?: () => void;
  /** What else can be done with it: with the other button of the mouse, with the button at its right, or Shift+F10. */
  readonly acts?: readonly TreeAct[];
};

export type Line = {
  readonly node: TreeNode;
  readonly level: number;
  readonly position: number;
  readonly of: number;
  readonly parentId: string | undefined;
};

type TreeLineProps = {
  line: Line;
  isExpanded: boolean | undefined;
  isActive: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onFold: () => void;
  onMenu: (x: number, y: number) => void;
};

/** One line: what it is called, what stands beside it, and what the mouse does on it. */
export function TreeLine({
  line: { node, level, position, of },
  isExpanded,
  isActive,
  onFocus,
  onOpen,
  onFold,
  onMenu,
}: TreeLineProps) {
  return (
    // The keys of the lines are those of the tree around them.
    <div
      role="treeitem"
      className="cw-tree-line"
      data-line={node.id}
      data-look={node.look}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={isExpanded}
      aria-current={node.isCurrent ? 'page' : undefined}
      tabIndex={isActive ? 0 : -1}
      style={{ paddingLeft: indentOf(level) }}
      onFocus={onFocus}
      onClick={onOpen}
      onContextMenu={event => {
        if (!node.acts) return;
        event.preventDefault();
        onMenu(event.clientX, event.clientY);
      }}
    >
      {isExpanded === undefined ? null : (
        <span
          className="cw-tree-fold"
          data-open={isExpanded}
          aria-hidden
          onClick={event => {
            event.stopPropagation();
            onFold();
          }}
        >
          <IconChevronRight size={14} />
        </span>
      )}
      {node.icon === undefined ? null : (
        <span className="cw-tree-icon" aria-hidden>
          {node.icon}
        </span>
      )}
      <span className="cw-tree-label" dir="auto" title={node.label}>
        {node.label}
      </span>
      {node.detail === undefined ? null : <span className="cw-tree-detail">{node.detail}</span>}
      {node.acts ? (
        // The keys have Shift+F10 for it.
        <span
          className="cw-tree-more"
          aria-hidden
          onClick={event => {
            event.stopPropagation();
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            onMenu(left, bottom);
          }}
        >
          <IconDots size={14} />
        </span>
      ) : null}
    </div>
  );
}

/** Headings and what stands under them begin at the same edge. */
const indentOf = (level: number): number => 8 + Math.max(0, level - 2) * 16;
