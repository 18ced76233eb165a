import type { Shot } from './shot.ts';
import { caseShots } from './shots/case.ts';
import { frameShots } from './shots/frame.ts';
import { importShots } from './shots/imports.ts';
import { kindShots } from './shots/kinds.ts';
import { panelShots } from './shots/panels.ts';
import { problemShots } from './shots/problems.ts';
import { readerShots } from './shots/reader.ts';
import { searchShots } from './shots/search.ts';
import { welcomeShots } from './shots/welcome.ts';

export type { Shot };

/** Every picture, in the order of the index. */
export const shots: readonly Shot[] = [
  ...welcomeShots,
  ...frameShots,
  ...caseShots,
  ...panelShots,
  ...readerShots,
  ...kindShots,
  ...searchShots,
  ...importShots,
  ...problemShots,
];
