import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diskFull } from '../../../engine/intake/read-files.ts';
import { walk } from '../../../engine/intake/walk.ts';
import { readingProblemInChinese } from '../../../renderer/messages/reading-problems.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('says in Chinese what a walk and a full disk say', async () => {
  const found: string[] = [];
  const walked = walk([join(temporaryFolder(), 'gone')], temporaryFolder(), new AbortController().signal);
  for await (const each of walked) if (each.what === 'problem') found.push(each.reason);
  for (const sentence of [...found, diskFull]) expect(readingProblemInChinese(sentence)).toMatch(/^\p{Script=Han}/u);
  expect(found).toHaveLength(1);
});
