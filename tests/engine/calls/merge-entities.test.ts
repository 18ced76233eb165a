import { expect, test } from 'vitest';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { testLibrary } from '../../support/test-library.ts';

async function twoEntries() {
  const library = await testLibrary();
  const evidence = await caseWithEvidence(library);
  const { caseId } = evidence;
  const { call } = library;
  const kept = call('entities.add', {
    caseId,
    name: 'Tao Liu',
    aliases: ['刘涛'],
    description: 'Broker.',
    identifiers: [{ kind: 'phone', value: '+1 202 555 0100' }],
  });
  const other = call('entities.add', {
    caseId,
    name: 'Tao Li',
    aliases: ['刘涛', 'T. Li'],
    role: 'Defendant',
    isParty: true,
    description: 'Named in a news copy.',
    identifiers: [
      { kind: 'phone', value: '+1 202 555 0100', remark: 'again' },
      { kind: 'handle', value: 'taoli88' },
    ],
  });
  return { library, ...evidence, kept, other };
}

test('merging two entries of one person loses nothing that either said', async () => {
  const { library, caseId, letter, kept, other } = await twoEntries();
  const { call } = library;
  const count = call('counts.add', { caseId, title: 'Fraud', entityIds: [kept.id, other.id] });
  const fact = call('facts.add', {
    caseId,
    text: 'He paid',
    citations: [{ exhibitId: letter, page: 1 }],
    entityIds: [other.id],
  });
  expect(call('entities.merge', { id: kept.id, otherId: other.id })).toMatchObject({
    name: 'Tao Liu',
    aliases: ['刘涛', 'Tao Li', 'T. Li'],
    role: 'Defendant',
    isParty: true,
    description: 'Broker.\n\nNamed in a news copy.',
    identifiers: [
      { kind: 'phone', value: '+1 202 555 0100' },
      { kind: 'handle', value: 'taoli88' },
    ],
  });
  expect(call('entities.list', { caseId })).toHaveLength(1);
  expect(call('counts.list', { caseId })).toMatchObject([{ id: count.id, entityIds: [kept.id] }]);
  expect(call('facts.get', { id: fact.id }).entityIds).toEqual([kept.id]);
  expect((await library.verify()).problem).toBeNull();
});

test('what named the merged entry leads to the one that is left, also after a second merge', async () => {
  const { library, caseId, kept, other } = await twoEntries();
  const { call } = library;
  const mention = { type: 'mention', attrs: { kind: 'person', uid: other.uid, label: 'Tao Li' } };
  const body = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [mention] }] });
  const note = call('notes.add', { caseId, body });
  call('notes.lock', { id: note.id });
  call('entities.merge', { id: kept.id, otherId: other.id });
  const third = call('entities.add', { caseId, name: 'Liu Tao' });
  call('entities.merge', { id: third.id, otherId: kept.id });
  expect(call('custody.subjects', { uids: [other.uid] })).toMatchObject([
    { noun: 'entity', id: third.id, label: 'Liu Tao', deleted: false },
  ]);
  expect(call('notes.mentioning', { caseId, uid: third.uid })).toMatchObject([{ id: note.id }]);
});

test('an entry is not merged with itself, nor with one of another case', async () => {
  const { library, kept } = await twoEntries();
  const { id: otherCase } = library.addCase('B-2');
  const stranger = library.call('entities.add', { caseId: otherCase, name: 'Tao Liu' });
  expect(library.refused('entities.merge', { id: kept.id, otherId: kept.id }).code).toBe('invalid');
  expect(library.refused('entities.merge', { id: kept.id, otherId: stranger.id }).code).toBe('invalid');
});

test('people are found by their identifiers, and merged ones by those of both', async () => {
  const { library, caseId, kept, other } = await twoEntries();
  const found = (query: string) =>
    library
      .call('search.find', { query, caseId })
      .records.filter(({ kind }) => kind === 'entity')
      .map(({ id }) => id);
  expect(found('taoli88')).toEqual([other.id]);
  library.call('entities.merge', { id: kept.id, otherId: other.id });
  expect(found('taoli88')).toEqual([kept.id]);
  library.call('entities.update', { id: kept.id, identifiers: [] });
  expect(found('taoli88')).toEqual([]);
});
