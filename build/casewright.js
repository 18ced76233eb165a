#!/usr/bin/env node
// The command. It becomes out/casewright.js; headless/cli.js beside it does the work when it is loaded.
import process from 'node:process';

// Subtle: checked before anything else is loaded, because the SQLite driver crashes on an older Node without a word.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Casewright runs on Node 24 or newer, and this is Node ${process.versions.node}. No library was touched.\n` +
      'In the project folder, `npm run -s casewright -- …` runs it under the right one.',
  );
  process.exitCode = 1;
} else {
  await import('./headless/cli.js');
}
