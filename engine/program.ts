import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Who made a document, for its metadata. The version is that of the nearest package.json above this file. */
export const program = { name: 'Casewright', version: versionAbove(dirname(fileURLToPath(import.meta.url))) } as const;

function versionAbove(folder: string): string {
  for (let place = folder; ; place = dirname(place)) {
    const text = readIfThere(join(place, 'package.json'));
    if (text !== undefined) {
      const { version } = JSON.parse(text) as { version?: unknown };
      if (typeof version === 'string') return version;
    }
    if (place === dirname(place)) throw new Error('The program does not find its own package.json');
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
