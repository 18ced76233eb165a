import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { mail } from '../support/mail.ts';
import { answerOf, build, casewright, failureIn } from './command-line.ts';
import { documents, smallLibrary } from './small-library.ts';

beforeAll(build);

it('writes the case summary, and replaces a file only when told', () => {
  const { library, folder } = smallLibrary();
  const file = join(folder, 'summary.pdf');
  const report = answerOf<{ sha256: string; pages: number; bytes: number }>(['report', '--out', file], { library });
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(report).toMatchObject({
    file,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(report.pages).toBeGreaterThan(1);

  const again = casewright(['report', '--case', 'C-1', '--out', file], { library });
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toContain('already');
  expect(readFileSync(file)).toEqual(bytes);
  const chinese = casewright(
    ['report', '--out', 'summary.pdf', '--replace', '--language', 'zh-Hans', '--paper', 'a4'],
    {
      library,
      cwd: folder,
    },
  );
  expect(chinese).toMatchObject({ status: 0, stderr: '' });
  expect(chinese.stdout).toContain(file);
  expect(readFileSync(file)).not.toEqual(bytes);
  expect(casewright(['report', '--out', join(folder, 'no/such/x.pdf')], { library }).stderr).toContain(
    'does not exist',
  );
}, 120_000);

it('never writes a report over the library, a folder or a device, and says when it may not write', () => {
  const { library, folder } = smallLibrary();
  const before = readFileSync(join(library, 'library.db'));
  symlinkSync(library, join(folder, 'link'));
  mkdirSync(join(folder, 'a-folder'));
  writeFileSync(join(folder, 'a-file'), '');
  for (const [file, why] of [
    [join(library, 'library.db'), 'inside the library'],
    [join(library, 'objects', 'summary.pdf'), 'inside the library'],
    [join(folder, 'link', 'summary.pdf'), 'inside the library'],
    [join(folder, 'a-folder'), 'not an ordinary file'],
    [join(folder, 'a-file', 'summary.pdf'), 'does not exist'],
    [join(folder, `${'x'.repeat(300)}.pdf`), 'could not be written'],
  ] as const) {
    const { status, stdout, stderr } = casewright(['report', '--out', file, '--replace', '--json'], { library });
    expect([status, stdout, failureIn(stderr).message]).toEqual([1, '', expect.stringContaining(why)]);
  }
  expect(readFileSync(join(library, 'library.db')).subarray(0, 15)).toEqual(before.subarray(0, 15));
  expect(answerOf(['verify'], { library })).toMatchObject({ problem: null, remarks: [] });
}, 120_000);

it('verifies a library, and names the original that was altered or lost', () => {
  const { library } = smallLibrary();
  const whole = casewright(['verify'], { library });
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  expect(whole.stdout).toContain('All is whole');
  expect(whole.stdout).toContain('3 originals');
  expect(answerOf(['verify'], { library })).toMatchObject({ problem: null, problems: [], files: 3 });

  const objects = join(library, 'objects');
  const letter = Buffer.from(documents['letter.txt']);
  const sha256 = createHash('sha256').update(letter).digest('hex');
  const object = readdirSync(objects, { recursive: true, encoding: 'utf8' })
    .map(name => join(objects, name))
    .find(path => statSync(path).isFile() && readFileSync(path).equals(letter));
  if (object === undefined) throw new Error('The vault does not hold the letter');
  rmSync(object);
  writeFileSync(object, letter.toString().replace('15 years', '14 years'));
  const altered = casewright(['verify', '--json'], { library });
  expect([altered.status, altered.stderr]).toEqual([1, '']);
  const { problem } = JSON.parse(altered.stdout) as { problem: string };
  expect(problem).toContain('EX-0002 letter.txt');
  expect(problem).toContain('altered');
  expect(problem).toContain(sha256);
  rmSync(object);
  const lost = casewright(['verify'], { library });
  expect(lost.status).toBe(1);
  expect(lost.stdout).toContain('EX-0002 letter.txt');
  expect(lost.stdout).toContain('missing');
}, 120_000);

it('takes exhibits out of their case with a reason, families too, and brings them back', () => {
  const { library, folder } = smallLibrary();
  const message = join(folder, 'message.eml');
  writeFileSync(message, mail('Ledger', { name: 'list.txt', content: 'a list' }));
  answerOf(['import', message], { library });
  expect(casewright(['remove', 'EX-0004'], { library }).status).toBe(2);
  const refused = casewright(['remove', 'EX-0004', '--reason', 'Other matter'], { library });
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('contains EX-0005')]);
  const both = ['remove', 'EX-0004', 'EX-0005', 'EX-0004', '--reason', 'Other matter'];
  expect(casewright(both, { library })).toMatchObject({ status: 0, stderr: '' });
  expect(answerOf(['exhibits'], { library })).toMatchObject({ total: 3 });
  expect(casewright(['custody'], { library }).stdout).toMatch(/exhibits\.remove .*\(Other matter\)/);
  expect(answerOf(['undo'], { library })).toMatchObject({ action: 'exhibits.remove', fields: 2 });
  expect(answerOf(['exhibits'], { library })).toMatchObject({ total: 5 });
}, 120_000);

it('reads an exhibit again', () => {
  const { library } = smallLibrary();
  expect(answerOf(['retry', 'EX-0001', 'EX-0002'], { library })).toEqual({
    jobs: 2,
    openJobs: 0,
    exhibits: [
      { number: 'EX-0001', reading: 'read' },
      { number: 'EX-0002', reading: 'read' },
    ],
  });
});

it('shows the text of an exhibit', () => {
  const { library } = smallLibrary();
  expect(casewright(['show', 'EX-0001', '--text'], { library }).stdout).toBe(documents['chinese.txt']);
  expect(answerOf(['show', 'EX-0002', '--page', '1'], { library })).toMatchObject({
    text: [{ number: 1, text: documents['letter.txt'] }],
  });
  expect(casewright(['show', 'EX-0002', '--page', '2'], { library }).stderr).toContain('no page 2');
});

it('makes the sample library, and the demonstration once', () => {
  const { folder } = smallLibrary();
  const env = { XDG_DATA_HOME: folder, HOME: folder, APPDATA: folder };
  const sample = answerOf<{ cases: { reference: string }[] }>(['sample', join(folder, 'sample')], {});
  expect(sample.cases.map(({ reference }) => reference).sort()).toEqual(['SAMPLE-LI', 'SAMPLE-PRECURSORS']);
  const first = casewright(['demo'], { env });
  expect(first.status).toBe(0);
  const [file = ''] = /\S+\.pdf/.exec(first.stdout) ?? [];
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.stdout).toMatch(/Found (\d+) = stored (\d+) \+ duplicate (\d+) \+ failed 0/);
  expect(first.stdout).toContain('«洗钱»');
  const second = casewright(['demo'], { env });
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(second.stdout).toContain('«洗钱»');
}, 180_000);
