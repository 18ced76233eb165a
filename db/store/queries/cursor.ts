import { Failure } from '../../../contract/failure.ts';

/** Where a list goes on: the sort value and id of the last row given. */
export type Cursor = { readonly value: string | number; readonly id: number };

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

/** Throws `invalid` for what no list has given out. */
export function decodeCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as [unknown, unknown];
    if ((typeof value === 'string' || typeof value === 'number') && typeof id === 'number') return { value, id };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Failure('invalid', 'This list cannot go on from there. Start it again.');
}
