import { expect, it } from 'vitest';
import { findChineseNames } from '../../../../engine/extract/study/find-chinese-names.ts';

const people = (text: string): string[] => [
  ...new Set([...findChineseNames(text)].filter(({ kind }) => kind === 'person').map(({ key }) => key)),
];

it('finds a name beside a word that names people, and takes no sum of money for one', () => {
  expect(people('被告人王建国在场。')).toEqual(['王建国']);
  expect(people('没收1000万美元。罚金：万美元，另有万美元，合计万元。')).toEqual([]);
});
