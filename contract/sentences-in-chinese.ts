import { fileSentencesInChinese } from './file-sentences-in-chinese.ts';
import { filled, whatWasSaid } from './say.ts';
import { verificationSentencesInChinese } from './verification-sentences-in-chinese.ts';

const inChinese = { ...fileSentencesInChinese, ...verificationSentencesInChinese };

/** What the engine says of a file or a verification, in Chinese; undefined when it is none of its sentences. */
export function sentenceInChinese(sentence: string): string | undefined {
  const said = whatWasSaid(sentence);
  return said && filled(inChinese[said.key], said.values);
}
