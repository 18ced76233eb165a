import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDesktop } from './desktop.ts';

// `npm start`: the desktop app where it can be had, else the browser shell.

const root = dirname(import.meta.dirname);
const bytesInMegabyte = 1_000_000;

let told = 0;
function tellProgress(bytes: number): void {
  if (told === 0) console.error('Fetching Electron for the desktop app (once; about 120 MB) …');
  const megabytes = Math.floor(bytes / bytesInMegabyte);
  if (process.stderr.isTTY && megabytes > told) process.stderr.write(`\r${megabytes} MB\r`);
  told = Math.max(told, megabytes, 1);
}

// The folder of a library may be named. npm moves to the project folder, but a relative path is meant from where it was
// typed.
const typedIn = process.env['INIT_CWD'] ?? process.cwd();
const libraries = process.argv.slice(2).map(path => resolve(typedIn, path));

const opened = await openDesktop(root, libraries, tellProgress);
if ('code' in opened) process.exitCode = opened.code;
else {
  console.error(`${opened.problem}: Casewright opens in the browser instead.`);
  const [library] = libraries;
  const command = join(root, 'out/casewright.js');
  process.argv = [process.execPath, command, 'serve', ...(library === undefined ? [] : ['--library', library])];
  await import(pathToFileURL(command).href);
}
