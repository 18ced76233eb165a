import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { answerOf, build, casewright, startCasewright } from './command-line.ts';
import { documents, smallLibrary } from './small-library.ts';

beforeAll(build);

type Ledger = {
  readonly import: number;
  readonly found: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly failed: number;
  readonly items: readonly { path: string; outcome: string; exhibit?: string; kind: string | null; reason?: string }[];
};

it('gives an account that adds up, with the reason of every failure', () => {
  const { library, folder } = smallLibrary();
  const files = join(folder, 'more');
  mkdirSync(join(files, 'inner'), { recursive: true });
  writeFileSync(join(files, 'bad.pdf'), '%PDF-1.7 and then nothing of a PDF');
  writeFileSync(join(files, 'inner/again.txt'), documents['letter.txt']);
  writeFileSync(join(files, 'new.txt'), 'Something new.');
  writeFileSync(join(files, 'empty'), '');
  symlinkSync('.', join(files, 'loop'));

  const { status, stdout, stderr } = casewright(['import', '--case', 'C-1', files, '--json'], { library });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  const { pages, ...ledger } = JSON.parse(stdout) as Ledger & { pages: number };
  expect(pages).toBe(0);
  expect(ledger).toMatchObject({ import: 2, found: 5, stored: 3, duplicate: 1, failed: 1 });
  expect(ledger.items.map(({ path }) => path.slice(files.length + 1))).toEqual([
    'bad.pdf',
    'empty',
    join('inner', 'again.txt'),
    'loop',
    'new.txt',
  ]);
  const [bad, empty, again, loop, fresh] = ledger.items;
  expect(bad).toMatchObject({ outcome: 'stored', exhibit: 'EX-0004', kind: 'pdf' });
  expect(bad?.reason).toContain('damaged');
  expect(empty?.reason).toContain('empty');
  expect(again).toMatchObject({ outcome: 'duplicate', exhibit: 'EX-0002', kind: 'text' });
  expect(loop).toMatchObject({ outcome: 'failed', kind: null });
  expect(loop?.reason).toContain('link');
  expect(loop).not.toHaveProperty('exhibit');
  expect(fresh).not.toHaveProperty('reason');

  expect(answerOf<Ledger>(['imports', '2'], { library })).toEqual(ledger);
  const told = casewright(['imports', '2'], { library }).stdout;
  expect(told).toContain('Found 5 = stored 3 + duplicate 1 + failed 1');
  expect(told).toContain(String(bad?.reason));
  expect(told).toContain(String(loop?.reason));
  expect(answerOf<{ imports: unknown[] }>(['imports'], { library }).imports).toHaveLength(2);
});

it('an exhibit tells whose it was, how it was obtained, and who acquired it', () => {
  const { library, folder } = smallLibrary();
  writeFileSync(join(folder, 'seized.txt'), 'Something seized.');
  const details = ['--custodian', 'J. Doe', '--source', 'Search', '--acquired', 'A. Clerk, 3 Oct, write blocker'];
  casewright(['import', '--case', 'C-1', ...details, join(folder, 'seized.txt')], { library });
  const { exhibits } = JSON.parse(casewright(['exhibits', '--json'], { library }).stdout) as {
    exhibits: { number: string; title: string }[];
  };
  const number = exhibits.find(({ title }) => title === 'seized')?.number ?? '';
  const { stdout } = casewright(['show', number], { library });
  expect(stdout).toMatch(/Custodian +J\. Doe\n[^]*Source +Search\nAcquired +A\. Clerk, 3 Oct, write blocker\n/);
});

it('shows a hostile file name without letting it act on the terminal', () => {
  const { library, folder } = smallLibrary();
  const hostile = join(folder, 'evil\u001b[2J\u202egpj.txt\nFound 0 = stored 0');
  writeFileSync(hostile, 'Evil words.');
  const lines = casewright(['import', hostile, join(folder, 'evil\u0007')], { library });
  const shown = [
    lines.stdout,
    casewright(['imports'], { library }).stdout,
    casewright(['show', 'EX-0004'], { library }).stdout,
    casewright(['search', 'evil'], { library }).stdout,
    casewright(['search', 'evil', '--json'], { library }).stdout,
    casewright(['show', 'EX-0004', '--json'], { library }).stdout,
    casewright(['show', 'EX-00\u001b[2J'], { library }).stderr,
  ].join('');
  expect(shown).toContain('evil');
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(lines.stdout).not.toMatch(/^Found 0/m);
  expect(lines.stdout).toContain('\\u{7}');
});

it('takes no place for granted', () => {
  const { library, folder } = smallLibrary();
  const nowhere = casewright(['import', join(folder, 'nowhere'), '--json'], { library });
  expect(nowhere.status).toBe(0);
  expect(JSON.parse(nowhere.stdout)).toMatchObject({ found: 1, failed: 1 });
  const itself = casewright(['import', library, '--json'], { library });
  expect(JSON.parse(itself.stdout)).toMatchObject({ stored: 0 });
  const other = casewright(['import', '--case', 'C-9', folder, '--json'], { library });
  expect([other.status, other.stdout]).toEqual([1, '']);
  // A relative path is meant from where the command was typed.
  const here = casewright(['import', 'files', '--json'], { library, cwd: folder });
  expect(JSON.parse(here.stdout)).toMatchObject({ found: 3, duplicate: 3 });
});

