import { describe, expect, test } from 'vitest';
import { makeTree } from '../../support/make-tree.ts';
import { behindTheBack } from '../../support/direct-database.ts';
import { testLibrary } from '../../support/test-library.ts';

const forged = `INSERT INTO custody (device, seq, at, actor, action, changes_hash, previous, hash)`;

describe('the custody log', () => {
  test.for([
    ['a row is changed', `UPDATE custody SET actor = 'Somebody else' WHERE seq = 1`, /append-only/],
    ['a row is taken out', 'DELETE FROM custody WHERE seq = 1', /append-only/],
    [
      'a row is put in the place of another',
      `INSERT OR REPLACE INTO custody SELECT device, seq, at, 'Somebody else', action, subject, detail, reason, undoes, changes_hash, previous, hash FROM custody WHERE seq = 1`,
      /does not follow|append-only/,
    ],
    [
      'a row is added that does not follow the last',
      `${forged} SELECT device, max(seq) + 1, 0, 'x', 'x', zeroblob(32), zeroblob(32), randomblob(32) FROM custody`,
      /does not follow/,
    ],
    [
      'a row is added with a gap',
      `${forged} SELECT device, seq + 2, 0, 'x', 'x', zeroblob(32), hash, randomblob(32) FROM custody ORDER BY seq DESC LIMIT 1`,
      /does not follow/,
    ],
    ['a change is rewritten', `UPDATE change SET new = 'x' WHERE seq = 2`, /append-only/],
    ['a change is taken out', 'DELETE FROM change WHERE seq = 2', /append-only/],
    ['a signed head is rewritten', 'UPDATE custody_head SET hash = zeroblob(32)', /append-only/],
    ['a signed head is taken out', 'DELETE FROM custody_head', /append-only/],
  ] as const)('cannot be altered: %s', async ([, statement, why]) => {
    const library = await testLibrary();
    library.addCase('A-1');
    await library.close();
    behindTheBack(library.folder, database => {
      const before = database.prepare('SELECT * FROM custody').all();
      expect(before.length).toBeGreaterThan(2);
      expect(() => database.exec(statement)).toThrow(why);
      expect(database.prepare('SELECT * FROM custody').all()).toEqual(before);
    });
  });

  test('holds for text that no file can hold: halves of characters become the mark for a character that was lost', async () => {
    const library = await testLibrary({ actor: 'Half \ud83d' });
    const { id: caseId } = library.call('cases.create', { title: 'Half \ud83d', description: '\udc00' });
    library.call('cases.update', { id: caseId, title: 'Half \ud83e' });
    const { items } = await library.take(caseId, makeTree({ 'a.txt': 'one' }));
    library.call('exhibits.remove', { ids: [items[0]?.exhibitId ?? 0], reason: 'Half \ud83d' });
    expect(library.call('cases.get', { id: caseId }).title).toBe('Half \ufffd');
    expect((await library.verify()).problem).toBeNull();
  });

  test('gets one row for each operation, named after the call, with who and why', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { items } = await library.take(caseId, makeTree({ 'a.txt': 'one' }));
    const exhibit = items[0]?.exhibitId ?? 0;
    library.call('exhibits.update', { ids: [exhibit], title: 'Letter' });
    const { uid } = library.call('exhibits.get', { id: exhibit });
    library.call('custody.note', {
      exhibitId: exhibit,
      releasedBy: 'A',
      receivedBy: 'B',
      purpose: 'Lab',
      location: 'Room 2',
    });
    library.call('exhibits.remove', { ids: [exhibit], reason: 'Taken in by mistake' });
    const { rows, total } = library.call('custody.list', {});
    expect(rows.map(({ action }) => action)).toEqual([
      'exhibits.remove',
      'custody.note',
      'exhibits.update',
      'import.ended',
      'import.exhibit',
      'imports.start',
      'cases.create',
      'library.created',
    ]);
    expect(total).toBe(rows.length);
    expect(rows.map(({ seq }) => seq)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(rows[0]).toMatchObject({ actor: 'Tester', reason: 'Taken in by mistake', subject: uid });
    expect(rows[1]?.detail).toEqual({ releasedBy: 'A', receivedBy: 'B', purpose: 'Lab', location: 'Room 2' });
    const ofExhibit = library.call('custody.list', { subject: uid }).rows.map(({ action }) => action);
    expect(ofExhibit).toEqual(['exhibits.remove', 'custody.note', 'exhibits.update', 'import.exhibit']);
  });

  test('gets no row for a call that only reads, is refused, or changes nothing', async () => {
    const library = await testLibrary();
    const { id } = library.addCase('A-1');
    const rows = () => library.call('custody.list', {}).total;
    const before = rows();
    library.call('cases.update', { id, title: 'Case A-1' });
    library.refused('cases.update', { id, reference: 5 });
    library.refused('facts.add', { caseId: id, text: 'x', citations: [] });
    library.call('library.summary', {});
    expect(rows()).toBe(before);
  });

  test('is listed to its end, page by page, with nothing twice', async () => {
    // A clock that stands still: rows of the same millisecond must be told apart.
    const library = await testLibrary({ now: () => 1_600_000_000_000 });
    for (let n = 0; n < 20; n += 1) library.addCase(`A-${n}`);
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = library.call('custody.list', { limit: 4, ...(after === undefined ? {} : { after }) });
      seen.push(...page.rows.map(({ seq }) => seq));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(Array.from({ length: 21 }, (_, n) => 21 - n));
  });

  test('keeps its order when the clock of the computer goes back', async () => {
    let now = 1_700_000_000_000;
    const library = await testLibrary({ now: () => now });
    const { id } = library.addCase('A-1');
    library.call('cases.update', { id, title: 'one' });
    now -= 86_400_000;
    library.call('cases.update', { id, title: 'two' });
    library.call('history.undo', {});
    expect(library.call('cases.get', { id }).title).toBe('one');
    expect((await library.verify()).problem).toBeNull();
  });
});
