import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { answerOf, build, casewright } from './command-line.ts';
import { smallLibrary } from './small-library.ts';

beforeAll(build);

type Found = {
  readonly total: number;
  readonly exhibits: number;
  readonly hits: readonly { exhibit: number; number: string; title: string; page: number | null; snippet: string }[];
  readonly records: readonly { kind: string; snippet: string }[];
};

it('gives a hit for each page, in its sentence', () => {
  const { library } = smallLibrary();
  const found = answerOf<Found>(['search', 'sentence', '15'], { library });
  expect(found).toMatchObject({ total: 1, exhibits: 1 });
  expect(found.hits).toEqual([
    {
      exhibit: 2,
      number: 'EX-0002',
      title: 'letter',
      case: 'C-1',
      page: 1,
      snippet: 'The letter of 12 May says that the sentence was 15 years in prison.',
      marks: [
        [35, 43],
        [48, 50],
      ],
      recognised: false,
    },
  ]);
  expect(casewright(['search', 'sentence 15'], { library }).stdout).toContain('the «sentence» was «15» years');
  expect(answerOf<Found>(['search', '洗钱'], { library }).hits[0]).toMatchObject({ number: 'EX-0001', page: 1 });
  expect(casewright(['search', '洗钱'], { library }).stdout).toContain('跨境«洗钱»网络');
});

it('finds a title alone, notes, and nothing', () => {
  const { library } = smallLibrary();
  expect(answerOf<Found>(['search', 'press'], { library }).hits).toEqual([
    expect.objectContaining({ number: 'EX-0003', page: null, snippet: '' }),
  ]);
  answerOf(['note', 'add', 'A zebra was seen.'], { library });
  const found = answerOf<Found>(['search', 'zebra'], { library });
  expect(found).toMatchObject({ total: 0, hits: [], records: [{ kind: 'note', snippet: 'A zebra was seen.' }] });
  expect(answerOf<Found>(['search', 'nothinglikeit'], { library })).toMatchObject({ total: 0, exhibits: 0, hits: [] });
  expect(casewright(['search', 'nothinglikeit'], { library })).toMatchObject({
    status: 0,
    stdout: 'No exhibit found.\n',
  });
});

it('never fails on what is typed, and says what was not understood', () => {
  const { library } = smallLibrary();
  for (const query of ['"', '(((', 'AND OR', 'near/', '\u0000', ':', '*', '“”']) {
    expect(casewright(['search', '--json', '--', query.replace('\u0000', '\u0001')], { library }).status, query).toBe(
      0,
    );
  }
  const { status, stderr } = casewright(['search', 'nofield:x (sentence'], { library });
  expect(status).toBe(0);
  expect(stderr).toContain('“nofield:” is no field');
  expect(stderr).toContain('bracket');
  expect(answerOf<Found>(['search', '--', '-letter'], { library }).exhibits).toBe(2);
}, 120_000);

it('gives as many hits as asked for, and all of them', () => {
  const { library, folder } = smallLibrary();
  const files = Array.from({ length: 30 }, (_, i) => join(folder, `alike ${i}.txt`));
  for (const [i, file] of files.entries()) writeFileSync(file, `Number ${i} says the same word: marzipan.`);
  answerOf(['import', ...files], { library });
  expect(answerOf<Found>(['search', 'marzipan'], { library })).toMatchObject({ total: 30, exhibits: 30 });
  for (const [args, length] of [
    [['--limit', '7'], 7],
    [['--limit', '1'], 1],
    [[], 20],
    [['--all'], 30],
  ] as const)
    expect(answerOf<Found>(['search', 'marzipan', ...args], { library }).hits).toHaveLength(length);
  const all = answerOf<Found>(['search', 'marzipan', '--all'], { library });
  expect(new Set(all.hits.map(({ exhibit }) => exhibit)).size).toBe(30);
  expect(casewright(['search', 'marzipan', '--limit', '7'], { library }).stdout).toContain('7 hits');
});

it('says that files cannot be found by their content yet, and finds them once they are indexed again', () => {
  const { library } = smallLibrary();
  rmSync(join(library, 'search.db'));
  const found = casewright(['search', 'sentence', '15'], { library });
  expect(found.stderr).toMatch(/search database was missing[\s\S]*text of 3 files is still to be read or indexed/);
  expect(casewright(['retry'], { library })).toMatchObject({ status: 0 });
  expect(answerOf(['search', 'sentence', '15'], { library })).toMatchObject({ exhibits: 1, waiting: 0 });
});
