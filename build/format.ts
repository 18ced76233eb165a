import { runTool } from './tools.ts';

/** Formats the files named, or all. */
const { passed, output } = runTool('@biomejs/biome', ['format', '--write', ...process.argv.slice(2)], 'biome');
console.log(output);
process.exitCode = passed ? 0 : 1;
