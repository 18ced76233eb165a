import type { TestLibrary } from './test-library.ts';
import { makeTree } from './make-tree.ts';

/** Texts of two exhibits, for tests that need something to cite. */
export const letterText = 'The courier counted the cash twice in room 214.\nNobody else was “in the room”.';
export const memoText = 'Fifteen years, the court said.';

/** A case with two exhibits that have been read: EX-0001 (letter) and EX-0002 (memo). */
export async function caseWithEvidence(
  test: TestLibrary,
): Promise<{ readonly caseId: number; readonly letter: number; readonly memo: number }> {
  const { id: caseId } = test.addCase('A-1');
  const folder = makeTree({ 'letter.txt': letterText, 'memo.txt': memoText });
  const { items } = await test.take(caseId, folder);
  const [letter, memo] = items.map(item => item.exhibitId);
  if (!letter || !memo) throw new Error(`The evidence was not taken in: ${JSON.stringify(items)}`);
  return { caseId, letter, memo };
}
