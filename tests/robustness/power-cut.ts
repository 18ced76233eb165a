import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { randomFrom } from './random.ts';
import { cutImports } from './power-cut/cut-imports.ts';

// `npm run powercut`: kills engine and extractors at random points of an import, and checks each time that nothing that
// was acknowledged is lost or doubled. Options: -- --times 200 --seed 1

const { values } = parseArgs({
  options: { times: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const times = Number(values.times);
const scratch = mkdtempSync(join(tmpdir(), 'casewright-powercut-'));
const began = performance.now();
let imports = 0;
const wrong = await cutImports(scratch, {
  times,
  random: randomFrom(Number(values.seed)),
  onCut: (cut, number) => {
    imports = number + 1;
    if (cut % 10 === 0) console.log(`  ${cut} cuts, in ${imports} imports`);
  },
});
const minutes = ((performance.now() - began) / 60_000).toFixed(0);
console.log(`${times} cuts in ${imports} imports of a mixed folder, ${minutes} minutes, seed ${values.seed}`);
for (const sentence of wrong) console.log(`  ${sentence}`);
console.log(`${wrong.length} things were wrong.`);
if (wrong.length === 0) rmSync(scratch, { recursive: true, force: true });
else console.log(`The libraries are in ${scratch}.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
