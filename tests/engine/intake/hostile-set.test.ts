import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { previewKinds } from '../../../engine/extract/preview-messages.ts';
import { allExhibits, allItems } from '../../robustness/calls.ts';
import { dangersIn } from '../../robustness/dangers.ts';
import { writeHostileSet } from '../../robustness/hostile/write-hostile-set.ts';
import { makeTree } from '../../support/make-tree.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testLibrary } from '../../support/test-library.ts';
import { watchMemory } from '../../support/watch-memory.ts';

/** A server that notes whoever asks it for anything. */
async function listener(): Promise<{ readonly address: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer(socket => {
    asked.push('a connection');
    socket.on('data', bytes => asked.push(bytes.toString('latin1', 0, 100))).on('error', () => undefined);
  });
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return { address: `http://127.0.0.1:${bound.port}`, asked };
}

/** All files below a folder, by path, with a sum of what is in them. Names need be no text. */
function sumsOf(folder: Buffer, sums = new Map<string, string>()): ReadonlyMap<string, string> {
  for (const name of readdirSync(folder, { encoding: 'buffer' })) {
    const path = Buffer.concat([folder, Buffer.from('/'), name]);
    if (statSync(path).isDirectory()) sumsOf(path, sums);
    else sums.set(path.toString('latin1'), createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return sums;
}

test('files made to do harm each have an outcome with a sentence, and do none', { timeout: 900_000 }, async () => {
  const scratch = temporaryFolder();
  const { address, asked } = await listener();
  const slipped = `slipped-${process.pid}-${Date.now()}`;
  const secret = join(makeTree({ 'secret.txt': 'the words of a secretfile' }), 'secret.txt');
  const folder = join(scratch, 'hostile');
  const { files, words } = await writeHostileSet(folder, { secret, address, slipped });
  const before = sumsOf(Buffer.from(folder));
  const library = await testLibrary({ recognise: true });
  const { id: caseId } = library.addCase('A-1');
  const memory = watchMemory(300);
  const { importId } = library.call('imports.start', { caseId, paths: [folder] });
  await library.library().whenIdle();
  const { child } = await memory.stop();

  // Everything is accounted for, with a sentence where it was not read to its end.
  const ledger = library.call('imports.get', { id: importId });
  expect(ledger).toMatchObject({ state: 'done', waiting: 0, found: ledger.stored + ledger.duplicate + ledger.failed });
  const items = allItems(library.call, importId);
  expect(items.length).toBe(ledger.found);
  const onDisk = items.filter(({ path }) => before.has(Buffer.from(path).toString('latin1')));
  expect(before.size).toBe(files);
  expect(onDisk.length).toBeGreaterThanOrEqual(files - 5);
  expect(onDisk.filter(({ outcome }) => outcome === 'failed').map(({ path }) => path)).toEqual([]);
  for (const { path, outcome, reading, reason } of items) {
    if (outcome !== 'failed' && reading !== 'failed') continue;
    expect(reason, path).toMatch(/^[A-Z0-9].{20,}[.]$/s);
  }
  // No reader broke down or hung; no child grew beyond its limit while nobody looked.
  const lost = items.filter(({ code }) => ['crashed', 'timeout', 'memory', 'internal'].includes(code ?? ''));
  // What a stream of a PDF unpacks to is known only to the library that reads it; the watch on its memory is the limit.
  expect(lost.map(({ path, code }) => `${path.slice(folder.length + 1)}: ${code}`)).toEqual([
    'bombs/stream.pdf: memory',
  ]);
  expect(child).toBeLessThan(1_400_000_000);

  // Nothing was fetched, written elsewhere, read elsewhere or changed.
  expect(asked).toEqual([]);
  for (const place of ['/', '/tmp', tmpdir(), process.cwd(), scratch, join(scratch, '..'), library.folder])
    expect(existsSync(join(place, slipped)), place).toBe(false);
  expect(readdirSync(library.folder, { recursive: true, encoding: 'utf8' }).filter(name => /slip/.test(name))).toEqual(
    [],
  );
  expect(library.call('search.find', { query: 'secretfile' }).total).toBe(0);
  expect(sumsOf(Buffer.from(folder))).toEqual(before);

  // The rest is kept.
  for (const query of words) expect(library.call('search.find', { query }).total, query).toBe(1);
  expect((await library.verify()).problem).toBeNull();

  // What can be looked at is harmless.
  for (const { id, kind, fileName } of allExhibits(library.call, caseId)) {
    if (!previewKinds.some(each => each === kind)) continue;
    const page = await library.library().bytes(new Request(`http://casewright/preview/${id}`));
    expect([200, 415, 422], fileName).toContain(page.status);
    const text = await page.text();
    expect(dangersIn(text), fileName).toEqual([]);
    const [, sentence] = /<body><p>(.*)<\/p><\/body>/s.exec(text) ?? [null, text];
    if (page.status !== 200) expect(sentence, fileName).toMatch(/^[A-Z0-9].{20,}[.]$/s);
  }
  expect(asked).toEqual([]);
});
