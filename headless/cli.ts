import process from 'node:process';
import { keepNewSpaceSmall } from './engine-heap.ts';
import { runCommandLine } from './run-command-line.ts';

// The command line as a process: its streams, its signals, its exit code. It runs when it is loaded.

/** 128 + the number of the signal, as shells report a program that a signal ended. */
const interrupted = 130;

keepNewSpaceSmall();

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // The library survives being killed; whoever asks twice does not want to wait.
    if (stop.signal.aborted) process.exit(interrupted);
    stop.abort();
  });

// Some of Node's parts that are in use warn that they are new. That is nothing the user can act on.
process.removeAllListeners('warning');
process.on('warning', warning => {
  if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.stack ?? warning.message}\n`);
});

const code = await runCommandLine({
  arguments: process.argv.slice(2),
  environment: process.env,
  streams: process,
  stop: stop.signal,
});
// Everything is closed and written. A pipe that somebody still holds must not keep the process.
process.exit(code);
