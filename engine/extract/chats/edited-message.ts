import { parseBuffer } from 'bplist-parser';
import { z } from 'zod';
import { momentOf } from './apple-time.ts';
import { archivedString } from './attributed-string.ts';

/** What a message of Apple's systems said before it was edited: its parts by number, each wording with its time. */
const summary = z.looseObject({
  ec: z
    .record(z.string(), z.array(z.looseObject({ t: z.instanceof(Uint8Array), d: z.number().optional() })))
    .optional(),
});

/** The wordings that are not the one which is shown, as remarks; those of a message that was taken back are among them. */
export function earlierWordings(info: unknown, shown: string): readonly string[] {
  if (!(info instanceof Uint8Array)) return [];
  let root: unknown;
  try {
    [root] = parseBuffer<unknown>(Buffer.from(info.buffer, info.byteOffset, info.length));
  } catch {
    return ['what it said before cannot be read'];
  }
  const read = summary.safeParse(root);
  const wordings = Object.values(read.data?.ec ?? {}).flat();
  return wordings.flatMap(({ t: archive, d: seconds }) => {
    const text = archivedString(archive)?.replaceAll('\ufffc', '').trim();
    if (text === undefined) return ['an earlier wording cannot be read'];
    const time = momentOf(seconds);
    return text === shown || text === '' ? [] : [`worded before${time === undefined ? '' : `, ${time}`}: ${text}`];
  });
}
