import { expect, test } from 'vitest';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { behindTheBack } from '../../support/direct-database.ts';
import { testLibrary } from '../../support/test-library.ts';

test('pin-cites are whole until the words that they quote are not on the page any more', async () => {
  const library = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(library);
  const { call } = library;
  const cite = (exhibitId: number, quote = '') => ({
    caseId,
    text: 'x',
    citations: [{ exhibitId, page: 1, quote }],
  });
  const fact = call('facts.add', cite(letter, 'counted the cash'));
  call('facts.add', cite(letter));
  call('facts.add', cite(memo, 'Fifteen years'));
  expect(call('citations.broken', { caseId })).toEqual([]);
  const { fileId } = call('exhibits.get', { id: letter });
  behindTheBack(
    library.folder,
    database => database.prepare('DELETE FROM pages WHERE id / 65536 = ?').run(fileId),
    'text.db',
  );
  expect(call('citations.broken', { caseId })).toEqual([
    { id: fact.citations[0]?.id, factId: fact.id, noteId: null, valueId: null, why: 'words' },
  ]);
});
