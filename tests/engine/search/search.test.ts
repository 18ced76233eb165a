import { expect, test } from 'vitest';
import { createSearch } from '../../../engine/search/search.ts';
import { smallLibrary } from './small-library.ts';

test('words may stand on different pages of an exhibit, and the pages with most of them are shown', () => {
  const { addExhibit, finder } = smallLibrary();
  const id = addExhibit([
    'nothing here',
    'the wire went out',
    'a transfer to Shanghai',
    'the wire transfer of $10,000',
  ]);
  addExhibit(['only a wire']);
  const result = finder.search({ query: 'wire transfer' });
  expect(result.total).toBe(1);
  expect(result.totalIsExact).toBe(true);
  expect(result.hits.map(hit => [hit.exhibitId, hit.pageHits, hit.pages.map(({ page }) => page)])).toEqual([
    [id, 3, [4, 2, 3]],
  ]);
});

test('marks cover the words found, as written', () => {
  const { addExhibit, finder } = smallLibrary();
  addExhibit(['First sentence. The Wire  transfer\nwent to Łódź yesterday. Another sentence about wires.']);
  const [hit] = finder.search({ query: 'wire "transfer went" lodz' }).hits;
  const snippet = hit?.pages[0]?.snippet;
  expect(snippet?.text).toBe('The Wire transfer went to Łódź yesterday.');
  expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual([
    'Wire',
    'transfer went',
    'Łódź',
  ]);
});

test('Chinese is found inside a run, across line ends, and in both ways of writing', () => {
  const { addExhibit, finder, found } = smallLibrary();
  const plain = addExhibit(['犯罪嫌疑人通过微信转移资金。走私芬太\n尼前体化学品，数额巨大。另一句话。']);
  const traditional = addExhibit(['他們走私芬太尼，資金經過地下錢莊。']);
  addExhibit(['芬太，不是尼']);
  expect(found('芬太尼').sort()).toEqual([plain, traditional]);
  expect(found('芬太尼', { typing: true }).sort()).toEqual([plain, traditional]);
  expect(found('资金').sort()).toEqual([plain, traditional]);
  expect(found('地下錢莊')).toEqual([traditional]);
  expect(found('尼').length).toBe(3);
  const snippet = finder.search({ query: '芬太尼' }).hits.find(hit => hit.exhibitId === plain)?.pages[0]?.snippet;
  expect(snippet?.text).toBe('走私芬太 尼前体化学品，数额巨大。');
  expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['芬太 尼']);
});

test('numbers, titles and file names find an exhibit, and come first', () => {
  const { addExhibit, found, finder } = smallLibrary();
  const other = addExhibit(['see EX-0009 and the ledger of Mr Chen'], { date: '2024-01-01' });
  const titled = addExhibit([], { number: 'EX-0009', title: 'Ledger of couriers', fileName: '微信记录.pdf' });
  expect(found('EX-0009')).toEqual([titled, other]);
  expect(found('ledger')).toEqual([titled, other]);
  expect(found('led', { typing: true })).toEqual([titled, other]);
  expect(found('微信')).toEqual([titled]);
  expect(found('courier*')).toEqual([titled]);
  expect(found('couriers Chen')).toEqual([]);
  expect(finder.search({ query: 'couriers' }).hits[0]).toMatchObject({
    number: 'EX-0009',
    title: 'Ledger of couriers',
    pages: [],
    pageHits: 0,
  });
});

test('a word of the title and a word of the text together find an exhibit', () => {
  const { addExhibit, found } = smallLibrary();
  const id = addExhibit(['the courier came'], { title: 'Interview' });
  addExhibit(['the courier came']);
  expect(found('interview courier')).toEqual([id]);
  expect(found('courier -interview').length).toBe(1);
});

