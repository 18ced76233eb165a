// Says whether node_modules is what package-lock.json asks for. Runs on any Node from 20.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 * @typedef {{ lock: string, platform: string, arch: string, root: string, node: string }} Stamp
 */

/** @param {string} root */
const stampFile = root => join(root, 'node_modules', '.casewright-setup.json');

/**
 * What an installation depends on: the locked packages and the machine they were chosen for.
 * @param {string} root
 */
function wanted(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return { lock, platform: process.platform, arch: process.arch };
}

/**
 * The Node that the last complete setup chose, or undefined when there was none or the lock file changed since.
 * @param {string} root
 * @returns {string | undefined}
 */
export function readStamp(root) {
  const { lock, platform, arch } = wanted(root);
  const stamp = /** @type {Stamp | undefined} */ (readJson(stampFile(root)));
  const same = stamp?.lock === lock && stamp.platform === platform && stamp.arch === arch;
  // A project folder that was moved or copied has its Node elsewhere: the path then no longer fits.
  return same && stamp.root === root ? stamp.node : undefined;
}

/**
 * Records a complete setup. Written last, so that half an installation never has it.
 * @param {string} root
 * @param {string} node
 */
export function writeStamp(root, node) {
  // A lock file without packages makes no folder.
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(root), JSON.stringify({ ...wanted(root), root, node }));
}

/**
 * Whether every package of package-lock.json is in place in the locked version, however it came there (`npm install`
 * by hand, for one), and for this kind of machine. Optional packages may be missing: npm leaves out those of others.
 *
 * npm keeps its own record of what it unpacked in node_modules/.package-lock.json, and writes it last.
 * @param {string} root
 */
export function isInstalled(root) {
  const locked = /** @type {Lock | undefined} */ (readJson(join(root, 'package-lock.json')))?.packages;
  const present = /** @type {Lock | undefined} */ (readJson(join(root, 'node_modules', '.package-lock.json')))
    ?.packages;
  if (locked === undefined || present === undefined) return false;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true;
    const same = found.version === entry.version && found.integrity === entry.integrity;
    return same && fitsHere(entry) && existsSync(join(root, path, 'package.json'));
  });
}

/** @param {LockedPackage} entry */
const fitsHere = ({ os, cpu }) => (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);

/**
 * @param {string} file
 * @returns {unknown} undefined when the file is missing or half written
 */
function readJson(file) {
  if (!existsSync(file)) return undefined;
  try {
    return /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
