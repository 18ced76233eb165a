import { expect, test } from 'vitest';
import { countLabels } from '../../../contract/counts.ts';
import { chargedIn } from '../../../engine/report/charged.ts';
import { notesForReport } from '../../../engine/report/notes-for-report.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { testLibrary } from '../../support/test-library.ts';

test('counts without a number get letters that no number is, in their order', () => {
  const counts = ['', '1', '', 'B', ''].map((number, index) => ({ id: index + 1, number }));
  expect([...countLabels(counts).values()]).toEqual(['A', '1', 'C', 'B', 'D']);
  const many = Array.from({ length: 28 }, (_, index) => ({ id: index + 1, number: '' }));
  expect([...countLabels(many).values()].slice(-3)).toEqual(['Z', 'AA', 'AB']);
});

test('people of one name are told apart by role, by other names, or by their order', async () => {
  const { call, addCase } = await testLibrary();
  const { id: caseId } = addCase('A-1');
  const add = (name: string, more: { role?: string; aliases?: string[] } = {}) =>
    call('entities.add', { caseId, name, ...more }).id;
  const people = [
    add('J. Smith', { role: 'broker' }),
    add('J. Smith', { aliases: ['Jim'] }),
    add('J. Smith'),
    add('R. Vale'),
  ];
  add('Not charged');
  call('counts.add', { caseId, title: 'Fraud', entityIds: people });
  call('counts.add', { caseId, title: 'Theft', entityIds: people.slice(1, 2) });
  const charged = chargedIn(call('entities.list', { caseId }), call('counts.list', { caseId }));
  expect(charged).toEqual([
    { name: 'J. Smith', about: 'broker', counts: [0] },
    { name: 'J. Smith', about: 'Jim', counts: [0, 1] },
    { name: 'J. Smith', about: '(3)', counts: [0] },
    { name: 'R. Vale', about: '', counts: [0] },
  ]);
});

test('a note goes into the report with the numbers of now; only pin-cites beside the words are named after them', async () => {
  const library = await testLibrary();
  const { caseId, letter, memo } = await caseWithEvidence(library);
  const { call } = library;
  const { uid } = call('exhibits.get', { id: letter });
  const cite = { type: 'pinCite', attrs: { exhibit: uid, number: '', page: 1, quote: 'counted the cash' } };
  const body = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [cite] }] });
  call('notes.add', { caseId, title: 'T', body, inReport: true, citations: [{ exhibitId: memo, page: 1 }] });
  call('notes.add', { caseId, text: 'Not for the report' });
  call('exhibits.renumber', { id: letter, number: 'X-9' });
  const notes = notesForReport(call('notes.list', { caseId }), call('exhibits.list', { caseId }).rows);
  expect(notes).toMatchObject([
    {
      title: 'T',
      words: { content: [{ content: [{ attrs: { number: 'X-9' } }] }] },
      citations: [{ exhibit: 'EX-0002', page: 1 }],
    },
  ]);
});
