import { describe, expect, it } from 'vitest';
import { fileSentences } from '../../contract/file-sentences.ts';
import { filled, whatWasSaid } from '../../contract/say.ts';
import { fileSentenceInChinese, inChinese } from '../../contract/file-sentences-in-chinese.ts';

/** The names in braces. */
const namesIn = (sentence: string): string[] => sentence.match(/\{\w+\}/g) ?? [];

describe.each(Object.entries(fileSentences))('what is said of a file: %s', (key, sentence) => {
  const chinese = new Map(Object.entries(inChinese)).get(key) ?? '';
  const values = Object.fromEntries(namesIn(sentence).map((name, at) => [name.slice(1, -1), `value ${at}`]));

  it('is told from all others when it is filled, with what was put in', () => {
    expect(whatWasSaid(filled(sentence, values))).toEqual({ key, values });
  });

  it('is said in Chinese, with nothing put in that it does not have', () => {
    const said = fileSentenceInChinese(filled(sentence, values));
    expect(said).toMatch(/\p{Script=Han}.*。$/u);
    expect(said).not.toMatch(/[{}]/);
    expect(namesIn(sentence)).toEqual(expect.arrayContaining(namesIn(chinese)));
  });
});

it('writes numbers as they are read, in both languages', () => {
  const sentence = filled(fileSentences['pages-missing'], { missing: 3, all: 1200 });
  expect(sentence).toMatch(/^3 of 1,200 pages/);
  expect(fileSentenceInChinese(sentence)).toMatch(/^1,200 页中有 3 页已损坏/);
});

it('finds what was put in, whatever it is', () => {
  const name = 'a “b” ({c}) $&\n.txt';
  const sentence = filled(fileSentences['source-unreadable'], { name, why: 'EIO' });
  expect(whatWasSaid(sentence)?.values).toEqual({ name, why: 'EIO' });
  expect(fileSentenceInChinese(sentence)).toContain(`${name} 无法读取（EIO）`);
});

it('leaves a sentence that it does not know to whoever shows it', () => {
  expect(fileSentenceInChinese('Something else.')).toBeUndefined();
});
