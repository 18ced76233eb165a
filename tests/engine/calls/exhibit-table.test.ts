import { describe, expect, test } from 'vitest';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

/** A case with a letter that has an attachment, and two notes: EX-0001 to EX-0004. */
async function mixedCase(library: TestLibrary) {
  const { id: caseId } = library.addCase('A-1');
  const letter = mail('Wires', { name: 'ledger.csv', content: 'a,b\n1,2\n' });
  await library.take(caseId, makeTree({ 'a-letter.eml': letter, 'b.txt': 'Second', 'c.txt': 'Third words' }));
  const rows = library.call('exhibits.list', { caseId }).rows;
  const idOf = (name: string): number => rows.find(row => row.fileName === name)?.id ?? 0;
  return { caseId, letter: idOf('a-letter.eml'), ledger: idOf('ledger.csv'), b: idOf('b.txt'), c: idOf('c.txt') };
}

describe('the table of exhibits', () => {
  test('gives all ids in the order asked for, both ways', async () => {
    const library = await testLibrary();
    const { caseId, letter, b, c, ledger } = await mixedCase(library);
    const all = library.call('exhibits.list', { caseId }).rows.map(({ id }) => id);
    expect(library.call('exhibits.table', { caseId })).toEqual({ ids: all, levels: [], total: 4 });
    expect(library.call('exhibits.table', { caseId, descending: true }).ids).toEqual(all.toReversed());
    library.call('exhibits.update', { ids: [b], title: 'zebra' });
    library.call('exhibits.update', { ids: [c], title: 'Apple' });
    const byTitle = library.call('exhibits.table', { caseId, sort: 'title' }).ids;
    expect([byTitle[0], byTitle.at(-1)]).toEqual([c, b]);
    library.call('exhibits.update', { ids: [c], status: 'key' });
    expect(library.call('exhibits.table', { caseId, sort: 'status', descending: true }).ids[0]).toBe(c);
    expect(new Set([letter, ledger, b, c])).toEqual(new Set(all));
  });

  test('keeps what has no date last, whichever way', async () => {
    const library = await testLibrary();
    const { caseId, letter, b, c } = await mixedCase(library);
    library.call('exhibits.update', { ids: [b], date: '1 May 2001' });
    const rising = library.call('exhibits.table', { caseId, sort: 'date' }).ids;
    const falling = library.call('exhibits.table', { caseId, sort: 'date', descending: true }).ids;
    expect(rising.slice(0, 2)).toEqual([b, letter]);
    expect(falling.slice(0, 2)).toEqual([letter, b]);
    expect(rising.slice(2)).toContain(c);
    expect(falling.slice(2)).toContain(c);
  });

  test('puts what came out of a container under it', async () => {
    const library = await testLibrary();
    const { caseId, letter, ledger, b, c } = await mixedCase(library);
    const { ids, levels } = library.call('exhibits.table', { caseId, families: true });
    expect(ids).toEqual([letter, ledger, b, c]);
    expect(levels).toEqual([0, 1, 0, 0]);
    const alone = library.call('exhibits.table', { caseId, families: true, filter: { text: 'ledger' } });
    expect(alone).toEqual({ ids: [ledger], levels: [0], total: 4 });
  });

  test('filters by words, kind, status, custodian, tags and marks', async () => {
    const library = await testLibrary();
    const { caseId, letter, ledger, b, c } = await mixedCase(library);
    const shown = (filter: object) => library.call('exhibits.table', { caseId, filter }).ids;
    library.call('exhibits.update', { ids: [b, c], custodian: 'R. Vale' });
    library.call('exhibits.update', { ids: [c], status: 'key' });
    const money = library.call('tags.ensure', { path: 'Money' });
    const wires = library.call('tags.ensure', { path: 'Money/Wires' });
    library.call('exhibits.tag', { ids: [b], tagId: wires.id, on: true });
    library.call('facts.add', { caseId, text: 'It says so', citations: [{ exhibitId: c, page: 1 }] });

    expect(shown({ text: 'VALE' })).toEqual([b, c]);
    expect(shown({ text: '100%' })).toEqual([]);
    expect(shown({ kinds: ['mail', 'csv'] })).toEqual([letter, ledger].sort((one, other) => one - other));
    expect(shown({ statuses: ['key'] })).toEqual([c]);
    expect(shown({ custodians: ['R. Vale'], statuses: ['new'] })).toEqual([b]);
    expect(shown({ tagIds: [wires.id] })).toEqual([b]);
    expect(shown({ tagIds: [money.id] })).toEqual([b]);
    expect(shown({ marks: ['cited'] })).toEqual([c]);
    expect(shown({ marks: ['untagged', 'uncited'], kinds: ['mail'] })).toEqual([letter]);
    expect(shown({ marks: ['unread'] })).toEqual([]);
    expect(library.call('exhibits.table', { caseId, filter: { statuses: ['key'] } }).total).toBe(4);
  });

  test('finds a name with accents however it is written', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const names = ['Zoë.txt'.normalize('NFD'), 'Zoë (copy).txt'.normalize('NFC'), 'Zoe.txt'];
    await library.take(caseId, makeTree(Object.fromEntries(names.map(name => [name, name]))));
    for (const form of ['NFC', 'NFD'])
      expect(
        library.call('exhibits.table', { caseId, filter: { text: 'zoë'.normalize(form) } }).ids,
        form,
      ).toHaveLength(2);
  });

  test('gives rows by their ids, without those that are gone', async () => {
    const library = await testLibrary();
    const { b, c } = await mixedCase(library);
    library.call('exhibits.remove', { ids: [c], reason: 'Privileged' });
    expect(library.call('exhibits.rows', { ids: [c, b] })).toEqual([
      expect.objectContaining({ id: b, fileName: 'b.txt' }),
    ]);
  });

  test('counts what there is of each value', async () => {
    const library = await testLibrary();
    const { caseId, b, c } = await mixedCase(library);
    library.call('exhibits.update', { ids: [b, c], custodian: 'R. Vale' });
    const tag = library.call('tags.ensure', { path: 'Money' });
    library.call('exhibits.tag', { ids: [b], tagId: tag.id, on: true });
    library.call('exhibits.remove', { ids: [c], reason: 'Privileged' });
    const facets = library.call('exhibits.facets', { caseId });
    expect(facets.kinds).toContainEqual({ value: 'mail', count: 1 });
    expect(facets.custodians).toEqual([{ value: 'R. Vale', count: 1 }]);
    expect(facets.statuses).toEqual([{ value: 'new', count: 3 }]);
    expect(facets.tags).toEqual([{ value: tag.id, count: 1 }]);
    expect(facets.marks).toMatchObject({ untagged: 2, cited: 0, uncited: 3 });
  });
});
