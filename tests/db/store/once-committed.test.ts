import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { storeOn } from '../../../db/store/handles.ts';

test('what waits for a transaction is done in order once it is committed, and not when it is rolled back', () => {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  const store = storeOn(database);
  const done: string[] = [];
  const note = (name: string) => () => void done.push(`${name}, ${database.inTransaction ? 'within' : 'after'}`);
  store.onceCommitted(note('without'));
  store.transaction(() => {
    store.onceCommitted(note('first'));
    store.transaction(() => store.onceCommitted(note('nested')));
    expect(done).toHaveLength(1);
  });
  expect(() =>
    store.transaction(() => {
      store.onceCommitted(note('never'));
      throw new Error('no');
    }),
  ).toThrow('no');
  store.transaction(() => undefined);
  expect(done).toEqual(['without, after', 'first, after', 'nested, after']);
  const again = note('given twice');
  store.transaction(() => {
    store.onceCommitted(again);
    store.onceCommitted(again);
  });
  expect(done.slice(3)).toEqual(['given twice, after']);
});
