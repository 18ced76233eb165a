import type { TestLibrary } from './test-library.ts';

/** Everything that people edit, as the calls give it. */
export function allRecords({ call }: TestLibrary): unknown {
  const cases = call('cases.list', {});
  return {
    cases,
    tags: call('tags.list', {}),
    searches: call('search.saved', {}),
    ofCases: cases.map(({ id: caseId }) => {
      const exhibits = call('exhibits.list', { caseId, limit: 1000 }).rows;
      return {
        exhibits,
        highlights: exhibits.flatMap(({ id: exhibitId }) => call('highlights.ofExhibit', { exhibitId })),
        notes: call('notes.list', { caseId }),
        facts: call('facts.list', { caseId }),
        entities: call('entities.list', { caseId }),
        counts: call('counts.list', { caseId }),
        conflicts: call('conflicts.list', { caseId }),
      };
    }),
  };
}
