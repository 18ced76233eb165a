import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeTree } from '../support/make-tree.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { answerOf, build, casewright } from './command-line.ts';

beforeAll(build);

/** The commands that the readme shows under a heading, each as its words, with `~` in the place given. */
function commandsUnder(words: RegExp, home: string): string[][] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replaceAll('\\\n', ' ');
  const [, block = ''] = words.exec(readme) ?? [];
  return block
    .split('\n')
    .flatMap(line =>
      line.startsWith('npm run -s casewright -- ') ? [line.slice('npm run -s casewright -- '.length)] : [],
    )
    .map(line =>
      Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare = '']) => quoted ?? bare.replace('~', home)),
    );
}

it('shows commands that work, on the sample and on documents of one’s own', () => {
  const folder = temporaryFolder();
  const library = join(folder, 'sample-library');
  answerOf(['sample', library], {});
  const tour = commandsUnder(/## Five minutes[\s\S]*?```\n([\s\S]*?)```/, folder);
  expect(tour.length).toBeGreaterThan(5);
  for (const words of tour) {
    const { status, stdout, stderr } = casewright(words, { library, cwd: folder });
    expect([words.join(' '), status, stderr]).toEqual([words.join(' '), 0, '']);
    expect(stdout).not.toBe('');
  }

  makeTree({ 'Documents/evidence/a.txt': 'one', 'Documents/evidence/b.txt': 'A wire transfer.' }, folder);
  makeTree(
    { 'Documents/evidence/c.txt': 'three', 'Documents/evidence/d.txt': 'p\fThen the account was closed.' },
    folder,
  );
  const own = commandsUnder(/And with documents of your own:\s*```\n([\s\S]*?)```/, folder);
  expect(own.length).toBeGreaterThan(4);
  for (const words of own) {
    const { status, stdout, stderr } = casewright(words);
    expect([words.join(' '), status]).toEqual([words.join(' '), 0]);
    expect([stdout, stderr].join('')).not.toBe('');
  }
}, 120_000);
