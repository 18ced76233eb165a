import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startExtractors } from '../../engine/extract/pool.ts';
import { readBytes } from '../support/read-folder.ts';

// `npm run fuzz`: copies of the fixtures of every kind, with bits flipped, cut short, or with pieces moved and doubled, are
// read by real extractor processes. None may take the engine with it; a reader may give up with a sentence.

const { values } = parseArgs({
  options: { copies: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const copies = Number(values.copies);
const fixtures = join(import.meta.dirname, '../fixtures');

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);

/** The ways to spoil a file. */
const ways: readonly ((bytes: Buffer) => Buffer)[] = [
  function flip(bytes) {
    const spoilt = Buffer.from(bytes);
    for (let count = 1 + below(20); count > 0; count -= 1) {
      const at = below(spoilt.length);
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << below(8));
    }
    return spoilt;
  },
  function cut(bytes) {
    return bytes.subarray(0, 1 + below(bytes.length));
  },
  function overwrite(bytes) {
    const spoilt = Buffer.from(bytes);
    const at = below(spoilt.length);
    spoilt.fill(below(256), at, Math.min(spoilt.length, at + 1 + below(64)));
    return spoilt;
  },
  function double(bytes) {
    const from = below(bytes.length);
    const part = bytes.subarray(from, from + 1 + below(4096));
    const at = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
  },
  function remove(bytes) {
    const from = below(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(1024))]);
  },
];

const sources = readdirSync(fixtures)
  .filter(name => !/\.(ts|md)$/.test(name) || name === 'notes.md')
  .filter(name => statSync(join(fixtures, name)).isFile())
  .map(name => ({ name, bytes: readFileSync(join(fixtures, name)) }))
  .filter(({ bytes }) => bytes.length > 0);
const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const before = sources.map(({ bytes }) => sumOf(bytes));

const pool = startExtractors();
const began = performance.now();
const outcomes = new Map<string, number>();
const lost: string[] = [];
let silent = 0;
let made = 0;

async function worker(): Promise<void> {
  for (; made < copies; ) {
    const number = made;
    made += 1;
    const source = sources[number % sources.length];
    const way = ways[below(ways.length)];
    if (!source || !way) throw new Error('There is nothing to spoil');
    const spoilt = way(source.bytes);
    const { kind, outcome, problem } = await readBytes(pool, source.name, spoilt);
    const what = [outcome, problem?.code].filter(Boolean).join(' ');
    outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    if (['crashed', 'timeout', 'memory', 'internal'].includes(problem?.code ?? ''))
      lost.push(`copy ${number} of ${source.name} (${way.name}, read as ${kind}): ${problem?.code}`);
    else if (outcome === 'failed' && problem?.message.endsWith('.') !== true) silent += 1;
  }
}

try {
  await Promise.all(Array.from({ length: pool.size * 2 }, worker));
} finally {
  await pool.close();
}
const changed = sources.filter(({ bytes }, index) => sumOf(bytes) !== before[index]);
console.log(
  `${copies} spoilt copies of ${sources.length} files in ${((performance.now() - began) / 1000).toFixed(0)} s, seed ${values.seed}`,
);
for (const [what, count] of [...outcomes].toSorted(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(6)}  ${what}`);
for (const one of lost) console.log(`  ${one}`);
console.log(
  `${lost.length} took their reader with them, ${silent} failed without a sentence, ${changed.length} originals changed.`,
);
process.exitCode = changed.length > 0 || silent > 0 ? 1 : 0;
