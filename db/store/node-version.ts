import { Failure } from '../../contract/failure.ts';

/** The oldest Node whose native interface the SQLite driver was built for. */
const oldestNode = 22;

/**
 * Refuses a Node that the SQLite driver cannot run on.
 * Raises 'unsupported'.
 */
export function checkNodeVersion(version: string): void {
  const major = Number.parseInt(version, 10);
  if (!(major >= oldestNode)) {
    throw new Failure(
      'unsupported',
      `This is Node ${version}, and Casewright needs Node ${oldestNode} or later to open a library. ` +
        'Nothing was opened or changed. Start it with "npm start", which brings its own Node.',
    );
  }
}

// Subtle: this runs when the module is loaded, and database.ts imports it first. An older Node would not fail on the
// driver, it would end without a word at the first database.
checkNodeVersion(process.versions.node);
