import { checkImports } from './check-imports.ts';
import { lockProblems, readLock } from './lock.ts';
import { type Outcome, root, runNode, runTool } from './tools.ts';

/** One tsconfig for each environment the code runs in. */
const environments = ['contract', '.', 'renderer', 'tests/renderer'];

const checks: Readonly<Record<string, () => Outcome>> = {
  types: () =>
    all(environments.map(project => runTool('typescript', ['--noEmit', '--pretty', 'false', '-p', project], 'tsc'))),
  lint: () =>
    runTool('oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives', '-f', 'unix']),
  format: () => runTool('@biomejs/biome', ['format', '--max-diagnostics=50', '--reporter=summary'], 'biome'),
  imports: () => {
    const { files, problems } = checkImports(root);
    return { passed: problems.length === 0, output: [...problems, `${files} files checked.`].join('\n') };
  },
  unused: () => runTool('knip', ['--no-progress']),
  schema: () => runNode(['build/schema.ts', '--check']),
  lock: () => {
    const problems = lockProblems(readLock(root));
    return { passed: problems.length === 0, output: problems.join('\n') };
  },
};

const all = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.every(outcome => outcome.passed),
  output: outcomes
    .map(outcome => outcome.output)
    .join('\n')
    .trim(),
});

/** Runs the checks named to the end: one run shows everything there is to mend. Gives the exit code. */
function check(names: readonly string[]): number {
  const unknown = names.find(name => checks[name] === undefined);
  if (unknown !== undefined) {
    console.error(`There is no check "${unknown}". Known: ${Object.keys(checks).join(', ')}.`);
    return 2;
  }
  const failed = names.filter(name => {
    const { passed, output } = checks[name]?.() ?? { passed: false, output: '' };
    console.log(passed ? `ok      ${name}` : `FAILED  ${name}\n${output.replaceAll(/^/gm, '        ')}`);
    return !passed;
  });
  console.log(failed.length === 0 ? 'Everything is in order.' : `To mend: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}

const named = process.argv.slice(2);
process.exitCode = check(named.length > 0 ? named : Object.keys(checks));
