import type { KeyboardEvent } from 'react';
import { type ExhibitStatus, exhibitStatuses } from '../../contract/exhibits.ts';
import type { Order } from './order.ts';
import { type Choice, type Selection, chooseAll } from './selection.ts';

/** What keys do to the chosen exhibits. */
export type TableCommands = {
  readonly onRename: (id: number) => void;
  readonly onStatus: (status: ExhibitStatus) => void;
  readonly onTag: () => void;
  readonly onRemove: () => void;
  /** Shows the menu of the chosen rows at the current one. */
  readonly onMenu: () => void;
};

type Table = TableCommands & {
  readonly order: Order;
  /** Where the current exhibit stands; -1 when there is none. */
  readonly place: number;
  readonly pageLength: number;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onChoose: (id: number, choice: Choice) => void;
  readonly onOpen: (id: number) => void;
};

/** The keys of the table while it has the focus itself. Fields and buttons in it keep their own keys. */
export function useTableKeys(table: Table): (event: KeyboardEvent) => void {
  return event => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (run(table, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

/** True when the key meant something here. With Ctrl, keys go to a row and choose nothing: Space then does. */
function run(table: Table, event: KeyboardEvent): boolean {
  const { order, place, selection, onSelection, onChoose, onOpen, onRename, onStatus, onTag, onRemove, onMenu } = table;
  const { ids } = order;
  const next = target(table, event.key);
  const goal = next === undefined ? undefined : ids[Math.min(Math.max(0, next), ids.length - 1)];
  if (next !== undefined && !(event.ctrlKey || event.metaKey)) {
    if (goal !== undefined) onChoose(goal, event.shiftKey ? 'range' : 'only');
    return true;
  }
  const current = ids[place];
  const hasChosen = selection.chosen.size > 0;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === 'a') onSelection(chooseAll(selection, order));
    else if (goal !== undefined && event.key.length > 1) onSelection({ ...selection, current: goal, anchor: goal });
    else return false;
    return true;
  }
  switch (event.key) {
    case 'Enter':
      if (current !== undefined) onOpen(current);
      return true;
    case 'ContextMenu':
      onMenu();
      return true;
    case 'F10':
      if (event.shiftKey) onMenu();
      return event.shiftKey;
    case ' ':
      if (current !== undefined) onChoose(current, 'toggle');
      return true;
    case 'F2':
      if (current !== undefined) onRename(current);
      return true;
    case 'Delete':
      if (hasChosen) onRemove();
      return true;
    case 't':
      if (hasChosen) onTag();
      return true;
    case 'Escape':
      if (hasChosen) onSelection({ ...selection, chosen: new Set() });
      return hasChosen;
  }
  const status = exhibitStatuses[Number(event.key) - 1];
  if (status === undefined || !hasChosen) return false;
  onStatus(status);
  return true;
}

/** The place a key goes to, which may lie outside the table. */
function target({ order: { ids }, place, pageLength }: Table, key: string): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return place + 1;
    case 'ArrowUp':
    case 'k':
    case 'K':
      return place - 1;
    case 'PageDown':
      return place + pageLength;
    case 'PageUp':
      return place - pageLength;
    case 'Home':
      return 0;
    case 'End':
      return ids.length - 1;
    default:
      return undefined;
  }
}
