import { describe, expect, test } from 'vitest';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

/** A case with four exhibits, EX-0001 to EX-0004. */
async function fourExhibits(): Promise<{ library: TestLibrary; caseId: number; ids: number[] }> {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const texts = { 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three', 'd.txt': 'four' };
  await library.take(caseId, makeTree(texts));
  return { library, caseId, ids: [...library.call('exhibits.table', { caseId }).ids] };
}

const numbersOf = ({ call }: TestLibrary, ids: readonly number[]): string[] =>
  ids.map(id => call('exhibits.get', { id }).number);

describe('renumbering several exhibits', () => {
  test('counts up from the first number in the order given, and one undo takes all of it back', async () => {
    const { library, ids } = await fourExhibits();
    const [a = 0, b = 0, c = 0, d = 0] = ids;
    const wanted = { ids: [c, a, d], first: 'GX-098' };
    expect(library.call('exhibits.previewNumbers', wanted)).toEqual({
      total: 3,
      rows: [
        { id: c, from: 'EX-0003', to: 'GX-098' },
        { id: a, from: 'EX-0001', to: 'GX-099' },
        { id: d, from: 'EX-0004', to: 'GX-100' },
      ],
      taken: [],
      takenCount: 0,
    });
    library.call('exhibits.renumberAll', wanted);
    expect(numbersOf(library, [a, b, c, d])).toEqual(['GX-099', 'EX-0002', 'GX-098', 'GX-100']);
    expect(library.call('history.undo', {})).toMatchObject({ action: 'exhibits.renumberAll', fields: 3 });
    expect(numbersOf(library, ids)).toEqual(['EX-0001', 'EX-0002', 'EX-0003', 'EX-0004']);
    library.call('history.redo', {});
    expect(numbersOf(library, [c, a, d])).toEqual(['GX-098', 'GX-099', 'GX-100']);
    expect((await library.verify()).problem).toBeNull();
  });

  test('gives no number that another exhibit ever had, and then changes nothing at all', async () => {
    const { library, ids } = await fourExhibits();
    const [a = 0, b = 0, c = 0] = ids;
    library.call('exhibits.renumber', { id: a, number: 'P-2' });
    library.call('exhibits.renumber', { id: a, number: 'P-7' });
    const wanted = { ids: [b, c], first: 'P-1' };
    expect(library.call('exhibits.previewNumbers', wanted)).toMatchObject({ taken: ['P-2'], takenCount: 1 });
    expect(library.refused('exhibits.renumberAll', wanted)).toMatchObject({ code: 'conflict' });
    expect(numbersOf(library, [a, b, c])).toEqual(['P-7', 'EX-0002', 'EX-0003']);
    // Its own former number may come back to an exhibit.
    library.call('exhibits.renumberAll', { ids: [a], first: 'P-2' });
    expect(numbersOf(library, [a])).toEqual(['P-2']);
  });

  test('needs a number to count from, exhibits of one case, and each of them once', async () => {
    const { library, ids } = await fourExhibits();
    const [a = 0, b = 0] = ids;
    expect(library.refused('exhibits.renumberAll', { ids: [a, b], first: 'Letter' }).code).toBe('invalid');
    expect(library.refused('exhibits.renumberAll', { ids: [a, a], first: 'P-1' }).code).toBe('invalid');
    expect(library.refused('exhibits.renumberAll', { ids: [a, b], first: `P-${'9'.repeat(13)}` }).code).toBe('invalid');
    const { id: other } = library.addCase('B-2');
    await library.take(other, makeTree({ 'x.txt': 'elsewhere' }));
    const [x = 0] = library.call('exhibits.table', { caseId: other }).ids;
    expect(library.refused('exhibits.renumberAll', { ids: [a, x], first: 'P-1' }).code).toBe('invalid');
  });
});
