import { describe, expect, it } from 'vitest';
import { fileSentences } from '../../contract/file-sentences.ts';
import { filled, whatWasSaid } from '../../contract/say.ts';
import { fileSentencesInChinese } from '../../contract/file-sentences-in-chinese.ts';
import { sentenceInChinese } from '../../contract/sentences-in-chinese.ts';
import { verificationSentencesInChinese } from '../../contract/verification-sentences-in-chinese.ts';
import { verificationSentences } from '../../contract/verification-sentences.ts';

/** The names in braces. */
const namesIn = (sentence: string): string[] => sentence.match(/\{\w+\}/g) ?? [];

const sentences = Object.entries({ ...fileSentences, ...verificationSentences });
const inChinese = new Map(Object.entries({ ...fileSentencesInChinese, ...verificationSentencesInChinese }));

describe.each(sentences)('what is said of a file or a verification: %s', (key, sentence) => {
  const chinese = inChinese.get(key) ?? '';
  const values = Object.fromEntries(namesIn(sentence).map((name, at) => [name.slice(1, -1), `value ${at}`]));

  it('is told from all others when it is filled, with what was put in', () => {
    expect(whatWasSaid(filled(sentence, values))).toEqual({ key, values });
  });

  it('is said in Chinese, with nothing put in that it does not have', () => {
    const said = sentenceInChinese(filled(sentence, values));
    expect(said).toMatch(/\p{Script=Han}/u);
    expect(said?.endsWith('。')).toBe(sentence.endsWith('.'));
    expect(said).not.toMatch(/[{}]/);
    expect(namesIn(sentence)).toEqual(expect.arrayContaining(namesIn(chinese)));
  });
});

it('writes numbers as they are read, in both languages', () => {
  const sentence = filled(fileSentences['pages-missing'], { missing: 3, all: 1200 });
  expect(sentence).toMatch(/^3 of 1,200 pages/);
  expect(sentenceInChinese(sentence)).toMatch(/^1,200 页中有 3 页已损坏/);
});

it('finds what was put in, whatever it is', () => {
  const name = 'a “b” ({c}) $&\n.txt';
  const sentence = filled(fileSentences['source-unreadable'], { name, why: 'EIO' });
  expect(whatWasSaid(sentence)?.values).toEqual({ name, why: 'EIO' });
  expect(sentenceInChinese(sentence)).toContain(`${name} 无法读取（EIO）`);
});

it('leaves a sentence that it does not know to whoever shows it', () => {
  expect(sentenceInChinese('Something else.')).toBeUndefined();
});
