/** Something to be placed: how far down it would stand best, and how high it is. CSS pixels. */
export type Card = { readonly wanted: number; readonly height: number };

/**
 * Places cards beside what they belong to, in their order, as near as they can be without lying on one another and
 * within [top, bottom]. Gives how far down each stands; undefined when there is not room for all.
 */
export function placeBeside(
  cards: readonly Card[],
  room: { readonly top: number; readonly bottom: number },
): number[] | undefined {
  const total = cards.reduce((sum, { height }) => sum + height, 0);
  if (total > room.bottom - room.top) return undefined;
  let free = room.top;
  const tops = cards.map(({ wanted, height }) => {
    const top = Math.max(free, wanted);
    free = top + height;
    return top;
  });
  // What was pushed over the end moves up again, and what is above it with it.
  let end = room.bottom;
  for (let index = cards.length - 1; index >= 0; index -= 1) {
    const height = cards[index]?.height ?? 0;
    const top = Math.min(tops[index] ?? 0, end - height);
    tops[index] = top;
    end = top;
  }
  return tops;
}
