import { expect, test } from 'vitest';
import { type Operation, operate } from '../../../db/change/operation.ts';
import { newUid } from '../../../db/change/uid.ts';
import { catchUpRecords } from '../../../db/index/catch-up-records.ts';
import { recordOf } from '../../../db/index/record-words.ts';
import { databaseInMemory } from '../../engine/search/small-library.ts';

function setUp() {
  const library = databaseInMemory('library');
  const search = databaseInMemory('search');
  const uid = newUid();
  const { id } = library.run(
    "INSERT INTO device (uid, place, name, created_at, public_key) VALUES (?, '', 'desk', 0, x'00')",
    [uid],
  );
  let now = 1_000;
  const author = { device: { id, uid, name: 'desk', publicKey: Buffer.alloc(0) }, actor: 'me', now: () => now++ };
  const act = <Result>(work: (operation: Operation) => Result): Result =>
    operate(library, author, { action: 'test' }, work).result;
  const found = (match: string) =>
    search
      .values<number>('SELECT rowid FROM record_words WHERE record_words MATCH ? ORDER BY rowid', [match])
      .map(recordOf);
  const caseId = act(operation => operation.insert('cases', { title: 'One' }));
  return { library, search, act, found, caseId };
}

test('what is added, changed and deleted is followed', () => {
  const { library, search, act, found, caseId } = setUp();
  const note = act(operation => operation.insert('notes', { case_id: caseId, text: 'ask the bank' }));
  catchUpRecords(library, search);
  expect(found('"bank"')).toEqual([{ kind: 'note', id: note }]);
  const fact = act(operation => operation.insert('facts', { case_id: caseId, text: 'the bank answered' }));
  act(operation => operation.set('notes', note, { text: 'ask the courier' }));
  catchUpRecords(library, search);
  expect(found('"bank"')).toEqual([{ kind: 'fact', id: fact }]);
  expect(found('"courier"')).toEqual([{ kind: 'note', id: note }]);
  act(operation => operation.remove('notes', note));
  catchUpRecords(library, search);
  expect(found('"courier"')).toEqual([]);
  act(operation => operation.restore('notes', note));
  catchUpRecords(library, search);
  expect(found('"courier"')).toEqual([{ kind: 'note', id: note }]);
});

test('a changed value indexes its conflict, and names of parties are found by each spelling', () => {
  const { library, search, act, found, caseId } = setUp();
  const conflict = act(operation => operation.insert('conflicts', { case_id: caseId, claim: 'the sentence' }));
  catchUpRecords(library, search);
  const value = act(operation => operation.insert('conflict_values', { conflict_id: conflict, value: 'seven years' }));
  const entity = act(operation =>
    operation.insert('entities', { case_id: caseId, name: 'Tao Liu', aliases: 'Tao Li\n刘涛' }),
  );
  catchUpRecords(library, search);
  expect(found('"seven years"')).toEqual([{ kind: 'conflict', id: conflict }]);
  expect(found('"tao li"')).toEqual([{ kind: 'entity', id: entity }]);
  expect(found('"刘涛"')).toEqual([{ kind: 'entity', id: entity }]);
  act(operation => operation.set('conflict_values', value, { value: 'fifteen years' }));
  catchUpRecords(library, search);
  expect(found('"seven"')).toEqual([]);
  expect(found('"fifteen"')).toEqual([{ kind: 'conflict', id: conflict }]);
});

test('an empty index, older rules and a library put back from a backup index everything anew', () => {
  const { library, search, act, found, caseId } = setUp();
  const note = act(operation => operation.insert('notes', { case_id: caseId, text: 'ask the bank' }));
  catchUpRecords(library, search);
  search.run("INSERT INTO record_words (record_words) VALUES ('delete-all')");
  catchUpRecords(library, search);
  expect(found('"bank"')).toEqual([]);
  search.run('UPDATE indexed_records SET tokenizer = tokenizer - 1');
  catchUpRecords(library, search);
  expect(found('"bank"')).toEqual([{ kind: 'note', id: note }]);
  // The index has seen changes that this library has not: they and their words are from a later time.
  search.run('UPDATE indexed_records SET seq = seq + 10');
  search.run("INSERT INTO record_words (rowid, body) VALUES (801, 'bank')");
  catchUpRecords(library, search);
  expect(found('"bank"')).toEqual([{ kind: 'note', id: note }]);
});
