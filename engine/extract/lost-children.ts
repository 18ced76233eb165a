import type { ProblemCode, ReadingProblem } from './extraction.ts';

const kept = 'Its container is stored unchanged and still holds it';

/** Why a file that a container has could not be taken out of it, and what to do. */
export const lostSentences = {
  damaged: `This file is damaged inside its container, so it could not be taken out. ${kept}. Open the container in another program, or ask the source for another copy.`,
  password: `This file is protected by a password inside its container, so it could not be taken out. ${kept}. Read the container again with its password.`,
  'wrong-password': `The password does not open this file, so it could not be taken out. ${kept}. Check the password and read the container again.`,
  bomb: `This file unpacks to far more than a real one would (a "zip bomb"), so it was not taken out. ${kept}. Treat it with care.`,
  'too-large': `This file is larger than what is taken out of a container of this kind. ${kept}. Unpack it in another program and import what comes out.`,
  unsupported: `This file is packed in a way that is not known here, so it could not be taken out. ${kept}. Unpack it in another program and import what comes out.`,
  link: `This is a link to another place, not a file; links inside a container are not followed. ${kept}.`,
  device: `This is a device or a connection between programs, not a file, so there is nothing to take out. ${kept}.`,
  internal: `The reader met an error of its own on this file, so it could not be taken out. ${kept}. Read the container again, and report the error if it stays.`,
} as const;

/** Why a child is lost, with the usual sentence. `target` is where a link leads, as written. */
export function lost(why: keyof typeof lostSentences, target?: string): ReadingProblem {
  const message = target === undefined ? lostSentences[why] : `${lostSentences[why]} It leads to “${target}”.`;
  const codes: Partial<Record<keyof typeof lostSentences, ProblemCode>> = {
    'wrong-password': 'password',
    link: 'unsupported',
    device: 'unsupported',
  };
  return { code: codes[why] ?? (why as ProblemCode), message };
}

/** The problem of a child in the words for one; a problem that has none is kept as it is. */
export function asLost(problem: ReadingProblem): ReadingProblem {
  return problem.code in lostSentences ? lost(problem.code as keyof typeof lostSentences) : problem;
}

/** The last sentences on an archive whose end cannot be read, after so many of its files. */
export function onlyTheFirst(count: number): string {
  const found = count === 1 ? '1 file was' : `${count.toLocaleString('en')} files were`;
  return `${found} found in it, and there may have been more. The original is stored unchanged. Ask the source for another copy.`;
}
