/** Which exhibits of a table are chosen. `current` is where the keys are; `anchor` is where a range starts. */
export type Selection = {
  readonly chosen: ReadonlySet<number>;
  readonly current: number | null;
  readonly anchor: number | null;
};

export const nothingChosen: Selection = { chosen: new Set(), current: null, anchor: null };

/** How a click or a key chooses: this one alone, this one too (or no more), or all from the anchor to here. */
export type Choice = 'only' | 'toggle' | 'range';

export function choose(selection: Selection, ids: readonly number[], id: number, choice: Choice): Selection {
  if (choice === 'only') return { chosen: new Set([id]), current: id, anchor: id };
  if (choice === 'toggle') {
    const chosen = new Set(selection.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    return { chosen, current: id, anchor: id };
  }
  const anchor = selection.anchor ?? selection.current ?? id;
  const start = ids.indexOf(anchor);
  const end = ids.indexOf(id);
  if (start === -1 || end === -1) return { chosen: new Set([id]), current: id, anchor: id };
  return { chosen: new Set(ids.slice(Math.min(start, end), Math.max(start, end) + 1)), current: id, anchor };
}

export function chooseAll(selection: Selection, ids: readonly number[]): Selection {
  return { ...selection, chosen: new Set(ids), current: selection.current ?? ids[0] ?? null };
}

/** Chosen exhibits that the table still shows, in the order of the table. What a filter hides must not be changed unseen. */
export function chosenIn(selection: Selection, ids: readonly number[]): readonly number[] {
  return selection.chosen.size === 0 ? [] : ids.filter(id => selection.chosen.has(id));
}
