import { describe, expect, test } from 'vitest';
import { allRecords } from '../../support/all-records.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

type Evidence = { readonly caseId: number; readonly letter: number; readonly memo: number };
type Edit = (test: TestLibrary, evidence: Evidence) => void;

const cited = (exhibitId: number) => ({ exhibitId, page: 1 });
const aFact = ({ call }: TestLibrary, { caseId, letter }: Evidence) =>
  call('facts.add', {
    caseId,
    text: 'He paid',
    date: 'May 2019',
    citations: [{ ...cited(letter), quote: 'counted the cash' }],
  });
const aCount = ({ call }: TestLibrary, { caseId }: Evidence) =>
  call('counts.add', { caseId, title: 'Fraud', number: '1', elements: ['intent', 'loss'] });
const aPerson = ({ call }: TestLibrary, { caseId }: Evidence) =>
  call('entities.add', { caseId, name: 'R. Vale', aliases: ['Vale', 'RV'] });
const aNote = ({ call }: TestLibrary, { caseId, letter }: Evidence) =>
  call('notes.add', { caseId, exhibitId: letter, page: 1, text: 'Ask her', citations: [cited(letter)] });
const aConflict = ({ call }: TestLibrary, { caseId, letter, memo }: Evidence) =>
  call('conflicts.add', {
    caseId,
    claim: 'Sentence',
    values: [
      { value: '7 years', citations: [cited(letter)] },
      { value: '15 years', citations: [cited(memo)] },
    ],
  });

const aHighlight = ({ call }: TestLibrary, { letter }: Evidence) =>
  call('highlights.add', { ...cited(letter), quote: 'in the room', colour: 'green', comment: 'Who else?' });

