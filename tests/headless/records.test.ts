import { beforeAll, expect, it } from 'vitest';
import { answerOf, build, casewright } from './command-line.ts';
import { smallLibrary } from './small-library.ts';

beforeAll(build);

it('keeps notes: added, locked, amended, read from standard input', () => {
  const { library } = smallLibrary();
  const note = answerOf<{ id: number }>(['note', 'add', 'Ask the court.', '--exhibit', 'EX-0002', '--page', '1'], {
    library,
  });
  expect(note).toMatchObject({ exhibitNumber: 'EX-0002', page: 1, text: 'Ask the court.', inReport: false });
  const piped = answerOf(['note', 'add', '-', '--in-report'], { library, input: 'First line\nsecond line\n' });
  expect(piped).toMatchObject({ text: 'First line\nsecond line', inReport: true });

  const early = casewright(['note', 'amend', String(note.id), 'more'], { library });
  expect([early.status, early.stdout]).toEqual([1, '']);
  answerOf(['note', 'lock', String(note.id)], { library });
  expect(answerOf(['note', 'amend', String(note.id), 'more'], { library })).toMatchObject({ amendsId: note.id });
  const { notes } = answerOf<{ notes: unknown[] }>(['note', 'list', '--exhibit', 'EX-0002'], { library });
  expect(notes).toHaveLength(2);
  const listed = casewright(['note', 'list'], { library }).stdout;
  expect(listed).toContain('EX-0002, p. 1');
  expect(listed).toContain('locked');
  expect(casewright(['note', 'add', ' '], { library }).status).toBe(1);
  expect(casewright(['note', 'add', 'x', '--exhibit', 'EX-0002', '--page', '9'], { library }).stderr).toContain(
    'no page 9',
  );
}, 120_000);

it('takes a fact only with a quote that stands on the page', () => {
  const { library } = smallLibrary();
  const fact = answerOf<{ id: number }>(
    [
      'fact',
      'add',
      'He was sentenced.',
      '--date',
      '26 Oct 2021',
      '--status',
      'proved',
      '--cite',
      'EX-0002:1:the sentence  was 15 years',
      '--cite',
      'EX-0003:1',
    ],
    { library },
  );
  expect(fact).toMatchObject({
    date: { text: '26 Oct 2021', from: '2021-10-26', precision: 'day' },
    status: 'proved',
    citations: [
      { exhibitNumber: 'EX-0002', page: 1, quote: 'the sentence was 15 years' },
      { exhibitNumber: 'EX-0003', page: 1, quote: '' },
    ],
  });
  const wrong = casewright(['fact', 'add', 'He was freed.', '--cite', 'EX-0002:1:sentenced to seven years'], {
    library,
  });
  expect([wrong.status, wrong.stdout]).toEqual([1, '']);
  expect(wrong.stderr).toBe(
    'These words are not on page 1 of exhibit EX-0002: “sentenced to seven years”. Copy the quote from the page.\n',
  );
  expect(casewright(['fact', 'add', 'x', '--cite', 'EX-0077:1'], { library }).stderr).toContain('EX-0077');
  expect(answerOf<{ facts: unknown[] }>(['fact', 'list'], { library }).facts).toHaveLength(1);
  expect(casewright(['fact', 'list'], { library }).stdout).toContain('EX-0002, p. 1: “the sentence was 15 years”');
  expect(answerOf(['fact', 'remove', String(fact.id)], { library })).toEqual({ removed: fact.id });
  answerOf(['undo'], { library });
  expect(answerOf<{ facts: unknown[] }>(['fact', 'list'], { library }).facts).toHaveLength(1);
}, 120_000);

it('names parties in counts and facts', () => {
  const { library } = smallLibrary();
  const party = answerOf<{ id: number }>(['party', 'add', 'Tao Liu', '--alias', 'Tao Li', '--role', 'defendant'], {
    library,
  });
  expect(party).toMatchObject({ kind: 'person', aliases: ['Tao Li'], isParty: true });
  expect(answerOf(['party', 'add', 'A paper', '--kind', 'organisation', '--mentioned'], { library })).toMatchObject({
    kind: 'organisation',
    isParty: false,
  });
  const count = answerOf<{ id: number }>(
    ['count', 'add', 'Conspiracy', '--number', '3', '--charged', 'Tao Li', '--element', 'an agreement'],
    { library },
  );
  expect(count).toMatchObject({ number: '3', elements: ['an agreement'], entityIds: [party.id] });
  const args = ['fact', 'add', 'x', '--cite', 'EX-0002:1'];
  expect(answerOf([...args, '--about', 'Tao Liu', '--count', '3'], { library })).toMatchObject({
    entityIds: [party.id],
    countIds: [count.id],
  });
  expect(casewright([...args, '--about', 'Nobody'], { library }).stderr).toContain('“Nobody”');
  expect(casewright([...args, '--count', '9'], { library }).stderr).toContain('“9”');
  expect(casewright(['count', 'list'], { library }).stdout).toMatch(/^3\s+Conspiracy\s+Tao Liu$/m);
}, 120_000);

