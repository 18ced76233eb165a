import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { build, casewright } from './command-line.ts';
import { differences, documentedShapes } from './documented-shapes.ts';
import { smallLibrary } from './small-library.ts';

beforeAll(build);

it('prints for every command the fields that the README tells of, and no others', () => {
  const { library, folder } = smallLibrary();
  const mail = join(folder, 'mail.eml');
  writeFileSync(
    mail,
    'From: a@example.org\nTo: b@example.org\nDate: 1 Oct 2020 10:00 +0000\nSubject: Hello\n\nWords.\n',
  );
  const known = join(folder, 'known.txt');
  writeFileSync(known, `${'0a'.repeat(32)}  system file\n`);
  const cite = 'EX-0002:1:15 years';
  const lines: readonly (readonly [section: string, args: readonly string[]])[] = [
    ['init', ['init', join(folder, 'other')]],
    ['case add', ['case', 'add', '--title', 'Second', '--reference', 'C-2']],
    ['case add', ['case', 'show', 'C-1']],
    ['case list', ['case', 'list']],
    ['import', ['import', '--case', 'C-1', mail, join(folder, 'nowhere')]],
    ['import', ['imports', '1']],
    ['imports', ['imports']],
    ['known add', ['known', 'add', known, '--name', 'System']],
    ['known list', ['known', 'list']],
    ['known remove', ['known', 'remove', '1']],
    ['exhibits', ['exhibits', '--case', 'C-1']],
    ['tag', ['tag', 'EX-0001', '--tag', 'A/B']],
    ['tags', ['tags']],
    ['suggestions', ['suggestions', 'C-1']],
    ['party add', ['party', 'add', 'Somebody', '--case', 'C-1']],
    ['party list', ['party', 'list', '--case', 'C-1']],
    ['count add', ['count', 'add', 'Fraud', '--case', 'C-1', '--charged', 'Somebody']],
    ['count list', ['count', 'list', '--case', 'C-1']],
    ['note add', ['note', 'add', 'words', '--case', 'C-1', '--cite', cite]],
    ['note add', ['note', 'lock', '1']],
    ['note add', ['note', 'amend', '1', 'more words']],
    ['note list', ['note', 'list', '--case', 'C-1']],
    ['fact add', ['fact', 'add', 'He was sentenced.', '--case', 'C-1', '--cite', cite, '--date', 'May 2021']],
    ['fact list', ['fact', 'list', '--case', 'C-1']],
    ['fact remove', ['fact', 'remove', '1']],
    ['undo', ['undo']],
    ['undo', ['redo']],
    [
      'conflict add',
      ['conflict', 'add', 'x', '--case', 'C-1', '--value', '1', '--cite', cite, '--value', '2', '--cite', cite],
    ],
    ['conflict add', ['conflict', 'adopt', '1', '--value', '1', '--reason', 'r']],
    ['conflict list', ['conflict', 'list', '--case', 'C-1']],
    ['show', ['show', 'EX-0004']],
    ['show', ['show', 'EX-0004', '--text']],
    ['search', ['search', 'words']],
    ['search', ['search', 'sentence']],
    ['report', ['report', '--case', 'C-1', '--out', join(folder, 'r.pdf')]],
    ['retry', ['retry', 'EX-0001']],
    ['ocr', ['ocr', '--case', 'C-1']],
    ['remove', ['remove', 'EX-0003', '--reason', 'r']],
    ['verify', ['verify']],
    ['custody', ['custody']],
    ['sample', ['sample', join(folder, 'sample')]],
    ['demo', ['demo', '--library', join(folder, 'sample')]],
  ];
  const shapes = documentedShapes();
  const unseen = new Set(shapes.keys());
  for (const [section, args] of lines) {
    const { status, stdout, stderr } = casewright([...args, '--json'], { library });
    expect([args, status, stderr]).toEqual([args, 0, '']);
    const shape = shapes.get(section);
    if (!shape) throw new Error(`The README has no section "${section}"`);
    expect([args, differences(JSON.parse(stdout), shape)]).toEqual([args, []]);
    unseen.delete(section);
  }
  const failure = shapes.get('a failure');
  if (!failure) throw new Error('The README does not say what a failure is');
  expect(differences(JSON.parse(casewright(['show', 'EX-0099', '--json'], { library }).stderr), failure)).toEqual([]);
  // What is left are parts of other answers, and the one that does not end: see serve/command.test.ts.
  expect([...unseen].sort()).toEqual([
    'a date',
    'a failure',
    'a list of known files',
    'a pin-cite',
    'an entry of the log',
    'an exhibit',
    'serve',
  ]);
}, 180_000);

it('sees a field that is missing and one that nobody told of', () => {
  const shape = documentedShapes().get('case list');
  if (!shape) throw new Error('The README has no section "case list"');
  const wrong = differences({ cases: [{ id: 1, colour: 'red' }], more: 1 }, shape);
  expect(wrong).toContain('.cases[].title is missing');
  expect(wrong).toContain('.cases[].colour is not documented');
  expect(wrong).toContain('.more is not documented');
});