/** Every kind of edit: what must be there before, and the edit that is taken back. */
const edits: readonly (readonly [name: string, before: Edit, edit: Edit])[] = [
  ['cases.create', () => undefined, ({ call }) => call('cases.create', { title: 'Second', reference: 'B-2' })],
  [
    'cases.update',
    () => undefined,
    ({ call }, { caseId }) =>
      call('cases.update', { id: caseId, title: 'New', status: 'closed', exhibitPrefix: 'P-', exhibitDigits: 2 }),
  ],
  [
    'exhibits.update of several',
    () => undefined,
    ({ call }, { letter, memo }) =>
      call('exhibits.update', { ids: [letter, memo], title: 'Same', status: 'key', date: 'c. 1999', custodian: 'M' }),
  ],
  [
    'exhibits.renumber',
    () => undefined,
    ({ call }, { letter }) => call('exhibits.renumber', { id: letter, number: 'X-9' }),
  ],
  [
    'exhibits.remove',
    () => undefined,
    ({ call }, { memo }) => call('exhibits.remove', { ids: [memo], reason: 'Wrong case' }),
  ],
  ['tags.ensure with its parents', () => undefined, ({ call }) => call('tags.ensure', { path: 'Money/Wires' })],
  [
    'tags.update',
    ({ call }) => call('tags.ensure', { path: 'Money/Wires' }),
    ({ call }) => {
      const [money, wires] = call('tags.list', {});
      if (!money || !wires) throw new Error('The tags are not there');
      call('tags.update', { id: wires.id, name: 'Transfers', colour: 'red', parentId: null });
    },
  ],
  [
    'exhibits.tag of several',
    ({ call }) => call('tags.ensure', { path: 'Key' }),
    ({ call }, { letter, memo }) =>
      call('exhibits.tag', { ids: [letter, memo], tagId: call('tags.ensure', { path: 'Key' }).id, on: true }),
  ],
  [
    'tags.remove with its links',
    ({ call }, { letter }) =>
      call('exhibits.tag', { ids: [letter], tagId: call('tags.ensure', { path: 'Key' }).id, on: true }),
    ({ call }) => call('tags.remove', { id: call('tags.ensure', { path: 'Key' }).id }),
  ],
  ['notes.add', () => undefined, aNote],
  [
    'notes.update',
    () => undefined,
    (test, at) => test.call('notes.update', { id: aNote(test, at).id, text: 'Other', title: 'T' }),
  ],
  [
    'notes.remove',
    aNote,
    ({ call }, { caseId }) => call('notes.remove', { id: call('notes.list', { caseId })[0]?.id ?? 0 }),
  ],
  ['facts.add', () => undefined, aFact],
  [
    'facts.update with links',
    (test, at) => {
      aFact(test, at);
      aCount(test, at);
      aPerson(test, at);
    },
    ({ call }, { caseId }) =>
      call('facts.update', {
        id: call('facts.list', { caseId })[0]?.id ?? 0,
        text: 'She paid',
        status: 'proved',
        date: '1 to 3 June 2020',
        entityIds: call('entities.list', { caseId }).map(({ id }) => id),
        countIds: call('counts.list', { caseId }).map(({ id }) => id),
      }),
  ],
  [
    'facts.cite',
    aFact,
    ({ call }, { caseId, memo }) =>
      call('facts.cite', { id: call('facts.list', { caseId })[0]?.id ?? 0, citation: cited(memo) }),
  ],
  [
    'facts.remove with its pin-cites',
    aFact,
    ({ call }, { caseId }) => call('facts.remove', { id: call('facts.list', { caseId })[0]?.id ?? 0 }),
  ],
  ['entities.add', () => undefined, aPerson],
  [
    'entities.update',
    aPerson,
    ({ call }, { caseId }) =>
      call('entities.update', {
        id: call('entities.list', { caseId })[0]?.id ?? 0,
        aliases: [],
        kind: 'organisation',
        isParty: true,
      }),
  ],
  [
    'entities.remove with its links',
    (test, at) => test.call('counts.update', { id: aCount(test, at).id, entityIds: [aPerson(test, at).id] }),
    ({ call }, { caseId }) => call('entities.remove', { id: call('entities.list', { caseId })[0]?.id ?? 0 }),
  ],
  [
    'entities.update of identifiers',
    (test, at) =>
      test.call('entities.update', { id: aPerson(test, at).id, identifiers: [{ kind: 'phone', value: '+1' }] }),
    ({ call }, { caseId }) =>
      call('entities.update', {
        id: call('entities.list', { caseId })[0]?.id ?? 0,
        identifiers: [
          { kind: 'phone', value: '+1', remark: 'work' },
          { kind: 'email', value: 'a@example.org' },
        ],
      }),
  ],
  [
    'entities.merge with links and identifiers',
    (test, at) => {
      const kept = aPerson(test, at);
      const other = test.call('entities.add', {
        caseId: at.caseId,
        name: 'Vale, R.',
        identifiers: [{ kind: 'account', value: '77' }],
      });
      test.call('counts.update', { id: aCount(test, at).id, entityIds: [kept.id, other.id] });
      test.call('facts.update', { id: aFact(test, at).id, entityIds: [other.id] });
    },
    ({ call }, { caseId }) => {
      const [kept, other] = call('entities.list', { caseId }).slice(-2);
      call('entities.merge', { id: kept?.id ?? 0, otherId: other?.id ?? 0 });
    },
  ],
  [
    'facts.updateMany',
    (test, at) => {
      aFact(test, at);
      aFact(test, at);
    },
    ({ call }, { caseId }) =>
      call('facts.updateMany', {
        ids: call('facts.list', { caseId }).map(({ id }) => id),
        status: 'admitted',
        evaluation: 'official',
        addEntityIds: call('entities.list', { caseId })
          .slice(0, 1)
          .map(({ id }) => id),
      }),
  ],
  [
    'facts.removeMany',
    aFact,
    ({ call }, { caseId }) => call('facts.removeMany', { ids: call('facts.list', { caseId }).map(({ id }) => id) }),
  ],
  ['counts.add', () => undefined, aCount],
  [
    'counts.update',
    aCount,
    ({ call }, { caseId }) =>
      call('counts.update', { id: call('counts.list', { caseId })[0]?.id ?? 0, elements: [], outcome: 'Guilty' }),
  ],
  [
    'counts.remove',
    aCount,
    ({ call }, { caseId }) => call('counts.remove', { id: call('counts.list', { caseId })[0]?.id ?? 0 }),
  ],
  ['conflicts.add', () => undefined, aConflict],
  [
    'conflicts.addValue',
    aConflict,
    ({ call }, { caseId, memo }) =>
      call('conflicts.addValue', {
        id: call('conflicts.list', { caseId })[0]?.id ?? 0,
        value: { value: '9', citations: [cited(memo)] },
      }),
  ],
  [
    'conflicts.adopt',
    aConflict,
    ({ call }, { caseId }) => {
      const [conflict] = call('conflicts.list', { caseId });
      call('conflicts.adopt', {
        id: conflict?.id ?? 0,
        valueId: conflict?.values[1]?.id ?? 0,
        reason: 'The court itself',
      });
    },
  ],
  [
    'conflicts.remove',
    aConflict,
    ({ call }, { caseId }) => call('conflicts.remove', { id: call('conflicts.list', { caseId })[0]?.id ?? 0 }),
  ],
  ['highlights.add', () => undefined, aHighlight],
  [
    'highlights.update',
    aHighlight,
    ({ call }, { letter }) => {
      const [mark] = call('highlights.ofExhibit', { exhibitId: letter });
      call('highlights.update', { id: mark?.id ?? 0, colour: 'pink', comment: '' });
    },
  ],
  [
    'highlights.remove',
    aHighlight,
    ({ call }, { letter }) =>
      call('highlights.remove', { id: call('highlights.ofExhibit', { exhibitId: letter })[0]?.id ?? 0 }),
  ],
  [
    'search.save',
    () => undefined,
    ({ call }, { caseId }) => call('search.save', { caseId, name: 'Cash', query: 'cash -petty' }),
  ],
  [
    'search.forget',
    ({ call }) => call('search.save', { name: 'Cash', query: 'cash' }),
    ({ call }) => call('search.forget', { id: call('search.saved', {})[0]?.id ?? 0 }),
  ],
];

