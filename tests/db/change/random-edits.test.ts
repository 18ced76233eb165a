import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRecords } from '../../support/all-records.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { testLibrary } from '../../support/test-library.ts';

/** An edit by its call, and three numbers that say which record it takes and what it writes. */
const edit = fc.tuple(
  fc.constantFrom(
    'case',
    'exhibit',
    'renumber',
    'ensure',
    'retag',
    'move',
    'untag',
    'note',
    'renote',
    'denote',
    'fact',
    'refact',
    'cite',
    'defact',
    'refacts',
    'person',
    'identify',
    'merge',
    'deperson',
    'count',
    'recount',
    'decount',
    'conflict',
    'value',
    'adopt',
    'deconflict',
    'mark',
    'remark',
    'unmark',
    'save',
    'forget',
    'remove',
    'undo',
    'redo',
    'undo',
    'redo',
    'undo older',
  ),
  fc.nat(5),
  fc.nat(5),
  fc.nat(5),
);

/** Edits that are refused are part of the game; an error of the program is not. */
const allowed = new Set(['invalid', 'not-found', 'conflict', 'locked', 'unsupported']);

test('after any edits, undos and redos, undoing everything gives back the start', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 40, maxLength: 60 }), async steps => {
      const library = await testLibrary();
      const { caseId, letter, memo } = await caseWithEvidence(library);
      const { answer } = library.library();
      const start = allRecords(library);
      const first = library.call('custody.list', { limit: 1 }).rows[0]?.seq ?? 0;
      const pick = <Row extends { id: number }>(rows: readonly Row[], n: number): Row | undefined =>
        rows[n % Math.max(1, rows.length)];
      const tryCall = (name: string, input: unknown): boolean => {
        const reply = answer(name, input);
        if (!reply.ok && !allowed.has(reply.code)) throw new Error(`${name}: ${reply.code} ${reply.message}`);
        return reply.ok;
      };
      for (const [kind, a, b, c] of steps) {
        const { call } = library;
        const exhibitId = a % 2 === 0 ? letter : memo;
        const tag = pick(call('tags.list', {}), a)?.id ?? 1;
        const fact = pick(call('facts.list', { caseId }), a)?.id ?? 1;
        const note = pick(call('notes.list', { caseId }), a)?.id ?? 1;
        const person = pick(call('entities.list', { caseId }), b)?.id;
        const count = pick(call('counts.list', { caseId }), a)?.id ?? 1;
        const conflict = pick(call('conflicts.list', { caseId }), a);
        const mark = pick(call('highlights.ofExhibit', { exhibitId }), b)?.id ?? 1;
        const newest = call('custody.list', { limit: 1 }).rows[0]?.seq ?? first;
        const entityIds = person === undefined ? [] : [person];
        const citations = [{ exhibitId, page: 1 }];
        const calls: Record<typeof kind, () => unknown> = {
          case: () => tryCall('cases.update', { id: caseId, title: `t${b}`, description: `d${c}` }),
          exhibit: () => tryCall('exhibits.update', { ids: [letter, memo], title: `t${b}`, date: `20${10 + c}` }),
          renumber: () => tryCall('exhibits.renumber', { id: exhibitId, number: `X-${b}` }),
          ensure: () => tryCall('tags.ensure', { path: ['a', 'b', 'c', 'd/e'].slice(b % 3, (b % 3) + 2).join('/') }),
          retag: () => tryCall('exhibits.tag', { ids: [letter, memo], tagId: tag, on: b > 1 }),
          move: () =>
            tryCall('tags.update', { id: tag, parentId: b === 0 ? null : (pick(call('tags.list', {}), b)?.id ?? 1) }),
          untag: () => tryCall('tags.remove', { id: tag }),
          note: () => tryCall('notes.add', { caseId, exhibitId, text: `n${b}`, citations }),
          renote: () => tryCall('notes.update', { id: note, text: `n${b}`, inReport: c > 2 }),
          denote: () => tryCall('notes.remove', { id: note }),
          fact: () => tryCall('facts.add', { caseId, text: `f${b}`, citations, entityIds, countIds: [] }),
          refact: () =>
            tryCall('facts.update', {
              id: fact,
              status: 'proved',
              date: `20${10 + c}`,
              entityIds,
              countIds: b > 2 ? [count] : [],
            }),
          refacts: () =>
            tryCall('facts.updateMany', {
              ids: call('facts.list', { caseId }).map(({ id }) => id),
              status: b > 2 ? 'admitted' : 'disputed',
              addEntityIds: entityIds,
            }),
          cite: () => tryCall('facts.cite', { id: fact, citation: citations[0] }),
          defact: () => tryCall('facts.remove', { id: fact }),
          person: () => tryCall('entities.add', { caseId, name: `p${b}` }),
          identify: () =>
            tryCall('entities.update', {
              id: person ?? 1,
              aliases: [`q${c}`],
              identifiers: [{ kind: 'phone', value: `+${b}${c}`, remark: `r${a}` }],
            }),
          merge: () =>
            tryCall('entities.merge', {
              id: person ?? 1,
              otherId: pick(call('entities.list', { caseId }), c)?.id ?? 1,
            }),
          deperson: () => tryCall('entities.remove', { id: person ?? 1 }),
          count: () => tryCall('counts.add', { caseId, title: `c${b}`, entityIds }),
          recount: () => tryCall('counts.update', { id: count, elements: [`e${b}`], entityIds }),
          decount: () => tryCall('counts.remove', { id: count }),
          conflict: () =>
            tryCall('conflicts.add', {
              caseId,
              claim: `k${b}`,
              values: [
                { value: '1', citations },
                { value: '2', citations },
              ],
            }),
          value: () => tryCall('conflicts.addValue', { id: conflict?.id ?? 1, value: { value: `${b}`, citations } }),
          adopt: () =>
            tryCall('conflicts.adopt', {
              id: conflict?.id ?? 1,
              valueId: pick(conflict?.values ?? [], b)?.id ?? 1,
              reason: `r${c}`,
            }),
          deconflict: () => tryCall('conflicts.remove', { id: conflict?.id ?? 1 }),
          mark: () => tryCall('highlights.add', { exhibitId, page: 1, quote: exhibitId === letter ? 'cash' : 'court' }),
          remark: () => tryCall('highlights.update', { id: mark, colour: b > 2 ? 'blue' : 'pink', comment: `r${c}` }),
          unmark: () => tryCall('highlights.remove', { id: mark }),
          save: () => tryCall('search.save', { name: `s${b}`, query: 'cash' }),
          forget: () => tryCall('search.forget', { id: pick(call('search.saved', {}), a)?.id ?? 1 }),
          remove: () => tryCall('exhibits.remove', { ids: [exhibitId], reason: 'Wrong case' }),
          undo: () => newest > first + 1 && tryCall('history.undo', {}),
          redo: () => tryCall('history.redo', {}),
          'undo older': () => newest - b > first && tryCall('history.undo', { seq: newest - b }),
        };
        calls[kind]();
      }
      // Everything back, the newest first, until what made the case is all that is left.
      while (answer('history.undo', {}).ok);
      const left = answer('history.undo', {});
      expect(left).toMatchObject({
        ok: false,
        message: expect.stringMatching(/other entries belong to it|something was imported into the case/) as string,
      });
      expect((await library.verify()).problem).toBeNull();
      expect(allRecords(library)).toEqual(start);
      await library.close();
    }),
    { numRuns: 6 },
  );
});
