/** Per cent. Words that were read right are above this nearly always, in Latin letters and in Chinese. */
const sureEnough = 70;

/** Whether a machine's reading of a word is so unsure that it is marked. */
export const isUnsure = (confidence: number): boolean => confidence < sureEnough;
