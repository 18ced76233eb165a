import { expect, test } from 'vitest';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const table = (name: string): string =>
  `Time,From,Words\n2019-03-14 21:13,${name},the first parcel\n2019-03-15 08:00,Ben,counted\n`;
const columns = { form: 'table' as const, header: ['Time', 'From', 'Words'], time: 0, sender: 1, text: 2 };

async function withTables(): Promise<TestLibrary> {
  const library = await testLibrary();
  const caseId = library.addCase('A-1').id;
  await library.take(caseId, makeTree({ 'a.csv': table('Ann'), 'b.csv': table('Cy'), 'c.csv': 'a,b\n1,2\n3,4\n' }));
  return library;
}

const looked = (library: TestLibrary, id: number) => {
  const { kind, pages, reading } = library.call('exhibits.get', { id });
  return { kind, pages, reading };
};
const asTable = { kind: 'csv', pages: 1, reading: 'read' };
const asChat = { kind: 'chat', pages: 2, reading: 'read' };

test('a table is read as a chat, and undo and redo have it read again; the log says where its parts are', async () => {
  const library = await withTables();
  const before = library.call('exhibits.get', { id: 1 }).sha256;
  library.call('chats.map', { exhibitId: 1, mapping: columns });
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual(asChat);
  expect(library.call('exhibits.pageLabels', { id: 1 })).toEqual(['2019-03-14', '2019-03-15']);
  expect(library.call('exhibits.page', { id: 1, page: 2 }).text).toBe(
    'Time\tSender\tMessage\n2019-03-15 08:00\tBen\tcounted',
  );
  expect(library.call('search.find', { query: 'parcel type:chat' }).total).toBe(1);
  expect(library.call('exhibits.get', { id: 1 }).sha256).toBe(before);

  library.call('history.undo', {});
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual(asTable);
  library.call('history.redo', {});
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual(asChat);
  library.call('chats.unmap', { exhibitId: 1 });
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual(asTable);
  library.call('chats.map', { exhibitId: 1, mapping: columns });
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual(asChat);

  const entry = library.call('custody.list', { limit: 1000 }).rows.find(({ action }) => action === 'chats.map');
  expect(entry?.detail).toMatchObject({ columns: { time: 0, sender: 1, text: 2 } });
  expect(JSON.stringify(entry?.detail)).not.toContain('From');
  expect((await library.verify()).problem).toBeNull();
});

test('what is undone while it is being read comes out as it was said last', async () => {
  const library = await withTables();
  library.call('chats.map', { exhibitId: 1, mapping: columns });
  library.call('history.undo', {});
  library.call('history.redo', {});
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual(asChat);
  library.call('chats.map', { exhibitId: 1, mapping: { ...columns, sender: null } });
  library.call('history.undo', {});
  await library.library().whenIdle();
  expect(library.call('exhibits.page', { id: 1, page: 1 }).text).toContain('\tAnn\t');
});

test('a file with the same header is offered the same, and nothing is applied by itself', async () => {
  const library = await withTables();
  expect(library.call('chats.mapping', { exhibitId: 2 })).toEqual({ mapping: null, offered: null });
  library.call('chats.map', { exhibitId: 1, mapping: columns });
  await library.library().whenIdle();
  const { offered } = library.call('chats.mapping', { exhibitId: 2 });
  expect(offered).toMatchObject({ number: 'EX-0001', title: 'a', mapping: columns });
  expect(looked(library, 2)).toEqual(asTable);
  expect(library.call('chats.mapping', { exhibitId: 3 }).offered).toBeNull();
  expect(library.call('chats.mapping', { exhibitId: 1 }).mapping).toMatchObject(columns);
});

test('lines of the same pattern are offered it; what is no text is refused', async () => {
  const library = await testLibrary();
  const chat = (name: string): string =>
    ['13:13', '13:14', '13:15'].map(time => `2019-03-14 ${time} ${name}\nhello`).join('\n');
  const notes = 'Nothing here begins like a message.\nNor here.\n';
  const tree = makeTree({ 'a.txt': chat('Ann'), 'b.txt': chat('Ben'), 'c.txt': notes, 'd.json': '{"a": 1}' });
  await library.take(library.addCase('A-1').id, tree);
  library.call('chats.map', { exhibitId: 1, mapping: { form: 'lines', pattern: '{time} {sender}' } });
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual({ kind: 'chat', pages: 1, reading: 'read' });
  expect(library.call('chats.mapping', { exhibitId: 2 }).offered?.number).toBe('EX-0001');
  expect(library.call('chats.mapping', { exhibitId: 3 }).offered).toBeNull();
  const mapping = { form: 'lines' as const, pattern: '{time} {sender}' };
  expect(library.refused('chats.map', { exhibitId: 4, mapping }).code).toBe('unsupported');
  expect(library.refused('chats.map', { exhibitId: 3, mapping: { form: 'lines', pattern: '{sender}' } }).code).toBe(
    'invalid',
  );
  expect(library.refused('chats.unmap', { exhibitId: 3 }).code).toBe('unsupported');
});