/** Enough files that an import of them is still under way when it is stopped. */
const manyFiles = 600;
function many(folder: string): string {
  mkdirSync(folder);
  for (let i = 0; i < manyFiles; i += 1) writeFileSync(join(folder, `${i}.txt`), `Document ${i} of a long list.`);
  return folder;
}

async function untilStored(child: ReturnType<typeof startCasewright>, library: string): Promise<void> {
  // The vault's folder grows with the first files; the log of the library tells nothing while it is locked.
  const objects = join(library, 'objects');
  for (;;) {
    if (child.exitCode !== null) return;
    const stored = execFileSync('ls', [objects], { encoding: 'utf8' }).split('\n').length;
    if (stored > 40) return;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

it.skipIf(process.platform === 'win32')(
  'is cancelled by Ctrl-C, keeps what is stored, and goes on when repeated',
  async () => {
    const { library, folder } = smallLibrary();
    const files = many(join(folder, 'many'));
    const child = startCasewright(['import', files, '--json'], { library });
    let out = '';
    child.stdout?.on('data', bytes => (out += String(bytes)));
    await untilStored(child, library);
    // To the whole group, as a terminal does it: the readers must not die of it.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    const [code] = (await once(child, 'close')) as [number];
    const ledger = JSON.parse(out) as Ledger & { readonly state: string };
    expect([code, ledger.state]).toEqual([1, 'cancelled']);
    expect(ledger.stored).toBeGreaterThan(0);
    expect(ledger.stored).toBeLessThan(manyFiles);
    expect(ledger.found).toBe(ledger.stored + ledger.duplicate + ledger.failed);

    const again = answerOf<Ledger>(['import', files], { library });
    expect(again).toMatchObject({ found: manyFiles, failed: 0, duplicate: ledger.stored });
    expect(answerOf<{ total: number }>(['exhibits'], { library }).total).toBe(manyFiles + 3);
  },
);

it('survives being killed in the middle: everything is accounted for, nothing is doubled', async () => {
  const { library, folder } = smallLibrary();
  const files = many(join(folder, 'many'));
  const child = startCasewright(['import', files, '--json'], { library });
  await untilStored(child, library);
  child.kill('SIGKILL');
  await once(child, 'close');

  const again = answerOfAfterCrash(files, library);
  expect(again).toMatchObject({ found: manyFiles, failed: 0 });
  expect(again.found).toBe(again.stored + again.duplicate);
  const { total, exhibits } = answerOf<{ total: number; exhibits: { number: string; reading: string }[] }>(
    ['exhibits'],
    {
      library,
    },
  );
  expect(total).toBe(manyFiles + 3);
  expect(new Set(exhibits.map(({ number }) => number)).size).toBe(total);
  expect(new Set(exhibits.map(({ reading }) => reading))).toEqual(new Set(['read']));
  const imports = answerOf<{ imports: (Ledger & { state: string })[] }>(['imports'], { library }).imports;
  for (const one of imports) {
    expect(one.state).toBe('done');
    expect(one.found).toBe(one.stored + one.duplicate + one.failed);
  }
  expect(casewright(['verify'], { library }).status).toBe(0);
}, 120_000);

/** The first opening after the crash has something to say besides its answer. */
function answerOfAfterCrash(files: string, library: string): Ledger {
  const { status, stdout } = casewright(['import', files, '--json'], { library });
  expect(status).toBe(0);
  return JSON.parse(stdout) as Ledger;
}

it('opens protected files with the passwords of a file, at the import or afterwards', () => {
  const { library, folder } = smallLibrary();
  const files = join(folder, 'locked');
  mkdirSync(files);
  for (const name of ['locked.docx', 'locked.xls'])
    writeFileSync(join(files, name), readFileSync(join(import.meta.dirname, '../fixtures', name)));
  const passwords = join(folder, 'passwords.txt');
  writeFileSync(passwords, '\ufeffguess\r\n\r\nexhibit\r\n');

  const closed = answerOf<Ledger>(['import', '--case', 'C-1', files], { library });
  expect(closed.items.map(({ reason }) => reason?.includes('protected by a password'))).toEqual([true, true]);
  const opened = answerOf<{ jobs: number; exhibits: { reading: string }[] }>(
    ['retry', '--case', 'C-1', '--password-file', passwords],
    { library },
  );
  expect([opened.jobs, opened.exhibits.map(({ reading }) => reading)]).toEqual([2, ['read', 'read']]);

  const second = smallLibrary().library;
  const read = answerOf<Ledger>(['import', '--case', 'C-1', '--password-file', passwords, files], { library: second });
  expect(read.items.map(item => 'reason' in item)).toEqual([false, false]);
  const missing = casewright(['retry', '--case', 'C-1', '--password-file', join(folder, 'none')], { library });
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('cannot be read (ENOENT)')]);
});
