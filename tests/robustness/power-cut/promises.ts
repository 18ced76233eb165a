import type { Library } from '../../../engine/open.ts';
import { allExhibits, allItems, type Call, callsOf } from '../calls.ts';

/** What the program said while it imported. From then on it must hold, whatever happens to the power. */
export type Acknowledged =
  | { readonly what: 'open' }
  | { readonly what: 'entered'; readonly place: string; readonly outcome: string; readonly exhibit: string | null }
  | { readonly what: 'read'; readonly exhibit: string; readonly pages: number; readonly scans: number };

/** All that was promised of one library, over all its sessions. */
export type Promises = {
  keep(one: Acknowledged): void;
  /** What does not hold of it, a sentence each. */
  broken(library: Library): Promise<readonly string[]>;
};

export function promises(): Promises {
  const places = new Map<string, { readonly outcome: string; readonly exhibit: string | null }>();
  const texts = new Map<string, { readonly pages: number; readonly scans: number }>();

  const ofLedger = (call: Call): readonly string[] => {
    const rows = allItems(call, 1);
    const found = new Map(rows.map(row => [row.path, row]));
    const wrong = [...places].flatMap(([place, { outcome, exhibit }]) => {
      const row = found.get(place);
      if (!row) return [`${place} was entered and is lost.`];
      if (row.outcome !== outcome || row.exhibitNumber !== exhibit)
        return [`${place} was ${outcome} as ${exhibit} and is ${row.outcome} as ${row.exhibitNumber}.`];
      return [];
    });
    if (found.size !== rows.length) wrong.push(`The ledger has ${rows.length} lines for ${found.size} places.`);
    return wrong;
  };

  const ofExhibits = (call: Call): readonly string[] => {
    const exhibits = allExhibits(call, 1);
    const wrong: string[] = [];
    const numbers = new Set(exhibits.map(({ number }) => number));
    const sums = new Set(exhibits.map(({ sha256 }) => sha256));
    if (numbers.size !== exhibits.length) wrong.push(`${exhibits.length} exhibits have ${numbers.size} numbers.`);
    if (sums.size !== exhibits.length) wrong.push(`${exhibits.length} exhibits are of ${sums.size} files.`);
    const byNumber = new Map(exhibits.map(exhibit => [exhibit.number, exhibit]));
    for (const [number, { pages, scans }] of texts) {
      const exhibit = byNumber.get(number);
      if (exhibit?.reading !== 'read' || exhibit.pages < pages)
        wrong.push(
          `${number} was read, ${pages} pages, and is ${exhibit?.reading ?? 'gone'}, ${exhibit?.pages} pages.`,
        );
      else if (scans > 0 && call('exhibits.get', { id: exhibit.id }).scans.done < scans)
        wrong.push(`Of ${number} ${scans} pages were recognised, and are not any more.`);
    }
    return wrong;
  };

  return {
    keep(one) {
      if (one.what === 'entered') places.set(one.place, one);
      if (one.what !== 'read') return;
      const before = texts.get(one.exhibit);
      texts.set(one.exhibit, { pages: one.pages, scans: Math.max(before?.scans ?? 0, one.scans) });
    },
    async broken(library) {
      const call = callsOf(library);
      const { problem, remarks } = await library.verify({
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      const noted = remarks.filter(remark => !/belong to no exhibit yet/.test(remark));
      return [
        ...ofLedger(call),
        ...ofExhibits(call),
        ...(problem === null ? [] : [`Verification: ${JSON.stringify(problem)}`]),
        ...noted,
      ];
    },
  };
}
