import type { Order } from './order.ts';

/** Which exhibits of a table are chosen. `current` is where the keys are; `anchor` is where a range starts. */
export type Selection = {
  readonly chosen: ReadonlySet<number>;
  readonly current: number | null;
  readonly anchor: number | null;
};

export const nothingChosen: Selection = { chosen: new Set(), current: null, anchor: null };

/** How a click or a key chooses: this one alone, this one too (or no more), or all from the anchor to here. */
export type Choice = 'only' | 'toggle' | 'range';

export function choose(selection: Selection, { ids, placeOf }: Order, id: number, choice: Choice): Selection {
  if (choice === 'only') return chosenAlone(id);
  if (choice === 'toggle') {
    const chosen = new Set(selection.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    return { chosen, current: id, anchor: id };
  }
  const anchor = selection.anchor ?? selection.current ?? id;
  const start = placeOf(anchor);
  const end = placeOf(id);
  if (start === -1 || end === -1) return chosenAlone(id);
  return { chosen: new Set(ids.slice(Math.min(start, end), Math.max(start, end) + 1)), current: id, anchor };
}

/** One exhibit and no other. */
export const chosenAlone = (id: number): Selection => ({ chosen: new Set([id]), current: id, anchor: id });

export function chooseAll(selection: Selection, { ids }: Order): Selection {
  return { ...selection, chosen: new Set(ids), current: selection.current ?? ids[0] ?? null };
}

/** Chosen exhibits that the table still shows, in the order of the table. What a filter hides must not be changed unseen. */
export function chosenIn({ chosen }: Selection, { ids, placeOf }: Order): readonly number[] {
  // Of a few, each is looked up; of many, the whole table is gone through once.
  if (chosen.size > ids.length / 16) return ids.filter(id => chosen.has(id));
  return [...chosen]
    .flatMap(id => (placeOf(id) === -1 ? [] : [placeOf(id)]))
    .sort((one, other) => one - other)
    .flatMap(place => ids[place] ?? []);
}