describe('undo and redo', () => {
  test('give back exactly what was there, for every kind of edit', async () => {
    const library = await testLibrary();
    const evidence = await caseWithEvidence(library);
    for (const [name, prepare, edit] of edits) {
      prepare(library, evidence);
      // An edit may prepare something for itself in an operation of its own: its last operation is what is taken back.
      const start = allRecords(library);
      edit(library, evidence);
      const end = allRecords(library);
      expect(end, name).not.toEqual(start);
      const steps = name === 'notes.update' ? 2 : 1;
      for (let n = 0; n < steps; n += 1) library.call('history.undo', {});
      expect(allRecords(library), `undo of ${name}`).toEqual(start);
      for (let n = 0; n < steps; n += 1) library.call('history.redo', {});
      expect(allRecords(library), `redo of ${name}`).toEqual(end);
      for (let n = 0; n < steps; n += 1) library.call('history.undo', {});
      expect(allRecords(library), `second undo of ${name}`).toEqual(start);
    }
    expect((await library.verify()).problem).toBeNull();
  });

  test('go back and forth through several edits of one field', async () => {
    const library = await testLibrary();
    const { call } = library;
    const { id } = library.addCase('A-1');
    const title = () => call('cases.get', { id }).title;
    for (const next of ['one', 'two', 'three']) call('cases.update', { id, title: next });
    const seen = [
      'history.undo',
      'history.undo',
      'history.undo',
      'history.redo',
      'history.redo',
      'history.redo',
      'history.undo',
      'history.undo',
    ] as const;
    expect(seen.map(step => (call(step, {}), title()))).toEqual([
      'two',
      'one',
      'Case A-1',
      'one',
      'two',
      'three',
      'two',
      'one',
    ]);
  });

  test('end where nothing is left, with a sentence', async () => {
    const library = await testLibrary();
    library.addCase('A-1');
    expect(library.refused('history.redo', {}).code).toBe('not-found');
    library.call('history.undo', {});
    expect(library.refused('history.undo', {}).code).toBe('not-found');
  });

  test('forget what could be done again after a new edit', async () => {
    const library = await testLibrary();
    const { id } = library.addCase('A-1');
    library.call('cases.update', { id, title: 'one' });
    library.call('history.undo', {});
    library.call('cases.update', { id, jurisdiction: 'E.D. Va.' });
    expect(library.refused('history.redo', {}).code).toBe('not-found');
  });

  test('reach over closing and opening', async () => {
    const library = await testLibrary();
    const { id } = library.addCase('A-1');
    library.call('cases.update', { id, title: 'one' });
    await library.reopen();
    expect(library.call('history.undo', {}).action).toBe('cases.update');
    await library.reopen();
    library.call('history.redo', {});
    expect(library.call('cases.get', { id }).title).toBe('one');
  });
});