test('fields', () => {
  const { addCase, addExhibit, addFact, addNote, found, finder } = smallLibrary();
  const second = addCase('B-7');
  const mail = addExhibit(['hello'], {
    kind: 'mail',
    from: 'Zoë Li <zoe@example.com>',
    date: '2019-05-03',
    custodian: 'Bureau of Narcotics',
    tags: ['Money/Wire transfers'],
  });
  const pdf = addExhibit(['hello'], {
    kind: 'pdf',
    date: '2021-06-15',
    status: 'in-review',
    caseId: second,
    tags: ['Money'],
  });
  const plain = addExhibit(['hello'], { number: 'X-0012', tags: ['微信'] });
  expect(found('type:email')).toEqual([mail]);
  expect(found('type:pdf hello')).toEqual([pdf]);
  expect(found('from:zoe')).toEqual([mail]);
  expect(found('custodian:narcotics')).toEqual([mail]);
  expect(found('tag:money')).toEqual([pdf, mail]);
  expect(found('tag:"wire transfers"')).toEqual([mail]);
  expect(found('tag:Money/Wire*')).toEqual([mail]);
  expect(found('tag:wi', { typing: true })).toEqual([mail]);
  expect(found('tag:wi')).toEqual([]);
  expect(finder.search({ query: 'hello tag:nowhere' }).understood).toEqual([
    { key: 'word', values: ['hello'] },
    { key: 'tag', values: ['nowhere'] },
    { key: 'nothing-named', values: ['tag:nowhere'] },
  ]);
  expect(found('-tag:money')).toEqual([plain]);
  expect(found('tag：微信')).toEqual([plain]);
  expect(found('case:b-7')).toEqual([pdf]);
  expect(found('status:in-review OR exhibit:12').sort()).toEqual([pdf, plain]);
  expect(found('number:x-0012')).toEqual([plain]);
  expect(found('date:2019')).toEqual([mail]);
  expect(found('date:2019-05..')).toEqual([pdf, mail]);
  expect(found('date:..2020')).toEqual([mail]);
  expect(found('date:2021-07-01')).toEqual([]);
  expect(found('has:tag').length).toBe(3);
  expect(found('has:note')).toEqual([]);
  addNote(1, 'remember', mail);
  addFact(1, 'proved', plain);
  expect(found('has:note')).toEqual([mail]);
  expect(found('has:fact')).toEqual([plain]);
  expect(found('has:citation has:tag')).toEqual([plain]);
  expect(finder.search({ query: '' }).facets).toEqual({
    cases: [
      { value: '1', label: 'A', count: 2 },
      { value: '2', label: 'B-7', count: 1 },
    ],
    tags: [
      { value: '1', label: 'Money', count: 1 },
      { value: '2', label: 'Wire transfers', count: 1 },
      { value: '3', label: '微信', count: 1 },
    ],
    kinds: [
      { value: 'mail', label: 'mail', count: 1 },
      { value: 'pdf', label: 'pdf', count: 1 },
      { value: 'text', label: 'text', count: 1 },
    ],
    custodians: [{ value: 'Bureau of Narcotics', label: 'Bureau of Narcotics', count: 1 }],
    years: [
      { value: '2019', label: '2019', count: 1 },
      { value: '2021', label: '2021', count: 1 },
    ],
    statuses: [
      { value: 'new', label: 'new', count: 2 },
      { value: 'in-review', label: 'in-review', count: 1 },
    ],
  });
});

test('notes and facts are found by their own words', () => {
  const { addCase, addFact, addNote, addExhibit, finder, library } = smallLibrary();
  const second = addCase('B');
  addExhibit(['wire']);
  const note = addNote(1, 'Ask the bank about the wire. 微信转账。');
  const fact = addFact(second, 'A wire of $5,000 was sent');
  expect(finder.search({ query: 'wire' }).records.map(({ kind, id, caseId }) => [kind, id, caseId])).toEqual([
    ['note', note, 1],
    ['fact', fact, second],
  ]);
  expect(finder.search({ query: 'wire', caseId: second }).records.map(({ id }) => id)).toEqual([fact]);
  expect(finder.search({ query: 'wire -bank' }).records.map(({ kind }) => kind)).toEqual(['fact']);
  expect(finder.search({ query: 'wire case:a' }).records.map(({ kind }) => kind)).toEqual(['note']);
  expect(finder.search({ query: '微信转' }).records[0]?.snippet).toEqual({ text: '微信转账。', marks: [[0, 3]] });
  library.run('UPDATE notes SET deleted = 1 WHERE id = ?', [note]);
  expect(finder.search({ query: 'wire' }).records.map(({ kind }) => kind)).toEqual(['fact']);
});

test('deleted exhibits never show; the same file in two cases shows in both', () => {
  const { addCase, addExhibit, fileOf, found, finder, library } = smallLibrary();
  const second = addCase('B');
  const one = addExhibit(['ledger']);
  const other = addExhibit([], { fileId: fileOf(one), caseId: second });
  expect(found('ledger').sort()).toEqual([one, other]);
  expect(found('ledger', { caseId: second })).toEqual([other]);
  library.run('UPDATE exhibits SET deleted = 1 WHERE id = ?', [one]);
  finder.changed('exhibits', [one]);
  expect(found('ledger')).toEqual([other]);
  expect(found('-nothing')).toEqual([other]);
});

test('what changes between two parts of a result neither repeats nor hides an exhibit', () => {
  const { addExhibit, finder, library } = smallLibrary();
  const before = Array.from({ length: 100 }, () => addExhibit(['wire']));
  const first = finder.search({ query: 'wire', limit: 30 });
  addExhibit(['wire wire'], { date: '2025-01-01' });
  library.run('UPDATE exhibits SET deleted = 1 WHERE id = 5');
  finder.changed('exhibits', [5]);
  const shown = first.hits.map(hit => hit.exhibitId);
  let { next } = first;
  while (next !== null) {
    const part = finder.search({ query: 'wire', limit: 30, after: next });
    shown.push(...part.hits.map(hit => hit.exhibitId));
    next = part.next;
  }
  expect(shown.sort((a, b) => a - b)).toEqual(before.filter(id => id !== 5));
});

test('a cursor goes on behind its exhibit after a restart, and an odd one starts anew', () => {
  const { addExhibit, finder, library, text, search } = smallLibrary();
  for (let made = 0; made < 25; made++) addExhibit(['wire']);
  const all = finder.search({ query: 'wire', limit: 25 }).hits.map(hit => hit.exhibitId);
  const first = finder.search({ query: 'wire', limit: 10 });
  const again = createSearch({ library, text, search });
  expect(again.search({ query: 'wire', limit: 15, after: first.next ?? '' }).hits.map(hit => hit.exhibitId)).toEqual(
    all.slice(10),
  );
  expect(
    finder.search({ query: 'wire', caseId: 99, after: first.next ?? '' }).hits,
    'a cursor of another search',
  ).toEqual([]);
  expect(again.search({ query: 'wire', limit: 5, after: "'; DROP" }).hits.map(hit => hit.exhibitId)).toEqual(
    all.slice(0, 5),
  );
});
