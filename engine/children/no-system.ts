import childProcess from 'node:child_process';
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { refuse, refuseAll, replace } from './refuse.ts';

/**
 * Modules that reach files, other processes or the network around the functions that are taken away: `electron` has a
 * network of its own, `original-fs` is Electron's way around archives.
 */
const ways = /^(node:)?(cluster|electron|original-fs|repl|sqlite|test|wasi)(\/.*)?$/;

/** Takes other programs and native code away from this process, for good. */
export function takeSystemAway({ addons }: { readonly addons: boolean }): void {
  const functions = Object.entries(childProcess).filter(([, value]) => typeof value === 'function');
  refuseAll(
    childProcess,
    functions.map(([name]) => name),
  );
  // What Electron adds to `process` is its network.
  refuseAll(process, ['_linkedBinding', ...(addons ? [] : ['dlopen'])]);
  // Programs made for WebAssembly ask for the numbers of the system's flags in this old way; they get those and no more.
  replace(process, 'binding', (name: string) => (name === 'constants' ? { fs: fs.constants } : refuse()));
  const getBuiltinModule = process.getBuiltinModule.bind(process);
  replace(process, 'getBuiltinModule', (name: string) => (ways.test(name) ? refuse() : getBuiltinModule(name)));
  registerHooks({ resolve: (name, context, next) => (ways.test(name) ? refuse() : next(name, context)) });
  syncBuiltinESMExports();
}
