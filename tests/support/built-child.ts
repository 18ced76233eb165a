import { join } from 'node:path';
import type { StartChild } from '../../engine/children/child.ts';
import { childPrograms } from '../../engine/children/programs.ts';
import { forkChild } from '../../engine/children/start-node-child.ts';
import { build } from '../headless/command-line.ts';

// No import of the test runner: programs that tests start use this too.

const programs = join(import.meta.dirname, '../../out/engine/children');
let isBuilt = false;

/**
 * Starts child processes as the product does, from what was built: those of the sources spend twice as long on being
 * made into JavaScript, and tests start more than a thousand. The same walls stand around both.
 */
export const startBuiltChild: StartChild = ({ program, ...request }) => {
  if (!isBuilt) build();
  isBuilt = true;
  const { file, addons } = childPrograms[program];
  return forkChild(join(programs, `${file}.js`), { ...request, addons });
};
