import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { eachBit } from '../../../engine/search/bits.ts';
import { residentColumns } from '../../../engine/search/columns.ts';
import { databaseInMemory, smallLibrary } from './small-library.ts';

test('columns brought up to date are what columns loaded anew are', () => {
  const { addExhibit, addNote, library } = smallLibrary();
  const resident = residentColumns(library);
  resident.current();
  const one = addExhibit(['a'], { kind: 'pdf', custodian: 'Chen', date: '2020-01-01', tags: ['Money'] });
  const two = addExhibit(['b'], { kind: 'mail', custodian: 'Li', date: '2022-01-01' });
  resident.current();
  library.run("UPDATE exhibits SET custodian = 'Wang', date_from = '2023-05-05', date_to = '2023-06-06' WHERE id = ?", [
    one,
  ]);
  library.run('UPDATE exhibits SET deleted = 1 WHERE id = ?', [two]);
  const three = addExhibit(['c'], { tags: ['Money', 'Cash'] });
  addNote(1, 'a note', three);
  resident.exhibitsChanged([one, two]);
  resident.tagsChanged();
  resident.marksChanged();
  const kept = resident.current();
  const fresh = residentColumns(library).current();
  expect([...kept.newestFirst]).toEqual([one, three]);
  expect(kept.newestFirst).toEqual(fresh.newestFirst);
  expect(kept.tagged).toEqual(fresh.tagged);
  expect(kept.marked).toEqual(fresh.marked);
  for (const columns of [kept, fresh]) {
    expect(columns.custodians.list[columns.custodianOf[one] ?? -1]).toBe('Wang');
    expect([columns.firstDayOf[one], columns.lastDayOf[one]]).toEqual([2023_05_05, 2023_06_06]);
    const live: number[] = [];
    eachBit(columns.live, id => live.push(id));
    expect(live).toEqual([one, three]);
  }
});

test('room is made for any number of exhibits added later', () => {
  const library = databaseInMemory('library');
  library.run("INSERT INTO cases (uid, title) VALUES (?, 'A')", [randomBytes(16)]);
  const { id: file } = library.run('INSERT INTO files (sha256, size, stored_at) VALUES (?, 1, 0)', [randomBytes(32)]);
  const resident = residentColumns(library);
  expect(resident.current().newestFirst.length).toBe(0);
  library.run('DROP INDEX exhibits_by_number');
  library.run('DROP INDEX exhibits_by_file');
  library.transaction(() => {
    for (let made = 0; made < 9_000; made++) {
      library.run('INSERT INTO exhibits (uid, case_id, file_id) VALUES (?, 1, ?)', [randomBytes(16), file]);
      if (made % 2_500 === 0) expect(resident.current().newestFirst.length).toBe(made + 1);
    }
  });
  expect(resident.current().newestFirst.length).toBe(9_000);
});
