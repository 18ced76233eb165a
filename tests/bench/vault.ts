import { createHash, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openVault } from '../../db/vault/vault.ts';

// Measures the vault with one large file: taking it in against hashing and copying it, verifying against hashing.
// Run: npm run bench -- vault --gigabytes 6

const { values } = parseArgs({ options: { gigabytes: { type: 'string', default: '2' } } });
const size = Number(values.gigabytes) * 1_000_000_000;

const folder = mkdtempSync(join(tmpdir(), 'casewright-bench-'));
try {
  const source = join(folder, 'large.bin');
  writeLarge(source);
  console.log(`one file of ${values.gigabytes} GB`);

  const hashed = timed(() => spawnSync('openssl', ['dgst', '-sha256', source], { stdio: 'ignore' }).status);
  const hashing = hashed.result === 0 ? hashed.ms : timed(() => hashOf(source)).ms;
  console.log(
    `  ${hashed.result === 0 ? 'openssl dgst -sha256' : 'hashing in Node (openssl is not there)'}: ${megabytes(hashing)}`,
  );
  const copying = timed(() => copyFileSync(source, join(folder, 'copy.bin'))).ms;
  rmSync(join(folder, 'copy.bin'));
  console.log(`  copying: ${megabytes(copying)}`);

  for (const keys of [null, { database: randomBytes(32), objects: randomBytes(32), names: randomBytes(32) }]) {
    const name = keys ? 'encrypted' : 'plain';
    const vault = openVault(join(folder, name), keys);
    let begin = performance.now();
    const { sha256 } = await vault.add({ path: source });
    const put = performance.now() - begin;
    console.log(`  take in, ${name}: ${megabytes(put)}: ${percent((hashing + copying) / put)} of hashing plus copying`);
    begin = performance.now();
    const found = await vault.verify(sha256, size);
    const verify = performance.now() - begin;
    console.log(`  verify, ${name}: ${megabytes(verify)}: ${percent(hashing / verify)} of hashing; ${found}`);
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  console.log(`  memory: ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB at the most`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeLarge(path: string): void {
  const block = randomBytes(8_000_000);
  const file = openSync(path, 'w');
  for (let written = 0; written < size; written += block.length) {
    block.writeDoubleLE(written, 0);
    writeSync(file, block, 0, Math.min(block.length, size - written));
  }
  // Else the disk would still be busy with it while the first of the others is measured.
  fsyncSync(file);
  closeSync(file);
}

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1_000_000);
  const file = openSync(path, 'r');
  for (let at = 0; at < statSync(path).size; at += buffer.length)
    hash.update(buffer.subarray(0, readSync(file, buffer)));
  closeSync(file);
  return hash.digest('hex');
}

function timed<Result>(work: () => Result): { result: Result; ms: number } {
  const begin = performance.now();
  const result = work();
  return { result, ms: performance.now() - begin };
}

function percent(part: number): string {
  return `${(part * 100).toFixed(0)} %`;
}

function megabytes(ms: number): string {
  return `${((size / 1e6 / ms) * 1000).toFixed(0)} MB/s (${(ms / 1000).toFixed(1)} s)`;
}
