// Properties beyond the fixed ones have names, and each file gives them numbers of its own, from 0x8000 on.

const firstNumber = 0x8000;
/** The sets that need no entry of their own: PS_MAPI and PS_PUBLIC_STRINGS. */
const fixedSets = 3;

export type NamedProperties = (set: string, id: number) => number | undefined;

/** Sets of named properties (MS-OXPROPS 1.3.2), as their bytes stand in files. */
export const sets = {
  appointment: '0220060000000000c000000000000046',
  task: '0320060000000000c000000000000046',
  address: '0420060000000000c000000000000046',
} as const;

/** Reads the list of names, which .msg and .pst files keep in the same form: entries of eight bytes beside a list of sets. */
export function namedProperties(guids: Buffer, entries: Buffer): NamedProperties {
  const numbers = new Map<string, number>();
  for (let at = 0; at + 8 <= entries.length; at += 8) {
    const kind = entries.readUInt16LE(at + 4);
    // A name in letters: none of those is read.
    if ((kind & 1) === 1) continue;
    const place = ((kind >> 1) - fixedSets) * 16;
    if (place < 0 || place + 16 > guids.length) continue;
    const set = guids.toString('hex', place, place + 16);
    numbers.set(`${set} ${entries.readUInt32LE(at)}`, firstNumber + entries.readUInt16LE(at + 6));
  }
  return (set, id) => numbers.get(`${set} ${id}`);
}
