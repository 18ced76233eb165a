import { expect, test } from 'vitest';
import { say } from '../../../contract/say.ts';
import { detailWords } from '../../../renderer/activity/detail-words.ts';

test('what a verification found is told in the language of the window', () => {
  const first = say('original-missing', { name: 'EX-0001 ledger.pdf', sha256: 'ab' });
  const detail = { entries: 3, files: 1, problems: 1, first };
  expect(detailWords.en['custody.verified']?.(detail)).toBe(`3 entries, 1 original · 1 wrong: ${first}`);
  expect(detailWords['zh-Hans']['custody.verified']?.(detail)).toMatch(
    /1 处问题：EX-0001 ledger\.pdf 的原件：保管库中缺少该文件/,
  );
});

test('what an older version found is told as it was written', () => {
  const detail = { entries: 3, files: 1, problems: 1, first: 'Something else' };
  expect(detailWords['zh-Hans']['custody.verified']?.(detail)).toMatch(/1 处问题：Something else$/);
});
