import { describe, expect, test } from 'vitest';
import { type NoteBlock, type NoteInline, noteBodyVersion } from '../../../contract/note-body.ts';
import { readBody, textOfBody } from '../../../engine/cite/note-body.ts';
import { allRecords } from '../../support/all-records.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { behindTheBack } from '../../support/direct-database.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const doc = (...content: readonly NoteBlock[]): string =>
  JSON.stringify({ type: 'doc', attrs: { version: noteBodyVersion }, content });
const paragraph = (...content: readonly NoteInline[]): NoteBlock => ({ type: 'paragraph', content: [...content] });
const say = (text: string): NoteInline => ({ type: 'text', text });
const cite = (exhibit: string, quote = '', page = 1): NoteInline => ({
  type: 'pinCite',
  attrs: { exhibit, number: '', page, quote },
});
const nested = (depth: number): NoteBlock =>
  depth === 0
    ? paragraph(say('deep'))
    : { type: 'bulletList', content: [{ type: 'listItem', content: [nested(depth - 1)] }] };

async function withEvidence() {
  const library = await testLibrary();
  const evidence = await caseWithEvidence(library);
  const uidOf = (id: number): string => library.call('exhibits.get', { id }).uid;
  return { library, ...evidence, letterUid: uidOf(evidence.letter), memoUid: uidOf(evidence.memo) };
}
const mention = (kind: 'person' | 'fact', uid: string, label: string): NoteInline => ({
  type: 'mention',
  attrs: { kind, uid, label },
});

describe('the body of a note', () => {
  test('keeps its formatting, and gives a plain text in which lists are still lists', () => {
    const body = readBody(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [say('Next')] },
        paragraph({ type: 'text', text: 'Ask', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }, say(' her')),
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [paragraph(say('bank')), nested(1)] }],
        },
        { type: 'blockquote', content: [paragraph(say('he said'))] },
      ),
    );
    expect(textOfBody(body)).toBe('Next\nAsk\n her\n3. bank\n  • deep\nhe said');
  });

  test('may be nested as deep as the report can set it, and no deeper', () => {
    expect(textOfBody(readBody(doc(nested(8))))).toContain('deep');
    expect(() => readBody(doc(nested(12)))).toThrow('deep in each other');
  });

  test('of a newer program is refused and not cut down', async () => {
    const { library, caseId } = await withEvidence();
    const body = JSON.stringify({ type: 'doc', attrs: { version: noteBodyVersion + 1 }, content: [] });
    expect(library.refused('notes.add', { caseId, body }).code).toBe('unsupported');
  });

  test('without a version is one of the first', () => {
    expect(readBody('{"type":"doc","content":[]}').attrs.version).toBe(1);
  });
});

describe('a pin-cite in the words of a note', () => {
  test('becomes the note’s own, checked, with the number and the words of the page', async () => {
    const { library, caseId, letter, letterUid } = await withEvidence();
    const note = library.call('notes.add', {
      caseId,
      body: doc(paragraph(say('See '), cite(letterUid, 'counted \n the cash'), say('.'))),
    });
    expect(note.text).toBe('See EX-0001 p. 1.');
    expect(note.citations).toMatchObject([{ exhibitId: letter, page: 1, quote: 'counted the cash' }]);
    expect(note.citations[0]?.contextBefore).toContain('courier');
    expect(JSON.parse(note.body)).toMatchObject({
      content: [
        { content: [{}, { attrs: { exhibit: letterUid, number: 'EX-0001', page: 1, quote: 'counted the cash' } }, {}] },
      ],
    });
    expect(library.call('citations.ofExhibit', { exhibitId: letter })).toMatchObject([{ noteId: note.id }]);
    expect(library.call('notes.list', { caseId, exhibitId: letter })).toMatchObject([{ id: note.id }]);
  });

  test('is refused when it proves nothing', async () => {
    const { library, caseId, letterUid } = await withEvidence();
    const other = library.addCase('B-2').id;
    const refused = (of: number, ...content: NoteInline[]) =>
      library.refused('notes.add', { caseId: of, body: doc(paragraph(...content)) }).code;
    expect(refused(caseId, cite(letterUid, 'never said'))).toBe('invalid');
    expect(refused(caseId, cite(letterUid, '', 9))).toBe('invalid');
    expect(refused(other, cite(letterUid))).toBe('invalid');
    expect(refused(caseId, cite('0197aaaa-0000-7000-8000-000000000000'))).toBe('not-found');
    expect(library.call('notes.list', { caseId })).toEqual([]);
  });

  test('goes and comes with the words, also by undo; those beside the words stay', async () => {
    const { library, caseId, letter, memo, letterUid, memoUid } = await withEvidence();
    const { call } = library;
    const pages = (id: number) => call('notes.get', { id }).citations.map(({ exhibitId, quote }) => [exhibitId, quote]);
    const { id } = call('notes.add', {
      caseId,
      body: doc(paragraph(cite(letterUid, 'counted the cash'))),
      citations: [{ exhibitId: memo, page: 1 }],
    });
    expect(pages(id)).toEqual([
      [memo, ''],
      [letter, 'counted the cash'],
    ]);
    const first = allRecords(library);
    call('notes.update', { id, body: doc(paragraph(cite(memoUid, 'Fifteen years'), cite(memoUid, 'Fifteen years'))) });
    expect(pages(id)).toEqual([
      [memo, ''],
      [memo, 'Fifteen years'],
    ]);
    const second = allRecords(library);
    call('history.undo', {});
    expect(allRecords(library)).toEqual(first);
    call('history.redo', {});
    expect(allRecords(library)).toEqual(second);
    call('notes.update', { id, text: 'No cites at all' });
    expect(pages(id)).toEqual([[memo, '']]);
    expect((await library.verify()).problem).toBeNull();
  });

  test('that the note has already is not checked again when the page reads otherwise now', async () => {
    const { library, caseId, letterUid } = await withEvidence();
    const cited = paragraph(cite(letterUid, 'counted the cash'));
    const { id, citations } = library.call('notes.add', { caseId, body: doc(cited) });
    behindTheBack(library.folder, database => database.exec('DELETE FROM pages'), 'text.db');
    expect(library.call('notes.update', { id, body: doc(cited, paragraph(say('more'))) }).citations).toEqual(citations);
    expect(library.refused('notes.update', { id, body: doc(paragraph(cite(letterUid, 'Nobody else'))) }).code).toBe(
      'invalid',
    );
  });

  test('in an amendment belongs to the amendment', async () => {
    const { library, caseId, memo, memoUid } = await withEvidence();
    const { id } = library.call('notes.add', { caseId, text: 'Seen' });
    library.call('notes.lock', { id });
    const amendment = library.call('notes.amend', { id, body: doc(paragraph(cite(memoUid))) });
    expect(amendment.citations).toMatchObject([{ exhibitId: memo }]);
    expect(library.call('notes.get', { id }).citations).toEqual([]);
  });
});

