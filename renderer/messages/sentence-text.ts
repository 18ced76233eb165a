import { sentenceInChinese } from '../../contract/sentences-in-chinese.ts';

/** A sentence of the engine in the language that the window shows. One that it does not know stays as it is. */
export const sentenceText = (sentence: string): string =>
  (document.documentElement.lang === 'zh-Hans' ? sentenceInChinese(sentence) : undefined) ?? sentence;
