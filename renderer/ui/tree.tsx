import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTypeahead } from './typeahead.ts';
import './tree.css';

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
};

type Line = {
  readonly node: TreeNode;
  readonly level: number;
  readonly position: number;
  readonly of: number;
  readonly parentId: string | undefined;
};

type TreeProps = {
  label: string;
  nodes: readonly TreeNode[];
  isExpanded: (id: string) => boolean;
  onExpand: (id: string, expanded: boolean) => void;
};

/** A tree for one stop of the Tab key: arrows move and fold, letters go to a name, Enter opens. */
export function Tree({ label, nodes, isExpanded, onExpand }: TreeProps) {
  const lines = linesOf(nodes, isExpanded);
  const [activeId, setActiveId] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const typed = useTypeahead();
  const current = lines.find(({ node }) => node.isCurrent);
  const active = lines.find(({ node }) => node.id === activeId) ?? current ?? lines[0];
  const focus = (line: Line | undefined): void => {
    if (!line) return;
    setActiveId(line.node.id);
    box.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(line.node.id)}"]`)?.focus();
  };
  const fold = ({ node }: Line): void => {
    if (node.children) onExpand(node.id, !isExpanded(node.id));
  };
  const openLine = (line: Line): void => {
    if (line.node.open) line.node.open();
    else fold(line);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!active || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = lines.indexOf(active);
    const { node, parentId } = active;
    const isOpen = node.children !== undefined && isExpanded(node.id);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(lines[at + 1]),
      ArrowUp: () => focus(lines[at - 1]),
      Home: () => focus(lines[0]),
      End: () => focus(lines.at(-1)),
      ArrowRight: () => (isOpen ? focus(lines[at + 1]) : fold(active)),
      ArrowLeft: () => (isOpen ? fold(active) : focus(lines.find(line => line.node.id === parentId))),
      Enter: () => openLine(active),
      ' ': () => openLine(active),
    };
    const act = keys[event.key] ?? typed(event, at, lines, line => line.node.label, focus);
    if (!act) return;
    // The letters of other keys, such as those of a reader, are names here.
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div ref={box} role="tree" aria-label={label} className="cw-tree" onKeyDown={onKeyDown}>
      {lines.map(line => (
        <TreeLine
          key={line.node.id}
          line={line}
          isExpanded={line.node.children ? isExpanded(line.node.id) : undefined}
          isActive={line === active}
          onFocus={() => setActiveId(line.node.id)}
          onOpen={() => openLine(line)}
          onFold={() => fold(line)}
        />
      ))}
    </div>
  );
}

type TreeLineProps = {
  line: Line;
  isExpanded: boolean | undefined;
  isActive: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onFold: () => void;
};

function TreeLine({
  line: { node, level, position, of },
  isExpanded,
  isActive,
  onFocus,
  onOpen,
  onFold,
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
      <span className="cw-tree-label" title={node.label}>
        {node.label}
      </span>
      {node.detail === undefined ? null : <span className="cw-tree-detail">{node.detail}</span>}
    </div>
  );
}

/** Headings and what stands under them begin at the same edge. */
const indentOf = (level: number): number => 8 + Math.max(0, level - 2) * 16;

function linesOf(
  nodes: readonly TreeNode[],
  isExpanded: (id: string) => boolean,
  level = 1,
  parentId?: string,
): readonly Line[] {
  return nodes.flatMap((node, index) => [
    { node, level, position: index + 1, of: nodes.length, parentId },
    ...(node.children && isExpanded(node.id) ? linesOf(node.children, isExpanded, level + 1, node.id) : []),
  ]);
}
