import { checkImports } from './check-imports.ts';
import { lockProblems, readLock } from './lock.ts';
import { type Outcome, root, runNode, runTool } from './tools.ts';

/** One tsconfig for each environment the code runs in. */
const environments = ['contract', '.'];

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

/** Runs all checks, or those named, to the end: one run shows everything there is to mend. */
function check(names: readonly string[]): boolean {
  const failed = names.filter(name => {
    const run = checks[name];
    if (run === undefined) throw new Error(`There is no check "${name}". Known: ${Object.keys(checks).join(', ')}.`);
    const { passed, output } = run();
    console.log(passed ? `ok      ${name}` : `FAILED  ${name}\n${output.replaceAll(/^/gm, '        ')}`);
    return !passed;
  });
  console.log(failed.length === 0 ? 'Everything is in order.' : `To mend: ${failed.join(', ')}.`);
  return failed.length === 0;
}

const named = process.argv.slice(2);
process.exitCode = check(named.length > 0 ? named : Object.keys(checks)) ? 0 : 1;
