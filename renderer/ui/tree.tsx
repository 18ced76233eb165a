import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type Line, TreeLine, type TreeNode } from './tree-line.tsx';
import { TreeMenu } from './tree-menu.tsx';
import { useTypeahead } from './typeahead.ts';
import './tree.css';

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
  const [menu, setMenu] = useState<{ readonly id: string; readonly x: number; readonly y: number }>();
  const current = lines.find(({ node }) => node.isCurrent);
  const active = lines.find(({ node }) => node.id === activeId) ?? current ?? lines[0];
  const focus = (line: Line | undefined): void => {
    if (!line) return;
    setActiveId(line.node.id);
    lineOf(box.current, line.node.id)?.focus();
  };
  const fold = ({ node }: Line): void => {
    if (node.children) onExpand(node.id, !isExpanded(node.id));
  };
  const openLine = (line: Line): void => {
    if (line.node.open) line.node.open();
    else fold(line);
  };

  const currentId = current?.node.id;
  // Of many lines, the one where one is may be out of sight.
  useLayoutEffect(() => {
    const line = currentId === undefined ? null : lineOf(box.current, currentId);
    const frame = box.current?.parentElement?.getBoundingClientRect();
    if (!line || !frame) return;
    const { top, bottom } = line.getBoundingClientRect();
    // In the middle, so that what belongs to it is seen too.
    if (top < frame.top || bottom > frame.bottom) line.scrollIntoView({ block: 'center' });
  }, [currentId]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (active?.node.acts && (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10'))) {
      const place = lineOf(box.current, active.node.id)?.getBoundingClientRect();
      event.preventDefault();
      // The menu that comes by it must not see this key: any key elsewhere closes it.
      event.stopPropagation();
      if (place) setMenu({ id: active.node.id, x: place.left + menuInset, y: place.bottom });
      return;
    }
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

  const withMenu = lines.find(({ node }) => node.id === menu?.id);
  return (
    <>
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
            onMenu={(x, y) => setMenu({ id: line.node.id, x, y })}
          />
        ))}
      </div>
      {menu && withMenu?.node.acts ? (
        <TreeMenu
          label={withMenu.node.label}
          acts={withMenu.node.acts}
          at={menu}
          onClose={() => {
            setMenu(undefined);
            focus(withMenu);
          }}
        />
      ) : null}
    </>
  );
}

/** A menu that the keys open begins under the name, not at the edge. */
const menuInset = 24;

const lineOf = (box: HTMLElement | null, id: string): HTMLElement | null =>
  box?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`) ?? null;

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
