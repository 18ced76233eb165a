import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exhibitStatuses } from '../../contract/exhibits.ts';
import { custodyColumns } from '../../contract/exports.ts';
import { failureCodes } from '../../contract/failure.ts';
import { type CallName, contract } from '../../contract/index.ts';
import { handlers } from '../../engine/handlers.ts';
import { allRecords } from '../support/all-records.ts';
import { caseWithEvidence } from '../support/case-with-evidence.ts';
import { behindTheBack } from '../support/direct-database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testLibrary } from '../support/test-library.ts';

const names = Object.keys(contract) as CallName[];

describe('a call', () => {
  test.skipIf(process.platform === 'win32')(
    'that writes is refused while the folder of the library is not where it was, and nothing is lost',
    async () => {
      const library = await testLibrary();
      const { id } = library.addCase('H-1');
      renameSync(library.folder, `${library.folder}-away`);
      const { code, message } = library.refused('cases.update', { id, title: 'Renamed' });
      expect(code).toBe('folder-gone');
      expect(message).toContain(`not where it was: ${library.folder}. Nothing was changed.`);
      expect(library.refused('custody.verify', {})).toMatchObject({ code: 'folder-gone' });
      expect(library.call('cases.get', { id }).title).not.toBe('Renamed');
      renameSync(`${library.folder}-away`, library.folder);
      expect(library.call('cases.update', { id, title: 'Renamed' }).title).toBe('Renamed');
    },
  );

  test('has a handler, each of them and no other', () => {
    expect(Object.keys(handlers).sort()).toEqual([...names].sort());
  });

  test.for(['nothing.here', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'x'.repeat(100_000)])(
    'that does not exist is refused (%#)',
    async name => {
      const library = await testLibrary();
      const { code, message } = library.refused(name, {});
      expect(code).toBe('invalid');
      expect(message.length).toBeLessThan(200);
    },
  );

  test.for([undefined, null, 5, {}, ['nothing'], Symbol.iterator])(
    'whose name is no text is refused (%#)',
    async name => {
      const library = await testLibrary();
      expect(library.library().answer(name as never, {})).toMatchObject({ ok: false, code: 'invalid' });
    },
  );

  test('with wrong input is refused as invalid with a sentence, and changes nothing', async () => {
    const library = await testLibrary();
    await caseWithEvidence(library);
    const before = allRecords(library);
    const rows = library.call('custody.list', {}).total;
    const inputs = [
      null,
      undefined,
      0,
      '',
      [],
      'DROP TABLE cases',
      true,
      { id: -1 },
      { id: '1' },
      { id: Number.NaN },
      { id: 1.5 },
    ];
    for (const name of names)
      for (const input of inputs) {
        if (contract[name].input.safeParse(input).success) continue;
        const reply = library.library().answer(name, input);
        if (reply.ok) throw new Error(`${name} took ${JSON.stringify(input)}`);
        expect(failureCodes, name).toContain(reply.code);
        expect(reply.code, `${name} ${JSON.stringify(input)}: ${reply.message}`).toBe('invalid');
        expect(reply.message, name).toMatch(/^\S.{8,}\.$/s);
        expect(reply.message, name).not.toMatch(/\.\.$/);
      }
    expect(allRecords(library)).toEqual(before);
    expect(library.call('custody.list', {}).total).toBe(rows);
  });

  test('with keys of a prototype in its input does no harm', async () => {
    const library = await testLibrary();
    const input: unknown = JSON.parse(
      '{"title":"A","__proto__":{"status":"closed"},"constructor":{"prototype":{"x":1}}}',
    );
    const made = library.library().answer('cases.create', input);
    expect(made).toMatchObject({ ok: true, value: { title: 'A', status: 'open' } });
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('for a record that is not there says so', async () => {
    const library = await testLibrary();
    const id = 999_999;
    const words = { title: 'x', name: 'x', text: 'x', reason: 'x', number: 'x', claim: 'x' };
    const citation = { exhibitId: id, page: 1 };
    const input = {
      ...words,
      id,
      ids: [id],
      caseId: id,
      exhibitId: id,
      tagId: id,
      on: true,
      page: 1,
      file: '/nowhere/x.pdf',
      paths: ['/nowhere'],
      citation,
      citations: [citation],
      citationId: id,
      valueId: id,
      otherId: id,
      value: { value: 'x', citations: [citation] },
      values: [
        { value: 'x', citations: [citation] },
        { value: 'y', citations: [citation] },
      ],
      releasedBy: '',
      receivedBy: '',
      purpose: '',
      location: '',
      query: 'x',
      path: 'x',
      uid: '0197aaaa-0000-7000-8000-000000000000',
      key: 'x',
      content: 'x',
      seq: id,
      what: 'new',
      first: 'EX-0001',
      passwords: ['x'],
      columns: [{ key: 'number', heading: 'x' }],
      kinds: {},
      statuses: Object.fromEntries(exhibitStatuses.map(status => [status, 'x'])),
      filter: { caseId: id },
      headings: Object.fromEntries(custodyColumns.map(column => [column, 'x'])),
      acts: {},
      mapping: { form: 'lines', pattern: '{time}' },
      kind: 'person',
      start: 0,
      suggestions: [{ kind: 'person', key: 'x' }],
      dismissed: true,
    };
    const without = new Set([
      'cases.list',
      'cases.create',
      'dates.read',
      'library.summary',
      'tags.list',
      'tags.ensure',
      'search.find',
      'search.saved',
      'jobs.open',
      'known.add',
      'ocr.status',
      'ocr.pause',
      'custody.list',
      'custody.subjects',
      'custody.actors',
      'custody.verify',
      'history.redo',
    ]);
    const lists = new Set(names.filter(name => /\.(list|ofExhibit|items|table|rows|facets)$/.test(name)));
    for (const name of names) {
      if (without.has(name) || lists.has(name)) continue;
      const own = name === 'suggestions.makeFact' ? { ...input, kind: 'date' } : input;
      expect(library.refused(name, own).code, name).toBe('not-found');
    }
  });

  test('with any text at all keeps it as it is', async () => {
    const library = await testLibrary();
    const title = `Robert'); DROP TABLE cases;-- "quoted" \\ 日本 👩‍👩‍👧 \u202E end`;
    const { id } = library.call('cases.create', { title, description: 'two\nlines\u0000 and a zero' });
    expect(library.call('cases.get', { id })).toMatchObject({ title, description: 'two\nlines\u0000 and a zero' });
  });

  test('that fails half way leaves nothing behind', async () => {
    const library = await testLibrary();
    const { caseId, letter, memo } = await caseWithEvidence(library);
    const before = allRecords(library);
    const rows = library.call('custody.list', {}).total;
    const good = { exhibitId: letter, page: 1 };
    const attempts: readonly (readonly [CallName, unknown])[] = [
      ['exhibits.update', { ids: [letter, memo, 999_999], title: 'Changed' }],
      ['exhibits.remove', { ids: [letter, 999_999], reason: 'Wrong' }],
      ['facts.add', { caseId, text: 'x', citations: [good], entityIds: [999_999] }],
      [
        'conflicts.add',
        {
          caseId,
          claim: 'x',
          values: [
            { value: 'a', citations: [good] },
            { value: 'b', citations: [{ exhibitId: memo, page: 9 }] },
          ],
        },
      ],
      ['counts.add', { caseId, title: 'x', entityIds: [999_999] }],
      ['tags.ensure', { path: 'one//two' }],
    ];
    for (const [name, input] of attempts) library.refused(name, input);
    expect(allRecords(library)).toEqual(before);
    expect(library.call('custody.list', {}).total).toBe(rows);
    expect((await library.verify()).problem).toBeNull();
  });

  test('that was carried out is not called failed because the index could not follow', async () => {
    const errors: unknown[] = [];
    const library = await testLibrary({ onError: error => errors.push(error) });
    const { id: caseId } = library.addCase('A-1');
    behindTheBack(library.folder, database => database.exec('DROP TABLE indexed_records'), 'search.db');
    const reply = library.library().answer('notes.add', { caseId, text: 'Seen by the harbour' });
    expect(reply).toMatchObject({ ok: true, value: { text: 'Seen by the harbour' } });
    expect(errors).not.toEqual([]);
    expect(library.call('notes.list', { caseId })).toHaveLength(1);
    await library.close();
    rmSync(join(library.folder, 'search.db'));
    await library.reopen();
    expect(library.call('search.find', { query: 'harbour' }).records).toHaveLength(1);
  });

  test('that was carried out is not called failed because somebody who hears of it fails', async () => {
    const errors: unknown[] = [];
    const library = await testLibrary({ onError: error => errors.push(error) });
    const stop = library.library().listen(() => {
      throw new Error('deaf');
    });
    const reply = library.library().answer('cases.create', { title: 'Heard by nobody' });
    stop();
    expect(reply).toMatchObject({ ok: true, value: { title: 'Heard by nobody' } });
    expect(errors).not.toEqual([]);
    expect(library.call('cases.list', {})).toHaveLength(1);
  });

  test('after the library was closed comes back as a failure and does not throw', async () => {
    const library = await testLibrary({ onError: () => undefined });
    await library.close();
    for (const name of names) expect(library.library().answer(name, {})).toMatchObject({ ok: false });
  });
});

describe('a library opened for reading only', () => {
  test('answers what reads, and refuses what writes with a sentence', async () => {
    const library = await testLibrary();
    const { caseId, letter } = await caseWithEvidence(library);
    const { total } = library.call('custody.list', {});
    await library.reopen({ readOnly: true });
    expect(library.call('library.summary', {})).toMatchObject({ readOnly: true, exhibits: 2 });
    expect(library.call('exhibits.page', { id: letter, page: 1 }).text).toContain('courier');
    expect(library.call('search.find', { query: 'courier' }).total).toBe(1);
    const valid: readonly (readonly [CallName, unknown])[] = [
      ['cases.create', { title: 'x' }],
      ['cases.update', { id: caseId, title: 'x' }],
      ['exhibits.update', { ids: [letter], title: 'x' }],
      ['exhibits.remove', { ids: [letter], reason: 'x' }],
      ['exhibits.readAgain', { ids: [letter] }],
      ['tags.ensure', { path: 'x' }],
      ['notes.add', { caseId, text: 'x' }],
      ['imports.start', { caseId, paths: ['/nowhere'] }],
      ['custody.verify', {}],
      ['history.undo', {}],
      ['report.make', { caseId, file: join(temporaryFolder(), 'x.pdf') }],
      ['jobs.cancel', { id: 1 }],
    ];
    for (const [name, input] of valid) expect(library.refused(name, input).code, name).toBe('read-only');
    await library.library().whenIdle();
    // It leaves no trace: looking is not an act of the log.
    expect(library.call('custody.list', {}).total).toBe(total + 1);
  });
});

describe('opening', () => {
  test('that fails lets go of the library', async () => {
    const library = await testLibrary();
    await library.close();
    behindTheBack(library.folder, database =>
      database.exec('DROP TRIGGER custody_chained; ALTER TABLE custody RENAME TO elsewhere'),
    );
    await expect(library.reopen()).rejects.toThrow(/custody/);
    behindTheBack(library.folder, database => database.exec('ALTER TABLE elsewhere RENAME TO custody'));
    await library.reopen();
  });

  test('makes nothing where there is no library', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    await expect(testLibrary({ folder, existing: true })).rejects.toMatchObject({ code: 'not-found' });
    await expect(testLibrary({ folder })).rejects.toMatchObject({ code: 'conflict' });
    expect(existsSync(join(folder, 'library.db'))).toBe(false);
  });
});
