// Runs a program in this terminal. Runs on any Node from 20.
import { spawn } from 'node:child_process';

/** 128 + signal number is how shells report a child that a signal ended. */
const endedBySignal = 128;
/** @type {Readonly<Record<string, number>>} */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/**
 * Runs a program with this terminal and stdin, and gives its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function runToEnd(program, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    // Subtle: Ctrl-C reaches the child by itself, as part of the terminal's group; passing it on would make two of it.
    const ignore = () => {};
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    process.on('SIGINT', ignore).on('SIGTERM', pass).on('SIGHUP', pass);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGTERM', pass).off('SIGHUP', pass);
      resolve(code ?? endedBySignal + (signalNumbers[signal ?? ''] ?? 0));
    });
  });
}
