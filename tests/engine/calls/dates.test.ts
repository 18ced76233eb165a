import { expect, test } from 'vitest';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { testLibrary } from '../../support/test-library.ts';

test('what a date is understood as while it is typed is what is kept with the fact', async () => {
  const library = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(library);
  for (const text of ['26 Oct 2021', 'about 2018', 'before March 2020', 'the week after Easter', '']) {
    const fact = library.call('facts.add', {
      caseId,
      text: 'Sentenced.',
      date: text,
      citations: [{ exhibitId: letter, page: 1 }],
    });
    expect(library.call('dates.read', { text })).toEqual(fact.date);
  }
});
