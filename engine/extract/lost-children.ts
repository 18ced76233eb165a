import { say } from '../../contract/say.ts';
import type { ProblemCode, ReadingProblem } from './extraction.ts';

/** Why a file that a container has could not be taken out of it. */
export type WhyLost =
  | 'damaged'
  | 'password'
  | 'wrong-password'
  | 'bomb'
  | 'too-large'
  | 'unsupported'
  | 'link'
  | 'device'
  | 'internal';

/** What each is among the problems of reading. */
const codes: Readonly<Record<WhyLost, ProblemCode>> = {
  damaged: 'damaged',
  password: 'password',
  'wrong-password': 'password',
  bomb: 'bomb',
  'too-large': 'too-large',
  unsupported: 'unsupported',
  link: 'unsupported',
  device: 'unsupported',
  internal: 'internal',
};

/** Why a child is lost, with the usual sentence. `target` is where a link leads, as written. */
export function lost(why: WhyLost, target?: string): ReadingProblem {
  return { code: codes[why], message: target === undefined ? say(`lost-${why}`) : say('lost-link-to', { target }) };
}

/** The problem of a child in the words for one; a problem that has none is kept as it is. */
export function asLost(problem: ReadingProblem): ReadingProblem {
  return problem.code in codes ? lost(problem.code as WhyLost) : problem;
}
