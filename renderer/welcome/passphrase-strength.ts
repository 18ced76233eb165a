/** Passphrases that head every list of guesses, and what people put on their keyboard without thinking. */
const common = /^(?:password|passwort|passphrase|qwerty|letmein|welcome|casewright|admin|iloveyou|abc|123)/i;
/** One word, with a number or a sign behind it if need be: guessers try all words so before anything else. */
const oneWord = /^\p{Script=Latin}+\d{0,4}[!?.]?$/u;

/** Bits that a word among others is worth: guessers draw them from lists of some 65,000. */
const perWord = 16;
const words = /^\p{Script=Latin}+(?:[ _-]+\p{Script=Latin}+)+$/u;

/**
 * How hard a passphrase is to guess, from 0 (easily) to 4 (strong), by the number of choices: its length and the kinds
 * of characters, less what repeats and what is met often. A hint only. Steps: 28, 36, 60 and 80 bits.
 */
export function passphraseStrength(passphrase: string): 0 | 1 | 2 | 3 | 4 {
  const kinds: readonly [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^\p{L}\p{N}]/u, 33],
    [/\p{Script=Han}/u, 3000],
  ];
  const choices = kinds.reduce((sum, [kind, count]) => (kind.test(passphrase) ? sum + count : sum), 0);
  const different = new Set(passphrase).size;
  const counted = Math.min([...passphrase].length, different * 2.5);
  const met = common.test(passphrase) ? 0.4 : oneWord.test(passphrase) ? 0.5 : 1;
  const characters = counted * Math.log2(Math.max(choices, 1)) * met;
  const bits = words.test(passphrase) ? Math.min(characters, perWord * passphrase.split(/[ _-]+/).length) : characters;
  if (bits < 28) return 0;
  if (bits < 36) return 1;
  if (bits < 60) return 2;
  return bits < 80 ? 3 : 4;
}
