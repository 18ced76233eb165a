import { expect, it } from 'vitest';
import { lostSentences } from '../../../engine/extract/lost-children.ts';
import { sentences } from '../../../engine/extract/problems.ts';
import { readingProblemInChinese } from '../../../renderer/messages/reading-problems.ts';

it.each(Object.entries(sentences))('says in Chinese that a file is not read: %s', (_code, sentence) => {
  expect(readingProblemInChinese(sentence)).toMatch(/^\p{Script=Han}/u);
});

it.each(Object.entries(lostSentences))('says in Chinese that a file is not taken out: %s', (_code, sentence) => {
  expect(readingProblemInChinese(sentence)).toMatch(/^\p{Script=Han}/u);
});

it('leaves a sentence that it does not know to whoever shows it', () => {
  expect(readingProblemInChinese('The mailbox is damaged: 3 parts of it could not be read.')).toBeUndefined();
});
