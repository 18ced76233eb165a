/** Where an answer ended: in which result, at which place of its order, and behind which exhibit. */
export type Cursor = { readonly result: string; readonly place: number; readonly exhibit: number };

export const writeCursor = ({ result, place, exhibit }: Cursor): string => `${result}.${place}.${exhibit}`;

/** Reads a cursor; undefined when there is none or it is none of ours, and then the result starts anew. */
export function readCursor(written: string | undefined): Cursor | undefined {
  const found = /^([a-z0-9]{1,40})\.(\d{1,9})\.(\d{1,9})$/.exec(written ?? '');
  return found ? { result: found[1] ?? '', place: Number(found[2]), exhibit: Number(found[3]) } : undefined;
}