describe('a mention', () => {
  const mentioning = (library: TestLibrary, caseId: number, uid: string) =>
    library.call('notes.mentioning', { caseId, uid }).map(({ id }) => id);

  test('is found from the person or the fact, and follows every edit, undo and removal', async () => {
    const { library, caseId, letter } = await withEvidence();
    const { call } = library;
    const person = call('entities.add', { caseId, name: 'R. Vale' });
    const fact = call('facts.add', { caseId, text: 'He paid', citations: [{ exhibitId: letter, page: 1 }] });
    const both = doc(paragraph(mention('person', person.uid, 'Vale'), mention('fact', fact.uid, 'he paid')));
    const note = call('notes.add', { caseId, body: both });
    expect(note.text).toBe('Valehe paid');
    expect(mentioning(library, caseId, person.uid)).toEqual([note.id]);
    expect(mentioning(library, caseId, fact.uid)).toEqual([note.id]);
    call('notes.update', { id: note.id, body: doc(paragraph(mention('person', person.uid, 'Vale'))) });
    expect(mentioning(library, caseId, fact.uid)).toEqual([]);
    call('history.undo', {});
    expect(mentioning(library, caseId, fact.uid)).toEqual([note.id]);
    call('notes.remove', { id: note.id });
    expect(mentioning(library, caseId, person.uid)).toEqual([]);
    call('history.undo', {});
    expect(mentioning(library, caseId, person.uid)).toEqual([note.id]);
  });

  test('of somebody of another case is refused', async () => {
    const { library, caseId } = await withEvidence();
    const stranger = library.call('entities.add', { caseId: library.addCase('B-2').id, name: 'Stranger' });
    const body = doc(paragraph(mention('person', stranger.uid, 'Stranger')));
    expect(library.refused('notes.add', { caseId, body })).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('“Stranger”') as string,
    });
  });
});

describe('a draft', () => {
  test('outlives the program, and leaves nothing in log, history or undo', async () => {
    const { library, caseId } = await withEvidence();
    const note = library.call('notes.add', { caseId, text: 'Seen' });
    const { total } = library.call('custody.list', {});
    for (const content of ['S', 'Se', 'Seen it']) library.call('drafts.keep', { caseId, key: 'note-new', content });
    expect(library.call('custody.list', {}).total).toBe(total);
    await library.reopen();
    expect(library.call('drafts.list', { caseId })).toMatchObject([{ key: 'note-new', content: 'Seen it' }]);
    library.call('history.undo', {});
    expect(library.call('notes.list', { caseId })).toEqual([]);
    expect(library.call('drafts.list', { caseId })).toHaveLength(1);
    library.call('history.redo', {});
    expect(library.call('notes.get', { id: note.id }).text).toBe('Seen');
    library.call('drafts.drop', { caseId, key: 'note-new' });
    library.call('drafts.drop', { caseId, key: 'note-new' });
    expect(library.call('drafts.list', { caseId })).toEqual([]);
  });
});