it('keeps a conflict and resolves it', () => {
  const { library } = smallLibrary();
  const add = [
    'conflict',
    'add',
    'The sentence',
    '--value',
    '15 years',
    '--cite',
    'EX-0002:1:15 years',
    '--remark',
    'court',
  ];
  expect(casewright(add, { library }).status).toBe(2);
  const conflict = answerOf<{ id: number; values: { id: number }[] }>(
    [...add, '--value', '7 years', '--cite', 'EX-0003:1:seven years', '--cite', 'EX-0003:1'],
    { library },
  );
  expect(conflict).toMatchObject({
    adoptedId: null,
    values: [
      { value: '15 years', remark: 'court', citations: [{ quote: '15 years' }] },
      { value: '7 years', remark: '', citations: [{ quote: 'seven years' }, { quote: '' }] },
    ],
  });
  const adopt = ['conflict', 'adopt', String(conflict.id)];
  const adopted = [...adopt, '--value', '15 years', '--reason', 'The court says so.'];
  expect(answerOf(adopted, { library })).toMatchObject({ adoptedId: conflict.values[0]?.id });
  expect(casewright(['conflict', 'list'], { library }).stdout).toContain('(resolved)');
  expect(answerOf([...adopt, '--none'], { library })).toMatchObject({ adoptedId: null });
  expect(casewright([...adopt, '--value', '9 years', '--reason', 'r'], { library }).stderr).toContain('“9 years”');
  expect(casewright(['conflict', 'adopt', '99', '--value', 'x', '--reason', 'r'], { library }).stderr).toContain('99');
}, 120_000);

it('tags exhibits, takes tags off, and takes edits back', () => {
  const { library } = smallLibrary();
  const tagged = answerOf(['tag', 'EX-0001', 'EX-0002', '--tag', 'Money/Wires'], { library });
  expect(tagged).toEqual({ tag: 'Money/Wires', on: true, exhibits: ['EX-0001', 'EX-0002'] });
  answerOf(['tag', 'EX-0001', '--tag', 'Money/Wires', '--remove'], { library });
  const { tags } = answerOf<{ tags: { path: string; exhibits: number }[] }>(['tags'], { library });
  expect(tags.map(({ path, exhibits }) => [path, exhibits])).toEqual([
    ['Money', 0],
    ['Money/Wires', 1],
  ]);
  expect(answerOf(['undo'], { library })).toMatchObject({ action: 'exhibits.tag' });
  expect(answerOf<{ tags: string[] }>(['show', 'EX-0001'], { library }).tags).toEqual(['Money/Wires']);
  expect(answerOf(['redo'], { library })).toMatchObject({ action: 'exhibits.tag' });
  expect(answerOf<{ tags: string[] }>(['show', 'EX-0001'], { library }).tags).toEqual([]);
  expect(casewright(['tag', 'EX-0001', '--tag', 'Nowhere', '--remove'], { library }).stderr).toContain('“Nowhere”');
}, 120_000);

it('names a case by reference or id, and asks when it is not clear which is meant', () => {
  const { library } = smallLibrary();
  const second = answerOf<{ id: number }>(['case', 'add', '--title', 'Other', '--prefix', 'HB-', '--digits', '2'], {
    library,
  });
  expect(answerOf(['case', 'show', String(second.id)], { library })).toMatchObject({ title: 'Other' });
  expect(answerOf(['case', 'show', 'C-1'], { library })).toMatchObject({ exhibits: 3 });
  const unclear = casewright(['exhibits'], { library });
  expect([unclear.status, unclear.stdout]).toEqual([1, '']);
  expect(unclear.stderr).toContain('--case');
  // Only one case has this exhibit.
  expect(answerOf(['show', 'EX-0002'], { library })).toMatchObject({ case: 'C-1' });
  expect(casewright(['show', 'EX-0002', '--case', 'Other'], { library }).status).toBe(1);
  expect(casewright(['case', 'add', '--title', 'x', '--reference', 'C-1'], { library }).stderr).toContain('C-1');
}, 120_000);

it('logs who worked', () => {
  const { library } = smallLibrary();
  answerOf(['note', 'add', 'words', '--actor', 'A. Reviewer'], { library });
  const { total, entries } = answerOf<{ total: number; entries: { actor: string; action: string }[] }>(
    ['custody', '--limit', '10'],
    { library },
  );
  expect(total).toBeGreaterThan(entries.length);
  expect(entries).toContainEqual(expect.objectContaining({ action: 'notes.add', actor: 'A. Reviewer' }));
  const ofOne = answerOf<{ entries: { action: string }[] }>(['custody', '--exhibit', 'EX-0002'], { library });
  expect(ofOne.entries.map(({ action }) => action)).toContain('import.exhibit');
});
