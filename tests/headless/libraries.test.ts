import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createLibrary } from '../../engine/open.ts';
import { mountedFolder } from '../db/mounted-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { answerOf, build, casewright, failureIn, startCasewright } from './command-line.ts';
import { smallLibrary, writeDocuments } from './small-library.ts';

beforeAll(build);

it('makes a library, and says where; never in a folder that holds something', () => {
  const folder = join(temporaryFolder(), 'evidence');
  const made = casewright(['init', folder, '--name', 'Unit 4']);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain(`“Unit 4” is made in ${folder}`);
  const before = readdirSync(folder).sort();
  const again = casewright(['init', folder, '--json']);
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(JSON.parse(again.stderr)).toMatchObject({ error: { code: 'conflict' } });
  expect(readdirSync(folder).sort()).toEqual(before);
});

it('finds the library by option, then by environment, then in the place for data', () => {
  const { library, folder } = smallLibrary();
  expect(answerOf<{ cases: unknown[] }>(['case', 'list', '--library', library], {}).cases).toHaveLength(1);
  expect(answerOf<{ cases: unknown[] }>(['--library', library, 'case', 'list'], {}).cases).toHaveLength(1);
  const env = { XDG_DATA_HOME: folder, HOME: folder, APPDATA: folder };
  const missing = casewright(['case', 'list'], { env });
  expect([missing.status, missing.stdout]).toEqual([1, '']);
  expect(missing.stderr).toContain('There is no library in');
  expect(missing.stderr).toContain('casewright init');
});

it('opens an encrypted library with the passphrase file alone', () => {
  const folder = temporaryFolder();
  const library = join(folder, 'secret');
  const passphrase = join(folder, 'passphrase');
  const wrong = join(folder, 'wrong');
  writeFileSync(passphrase, 'correct horse 电池\r\nnot this line\n');
  writeFileSync(wrong, 'battery staple\n');
  const env = { CASEWRIGHT_PASSPHRASE_FILE: passphrase };
  expect(answerOf(['init', library, '--encrypt'], { env })).toMatchObject({ encrypted: true });
  answerOf(['case', 'add', '--title', 'Hidden'], { library, env });
  const files = writeDocuments(join(folder, 'files'));
  answerOf(['import', files], { library, env });
  expect(answerOf<{ total: number }>(['search', '洗钱'], { library, env }).total).toBe(1);

  const refused = casewright(['case', 'list'], { library, env: { CASEWRIGHT_PASSPHRASE_FILE: wrong } });
  expect([refused.status, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('does not open the library');
  const none = casewright(['case', 'list', '--json'], { library });
  expect(none.status).toBe(1);
  expect(failureIn(none.stderr).message).toContain('no terminal');
  const gone = casewright(['case', 'list'], { library, env: { CASEWRIGHT_PASSPHRASE_FILE: join(folder, 'gone') } });
  expect(gone.stderr).toContain('ENOENT');
  writeFileSync(wrong, '\nsecond line\n');
  const empty = casewright(['init', join(folder, 'other'), '--encrypt'], {
    env: { CASEWRIGHT_PASSPHRASE_FILE: wrong },
  });
  expect(empty.stderr).toContain('is empty');
  expect(existsSync(join(folder, 'other'))).toBe(false);
}, 120_000);

it('does not ask for the passphrase of a library that has none', () => {
  const { library } = smallLibrary();
  const env = { CASEWRIGHT_PASSPHRASE_FILE: '/nonexistent' };
  expect(casewright(['case', 'list'], { library, env }).status).toBe(0);
});

it('refuses a library that another process has open, and names the process', async () => {
  const folder = join(temporaryFolder(), 'library');
  const library = await createLibrary(folder, { name: 'Held' });
  try {
    const { status, stdout, stderr } = casewright(['case', 'list', '--json'], { library: folder });
    expect([status, stdout]).toEqual([1, '']);
    const { code, message } = failureIn(stderr);
    expect(code).toBe('locked');
    expect(message).toContain(`process ${process.pid}`);
  } finally {
    await library.close();
  }
  expect(casewright(['case', 'list'], { library: folder }).status).toBe(0);
});

it('reads a library that cannot be written, and says why nothing can be changed', context => {
  const small = smallLibrary();
  const disk = mountedFolder(64 * 2 ** 20);
  if (!disk) return context.skip('the system does not let us mount a disk');
  const library = join(disk.folder, 'library');
  cpSync(small.library, library, { recursive: true });
  disk.makeReadOnly();
  expect(answerOf<{ total: number }>(['search', 'sentence'], { library }).total).toBe(1);
  expect(answerOf(['show', 'EX-0001'], { library })).toMatchObject({ reading: 'read' });
  expect(answerOf<{ problem: null; files: number }>(['verify'], { library })).toMatchObject({ problem: null });
  for (const line of [
    ['note', 'add', 'words'],
    ['import', small.files],
  ]) {
    const refused = casewright([...line, '--json'], { library });
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(JSON.parse(refused.stderr)).toMatchObject({ error: { code: 'read-only' } });
  }
});

it('ends quietly when nobody reads on', async () => {
  const { library } = smallLibrary();
  const child = startCasewright(['custody', '--limit', '1000'], { library });
  child.stdout?.destroy();
  let said = '';
  child.stderr?.on('data', bytes => (said += String(bytes)));
  const [code] = (await once(child, 'exit')) as [number];
  expect([code, said.replace(/^.*entries; --limit.*\n/, '')]).toEqual([0, '']);
});

it('closes the library also when a command fails', () => {
  const { library } = smallLibrary();
  expect(casewright(['show', 'EX-0099'], { library }).status).toBe(1);
  const next = casewright(['case', 'list'], { library });
  expect(next.stderr).toBe('');
  expect(readdirSync(library).filter(name => name.endsWith('-wal'))).toEqual([]);
});

it('tells a damaged library from one that is whole', () => {
  const { library, folder } = smallLibrary();
  const copy = join(folder, 'copy');
  cpSync(library, copy, { recursive: true });
  const bytes = readFileSync(join(copy, 'library.db'));
  writeFileSync(join(copy, 'library.db'), bytes.fill(0x41, 0, 4096));
  const { status, stderr } = casewright(['case', 'list', '--json'], { library: copy });
  expect(status).toBe(1);
  expect((JSON.parse(stderr) as { error: { code: string } }).error.code).toMatch(/integrity|unsupported/);
});
