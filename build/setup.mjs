// Puts the packages of package-lock.json and Node 24 in place. Runs on any Node from 20, with nothing installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { isInstalled, readStamp, writeStamp } from './installed.mjs';

/** A failure with a sentence for the person at the terminal. */
export class SetupFailure extends Error {}

/** The oldest Node that runs the sources (type stripping) and the SQLite driver (which crashes without a word on 20). */
const neededMajor = 24;

const windows = process.platform === 'win32';

/**
 * Makes node_modules match package-lock.json and gives the path of a Node 24. Cheap when that is so already.
 * A setup that was interrupted leaves no stamp and is done again.
 * @param {string} root the project folder
 * @param {{ quiet: boolean }} options quiet: show what npm says only when it fails
 * @returns {string}
 */
export function setUp(root, { quiet }) {
  const stamped = readStamp(root);
  if (stamped !== undefined && existsSync(stamped)) return stamped;
  const say = quiet ? () => {} : (/** @type {string} */ line) => console.error(line);

  const runner = outsideNode(root);
  if (!isInstalled(root)) {
    say('Setting up: installing the packages of package-lock.json (once; this takes a minute) …');
    const aside = runner ?? moveAside(root);
    try {
      installPackages(root, aside, quiet);
      return finish(root, aside);
    } finally {
      // Windows lets nobody remove a running program: there it stays until the next setup moves one aside.
      if (runner === undefined && !windows) rmSync(dirname(aside), { recursive: true, force: true });
    }
  }
  return finish(root, runner ?? process.execPath);
}

/** @param {string} root @param {string} runner */
function finish(root, runner) {
  const node = nodeToUse(root, runner);
  if (node.startsWith(join(root, 'node_modules') + sep)) linkNode(root, node);
  writeStamp(root, node);
  return node;
}

/** @param {string} root @param {string} runner @param {boolean} quiet */
function installPackages(root, runner, quiet) {
  // Subtle: `--include=dev` because NODE_ENV=production or npm's `omit` would leave out Node itself and the build.
  const options = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // Subtle: Ctrl-C reaches npm by itself, and npm then clears up. This process must outlive it: a setup begun again
  // meanwhile would fail on what is being removed.
  const outlive = () => {};
  process.on('SIGINT', outlive);
  const result = npm(root, runner, ['ci', ...options, '--loglevel=error'], quiet);
  process.off('SIGINT', outlive);
  if (result.status === 0) return;
  throw new SetupFailure(
    `The packages could not be installed: npm ci ended with ${result.signal ?? `code ${result.status}`}.\n${result.said}` +
      'Casewright was not started and no library was touched. Setting up needs the npm registry once; afterwards\n' +
      'everything works offline. Unless you stopped it, check the connection (or npm’s registry and proxy settings). The same\n' +
      'command begins again from the start.',
  );
}

/**
 * The Node that runs the product: the `node` package's; where the registry has none of that version for this machine,
 * the one that started us if it is new enough, else the newest of the same major that there is.
 * @param {string} root @param {string} runner
 */
function nodeToUse(root, runner) {
  const folder = join(root, 'node_modules', 'node');
  const own = join(folder, 'bin', windows ? 'node.exe' : 'node');
  if (isRightNode(own)) return own;

  // The package's own installer fetches the binary for this platform from the registry and links it into bin/.
  const installer = spawnSync(runner, ['installArchSpecificPackage.js'], spawning(folder, runner, true));
  if (installer.status === 0 && isRightNode(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= neededMajor && existsSync(process.execPath))
    return process.execPath;

  const platform = windows ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform}-${process.arch}`;
  const newest = npm(folder, runner, ['install', '--no-save', '--ignore-scripts', `${name}@${neededMajor}`], true);
  const other = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (newest.status === 0 && isRightNode(other)) return other;

  const said = installer.stderr + newest.said;
  throw new SetupFailure(
    `Node ${neededMajor}, which Casewright runs on, could not be put in place for ${process.platform} ${process.arch}.\n${said}` +
      'Casewright was not started and no library was touched. Either the npm registry could not be reached, or it holds no\n' +
      `Node ${neededMajor} for this machine: install Node ${neededMajor} or newer from https://nodejs.org and run the same command again.`,
  );
}

/**
 * Puts Node where npm scripts and people look for it first: without its install script npm leaves the link out. Then a
 * script starts in the right Node at once. Windows would need a script instead of a link, and does without.
 * @param {string} root @param {string} node
 */
function linkNode(root, node) {
  if (windows) return;
  const folder = join(root, 'node_modules', '.bin');
  removeLinks(root);
  symlinkSync(relative(folder, node), join(folder, 'node'));
}

/** @param {string} path */
function isRightNode(path) {
  if (!existsSync(path)) return false;
  const { status, stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 && Number(stdout.split('.')[0]) >= neededMajor;
}

/**
 * A Node outside node_modules, which `npm ci` empties: that of npm, or the one running this.
 * @param {string} root
 */
function outsideNode(root) {
  const inside = join(root, 'node_modules') + sep;
  return [process.env['npm_node_execpath'], process.execPath].find(
    path => path !== undefined && !path.startsWith(inside) && existsSync(path),
  );
}

/**
 * Moves the running Node out of node_modules, so that it outlives `npm ci`. Its links in .bin go first: on Windows a
 * dangling node.cmd would stand before the system's Node, and no npm script would start any more.
 * @param {string} root
 */
function moveAside(root) {
  const folder = join(root, '.node-aside.tmp');
  const aside = join(folder, windows ? 'node.exe' : 'node');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  removeLinks(root);
  renameSync(process.execPath, aside);
  return aside;
}

/** @param {string} root */
function removeLinks(root) {
  for (const name of ['node', 'node.cmd', 'node.ps1'])
    rmSync(join(root, 'node_modules', '.bin', name), { force: true });
}

/** @param {string} folder @param {string} runner @param {readonly string[]} args @param {boolean} quiet */
function npm(folder, runner, args, quiet) {
  const cli = [
    process.env['npm_execpath'],
    join(dirname(runner), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(dirname(runner)), 'lib/node_modules/npm/bin/npm-cli.js'),
  ].find(path => path?.endsWith('npm-cli.js') && existsSync(path));
  const options = spawning(folder, runner, quiet);
  const result = cli
    ? spawnSync(runner, [cli, ...args], options)
    : // Windows can start npm.cmd only through a shell; the arguments are ours and need no quoting.
      spawnSync('npm', [...args], { ...options, shell: windows });
  // Not quiet: everything went to the terminal, and there is nothing to repeat.
  const said = result.error ? `${result.error.message}\n` : (result.stdout ?? '') + (result.stderr ?? '');
  return { status: result.status, signal: result.signal, said };
}

/**
 * Subtle: node_modules/.bin comes off PATH, because what npm starts would find there a Node that is just being replaced.
 * The setting of the outer npm that would send the inner one to another folder goes too.
 * @param {string} folder @param {string} runner @param {boolean} quiet
 * @returns {import('node:child_process').SpawnSyncOptionsWithStringEncoding}
 */
function spawning(folder, runner, quiet) {
  const env = { ...process.env };
  const pathName = Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (env[pathName] ?? '').split(delimiter);
  const kept = folders.filter(entry => !entry.endsWith(join('node_modules', '.bin')));
  env[pathName] = [dirname(runner), ...kept].join(delimiter);
  delete env['npm_config_local_prefix'];
  return { cwd: folder, env, encoding: 'utf8', stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2] };
}
