import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { previewKinds } from '../../engine/extract/preview-messages.ts';
import { createLibrary } from '../../engine/open.ts';
import { allExhibits, allItems, callsOf } from './calls.ts';
import { dangersIn } from './dangers.ts';
import { randomFrom } from './random.ts';
import { type Source, sourceOf, spoiler } from './spoil.ts';

// `npm run fuzz`: copies of the fixtures of every kind, with bits flipped, cut short, or with pieces moved and doubled, are
// imported into a real library, read by its extractors and shown. None may hurt the engine or change an original; a reader
// may give up with a sentence. Options: -- --copies 2000 --seed 1

const { values } = parseArgs({
  options: { copies: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const copies = Number(values.copies);
/** Copies that are on the disk at a time. */
const batch = 500;
const fixtures = join(import.meta.dirname, '../fixtures');

/** A mailbox of a real program, which cannot be made by a script. */
const mailbox = createRequire(import.meta.url).resolve('pst-extractor/example/testdata/enron.pst');
const files = [
  ...readdirSync(fixtures)
    .filter(name => !/\.(ts|md)$/.test(name) || name === 'notes.md')
    .map(name => join(fixtures, name))
    .filter(path => statSync(path).size > 0),
  mailbox,
];
const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const before = new Map(files.map(path => [path, sumOf(path)]));
const sources: readonly Source[] = await Promise.all(files.map(path => sourceOf(basename(path), readFileSync(path))));

const spoil = spoiler(randomFrom(Number(values.seed)));
const scratch = mkdtempSync(join(tmpdir(), 'casewright-fuzz-'));
const began = performance.now();
const outcomes = new Map<string, number>();
const lost: string[] = [];
const wrong: string[] = [];

/** Imports one batch of spoilt copies into a library of its own, and looks at what became of each. */
async function importBatch(first: number, last: number): Promise<void> {
  const folder = join(scratch, `copies ${first}`);
  mkdirSync(folder);
  const sums = new Map<string, string>();
  for (let number = first; number < last; number += 1) {
    const source = sources[number % sources.length];
    if (!source) throw new Error('There is nothing to spoil');
    const { way, bytes } = spoil(source);
    const path = join(folder, `${number} ${way} ${source.name}`);
    writeFileSync(path, bytes);
    sums.set(path, createHash('sha256').update(bytes).digest('hex'));
  }
  const place = join(scratch, `library ${first}`);
  const library = await createLibrary(place, {
    name: 'Fuzz',
    recognise: false,
    onError: error => wrong.push(`The engine met an error of its own: ${String(error)}`),
  });
  const call = callsOf(library);
  try {
    call('cases.create', { title: 'Spoilt copies', reference: 'F-1' });
    const { importId } = call('imports.start', { caseId: 1, paths: [folder] });
    await library.whenIdle();
    const account = call('imports.get', { id: importId });
    const items = allItems(call, importId);
    if (account.state !== 'done' || account.waiting > 0) wrong.push(`The import is ${account.state}.`);
    if (items.length !== account.found) wrong.push(`${items.length} lines stand for ${account.found} files.`);
    const entered = new Map(items.map(item => [item.path, item]));
    for (const [path, sum] of sums) {
      const item = entered.get(path);
      if (item?.outcome !== 'stored' && item?.outcome !== 'duplicate') wrong.push(`${basename(path)} is not stored.`);
      if (sumOf(path) !== sum) wrong.push(`${basename(path)} was changed.`);
    }
    for (const { path, outcome, reading, code, reason } of items) {
      const what = [outcome === 'failed' ? 'not taken out' : (reading ?? ''), code].filter(Boolean).join(' ');
      outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
      const name = path.slice(folder.length + 1);
      if (['crashed', 'timeout', 'memory', 'internal'].includes(code ?? '')) lost.push(`${name}: ${code}`);
      else if ((outcome === 'failed' || reading === 'failed') && !/^\S.{15,}\.$/s.test(reason ?? ''))
        wrong.push(`${name} failed, and no sentence says why.`);
    }
    for (const { id, kind, fileName, sha256 } of allExhibits(call, 1)) {
      if (!previewKinds.some(each => each === kind)) continue;
      const page = await library.bytes(new Request(`http://casewright/preview/${id}`));
      const text = await page.text();
      if (![200, 415, 422].includes(page.status)) wrong.push(`${fileName} is shown with ${page.status}: ${text}`);
      if (page.status !== 200) continue;
      for (const danger of dangersIn(text)) wrong.push(`${fileName} is shown with ${danger} in it (${sha256}).`);
    }
    const { problem } = await library.verify({ signal: new AbortController().signal, onProgress: () => undefined });
    if (problem !== null) wrong.push(`Verification: ${JSON.stringify(problem)}`);
  } finally {
    await library.close();
  }
  for (const done of [folder, place]) rmSync(done, { recursive: true, force: true });
}

for (let first = 0; first < copies; first += batch) await importBatch(first, Math.min(copies, first + batch));
for (const [path, sum] of before) if (sumOf(path) !== sum) wrong.push(`The original ${path} was changed.`);
rmSync(scratch, { recursive: true, force: true });

const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${copies} spoilt copies of ${sources.length} files, and what was in them, in ${seconds} s, seed ${values.seed}`,
);
for (const [what, count] of [...outcomes].toSorted(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(6)}  ${what}`);
for (const one of [...lost, ...wrong]) console.log(`  ${one}`);
console.log(`${lost.length} took their reader with them; ${wrong.length} things were wrong.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
