import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zip } from '../../fixtures/make-zip.ts';
import { fixture, readHere } from '../extract/reading.ts';
import { chatSheet, chatWorkbook } from '../../support/chat-workbook.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
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

test('a sheet of a workbook is read as a chat, and another workbook with that sheet is offered the same', async () => {
  const library = await testLibrary();
  // Another kind of workbook of the same look is offered it too.
  const books = { 'a.xlsx': chatWorkbook('Ann'), 'b.ods': chatWorkbook('Cy', 'ods') };
  const csv = `${chatSheet.header.join(',')}\n1,2023-03-14 12:00,Ann,hello,\n`;
  await library.take(
    library.addCase('A-1').id,
    makeTree({ ...books, 'c.csv': csv, 'd.pptx': fixture('briefing.pptx') }),
  );
  library.call('chats.map', { exhibitId: 1, mapping: chatSheet });
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual({ kind: 'chat', pages: 2, reading: 'read' });
  expect(library.call('search.find', { query: 'parcel type:chat' }).total).toBe(1);
  expect(library.call('chats.mapping', { exhibitId: 2 }).offered).toMatchObject({
    number: 'EX-0001',
    mapping: chatSheet,
  });
  // The columns are the same, but it has no such sheet.
  expect(library.call('chats.mapping', { exhibitId: 3 }).offered).toBeNull();
  expect(library.refused('chats.map', { exhibitId: 4, mapping: chatSheet }).code).toBe('unsupported');
  library.call('history.undo', {});
  await library.library().whenIdle();
  expect(looked(library, 1)).toEqual({ kind: 'sheet', pages: 2, reading: 'read' });
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

test('a day of a chat is called so, in the reader, in the search and in the report', async () => {
  const library = await withTables();
  library.call('chats.map', { exhibitId: 1, mapping: columns });
  await library.library().whenIdle();
  expect(library.call('exhibits.pageName', { id: 1, page: 2 })).toEqual({ is: 'day', name: '2019-03-15' });
  expect(library.call('exhibits.pageName', { id: 1, page: 9 })).toEqual({ is: 'page', name: '9' });
  expect(library.call('search.find', { query: 'counted type:chat' }).hits[0]?.pages[0]).toMatchObject({
    page: 2,
    label: '2019-03-15',
  });
  const citations = [{ exhibitId: 1, page: 2, quote: 'counted' }];
  library.call('facts.add', { caseId: 1, text: 'It was counted.', citations });
  const file = join(temporaryFolder(), 'summary.pdf');
  const { jobId } = library.call('report.make', { caseId: 1, file });
  expect((await library.job(jobId)).state).toBe('done');
  const { texts } = await readHere(readFileSync(file), 'summary.pdf');
  expect(texts.join('\n').replaceAll('\u00a0', ' ')).toContain('Ex. EX-0001, day 2019-03-15');
}, 60_000);

test('files that a chat names are found beside it: in its folder, or in its container; what is missing is told', async () => {
  const library = await testLibrary();
  const caseId = library.addCase('A-1').id;
  const chat =
    '14/03/2019, 21:13 - Ann: IMG-1.jpg (file attached)\n14/03/2019, 21:14 - Ben: IMG-2.jpg (file attached)\n';
  const zipped = zip({
    'WhatsApp/_chat.txt': `${chat}14/03/2019, 21:15 - Ben: end\n`,
    'WhatsApp/IMG-2.jpg': 'second',
  });
  const tree = { 'a/_chat.txt': chat, 'a/IMG-1.jpg': 'first', 'elsewhere/IMG-2.jpg': 'other', 'b.zip': zipped };
  await library.take(caseId, makeTree(tree));
  const rows = library.call('exhibits.list', { caseId }).rows;
  const chats = rows.filter(({ fileName }) => fileName === '_chat.txt');
  const names = chats.map(({ id }) =>
    library.call('chats.files', { exhibitId: id, page: 1 }).map(({ name, exhibit }) => [name, exhibit?.number ?? null]),
  );
  const numberOf = (size: number): string | undefined => rows.find(row => row.size === size)?.number;
  expect(names).toEqual([
    [
      ['IMG-1.jpg', numberOf('first'.length)],
      ['IMG-2.jpg', null],
    ],
    [
      ['IMG-1.jpg', null],
      ['IMG-2.jpg', numberOf('second'.length)],
    ],
  ]);
  const total = library.call('chats.filesInAll', { exhibitId: chats[0]?.id ?? 0 });
  expect(total).toMatchObject({ named: 2, missing: 1, first: [{ page: 1, name: 'IMG-2.jpg' }] });
});

test('strings of an unknown file are searched on request, and undo takes them out of the search', async () => {
  const library = await testLibrary();
  const bytes = Buffer.concat([Buffer.from([0xca, 0x11, 0, 0xd0, 1, 2, 3]), Buffer.from('wire to Harbour Trading\0')]);
  await library.take(library.addCase('A-1').id, makeTree({ 'a.bin': bytes, 'b.txt': 'text' }));
  const found = (): number => library.call('search.find', { query: 'harbour' }).total;
  expect([library.call('exhibits.get', { id: 1 }).reading, found()]).toEqual(['none', 0]);
  library.call('exhibits.readStrings', { ids: [1] });
  await library.library().whenIdle();
  expect([library.call('exhibits.get', { id: 1 }).reading, found()]).toEqual(['read', 1]);
  library.call('exhibits.readAgain', { ids: [1] });
  await library.library().whenIdle();
  expect(found()).toBe(1);
  library.call('history.undo', {});
  await library.library().whenIdle();
  expect([library.call('exhibits.get', { id: 1 }).reading, found()]).toEqual(['none', 0]);
  expect(library.refused('exhibits.readStrings', { ids: [2] }).code).toBe('unsupported');
  const acts = library.call('custody.list', { limit: 1000 }).rows.map(({ action }) => action);
  expect(acts).toContain('exhibits.readStrings');
});
