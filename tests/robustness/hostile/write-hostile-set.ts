import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bombs } from './bombs.ts';
import { deep } from './deep.ts';
import { writeNastyNames } from './names.ts';
import { traps, type TrapPlaces } from './traps.ts';

/** Ordinary files between the hostile ones: the rest, which must be kept. */
const good = 20;

export type HostileSet = {
  /** Files on the disk. */
  readonly files: number;
  /** Words of the ordinary ones, each in one of them. */
  readonly words: readonly string[];
};

/** Writes a folder of files made to harm who reads them, and some ordinary ones among them. */
export async function writeHostileSet(folder: string, places: TrapPlaces): Promise<HostileSet> {
  const sets = { bombs: await bombs(), deep: deep(), traps: traps(places) };
  let files = 0;
  for (const [name, set] of Object.entries(sets)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, bytes] of Object.entries(set)) writeFileSync(join(folder, name, file), bytes);
    files += Object.keys(set).length;
  }
  files += writeNastyNames(join(folder, 'names'));
  mkdirSync(join(folder, 'ordinary'));
  const words = Array.from({ length: good }, (_, n) => `ordinaryword${n}`);
  for (const word of words) writeFileSync(join(folder, 'ordinary', `${word}.txt`), `The rest has ${word} in it.`);
  return { files: files + good, words };
}
