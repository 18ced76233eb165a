/** A part of a list, and where the next begins; null after the last. */
export type Part<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** Empty parts after each other that are asked for without being told to go on. */
const mostEmpty = 20;

/** Whether the next part is asked for by itself: what came last is empty and not the end. After many, somebody is asked. */
export function asksOn(parts: readonly Part<unknown>[]): boolean {
  const last = parts.at(-1);
  if (!last || last.next === null) return false;
  const empty = parts.length - 1 - parts.findLastIndex(({ rows }) => rows.length > 0);
  return empty % mostEmpty !== 0;
}
