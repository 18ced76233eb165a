import { describe, expect, test } from 'vitest';
import { twoPages } from '../../fixtures/make-pdf.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

async function withEvidence(): Promise<{ library: TestLibrary; caseId: number; letter: number; memo: number }> {
  const library = await testLibrary();
  return { library, ...(await caseWithEvidence(library)) };
}

describe('a pin-cite', () => {
  test.for([
    ['the words as they stand', 'counted the cash', 'counted the cash'],
    ['other white space and line breaks', ' counted\n\n the \t cash ', 'counted the cash'],
    ['straight quotation marks for curly ones', 'Nobody else was "in the room"', 'Nobody else was “in the room”'],
    ['words on both sides of a line break', '214. Nobody', '214. Nobody'],
  ] as const)('is found by %s, and keeps the words of the page', async ([, quote, kept]) => {
    const { library, caseId, letter } = await withEvidence();
    const fact = library.call('facts.add', {
      caseId,
      text: 'He counted',
      citations: [{ exhibitId: letter, page: 1, quote }],
    });
    expect(fact.citations).toMatchObject([{ exhibitId: letter, exhibitNumber: 'EX-0001', page: 1, quote: kept }]);
    expect(fact.citations[0]?.contextBefore.length).toBeLessThanOrEqual(80);
  });

  test.for([
    [
      'words that are not there',
      { quote: 'counted the money' },
      /^These words are not on page 1 of exhibit EX-0001: “counted the money”\./,
    ],
    ['words in another case of letters', { quote: 'COUNTED' }, /not on page 1/],
    ['a page beyond the end', { page: 2 }, /has 1 page, and no page 2/],
    ['a page with a number no file has', { page: 65_535 }, /no page 65535/],
  ] as const)('is refused with a sentence for %s', async ([, wrong, why]) => {
    const { library, caseId, letter } = await withEvidence();
    const { code, message } = library.refused('facts.add', {
      caseId,
      text: 'x',
      citations: [{ exhibitId: letter, page: 1, ...wrong }],
    });
    expect(code).toBe('invalid');
    expect(message).toMatch(why);
    expect(library.call('facts.list', { caseId })).toEqual([]);
  });

  test('is refused for an exhibit of another case, or one that was removed', async () => {
    const { library, letter, memo, caseId } = await withEvidence();
    const other = library.addCase('B-2').id;
    const citations = [{ exhibitId: letter, page: 1 }];
    expect(library.refused('facts.add', { caseId: other, text: 'x', citations })).toEqual({
      code: 'invalid',
      message: 'Exhibit EX-0001 belongs to another case.',
    });
    expect(library.refused('notes.add', { caseId: other, exhibitId: letter, text: 'x' }).code).toBe('invalid');
    expect(library.refused('notes.add', { caseId: other, text: 'x', citations }).code).toBe('invalid');
    library.call('exhibits.remove', { ids: [memo], reason: 'Wrong case' });
    expect(library.refused('facts.add', { caseId, text: 'x', citations: [{ exhibitId: memo, page: 1 }] }).code).toBe(
      'not-found',
    );
  });

  test('is refused while the exhibit is still being read, since its words are not known', async () => {
    const { library, letter, caseId } = await withEvidence();
    library.call('exhibits.readAgain', { ids: [letter] });
    const { message } = library.refused('facts.add', {
      caseId,
      text: 'x',
      citations: [{ exhibitId: letter, page: 1 }],
    });
    expect(message).toBe('Exhibit EX-0001 is still being read. Cite it when its text is there.');
    await library.library().whenIdle();
    library.call('facts.add', { caseId, text: 'x', citations: [{ exhibitId: letter, page: 1 }] });
  });

  test('may be a region or a whole page where there is no text, and never a quote', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { items } = await library.take(
      caseId,
      makeTree({ 'sound.bin': Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 200]) }),
    );
    const exhibitId = items[0]?.exhibitId ?? 0;
    const region: [number, number, number, number][] = [[10, 20.5, 100, 12]];
    const fact = library.call('facts.add', {
      caseId,
      text: 'x',
      citations: [
        { exhibitId, page: 1, region },
        { exhibitId, page: 1 },
      ],
    });
    expect(fact.citations).toMatchObject([
      { quote: '', region },
      { quote: '', region: [] },
    ]);
    const { message } = library.refused('facts.add', {
      caseId,
      text: 'x',
      citations: [{ exhibitId, page: 1, quote: 'a' }],
    });
    expect(message).toMatch(/has no readable text, so the quote cannot be checked\. Cite the page without a quote\.$/);
    expect(library.refused('facts.add', { caseId, text: 'x', citations: [{ exhibitId, page: 2 }] }).code).toBe(
      'invalid',
    );
  });

  test('points to the very page of a PDF', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const { items } = await library.take(caseId, makeTree({ 'log.pdf': twoPages() }));
    const exhibitId = items[0]?.exhibitId ?? 0;
    const cite = (page: number, quote: string) => ({ caseId, text: 'x', citations: [{ exhibitId, page, quote }] });
    expect(library.call('facts.add', cite(2, 'lies on its side')).citations).toMatchObject([{ page: 2 }]);
    expect(library.refused('facts.add', cite(1, 'lies on its side')).code).toBe('invalid');
    expect(library.refused('facts.add', cite(3, '')).message).toMatch(/has 2 pages, and no page 3/);
  });
});

describe('a fact', () => {
  test('needs a pin-cite, and keeps its last one', async () => {
    const { library, caseId, letter, memo } = await withEvidence();
    const one = { exhibitId: letter, page: 1 };
    expect(library.refused('facts.add', { caseId, text: 'x', citations: [] }).message).toMatch(/at least one pin-cite/);
    expect(library.refused('facts.add', { caseId, text: '   ', citations: [one] }).code).toBe('invalid');
    const fact = library.call('facts.add', { caseId, text: 'x', citations: [one] });
    const [first] = fact.citations;
    expect(library.refused('facts.uncite', { id: fact.id, citationId: first?.id }).code).toBe('conflict');
    library.call('facts.cite', { id: fact.id, citation: { exhibitId: memo, page: 1 } });
    const { citations } = library.call('facts.uncite', { id: fact.id, citationId: first?.id ?? 0 });
    expect(citations).toMatchObject([{ exhibitId: memo }]);
    expect(library.refused('facts.uncite', { id: fact.id, citationId: first?.id }).code).toBe('not-found');
    expect(library.refused('facts.uncite', { id: fact.id, citationId: citations[0]?.id }).code).toBe('conflict');
  });

  test('keeps an exhibit that proves it from being removed', async () => {
    const { library, caseId, letter, memo } = await withEvidence();
    library.call('facts.add', { caseId, text: 'x', citations: [{ exhibitId: letter, page: 1 }] });
    const { code, message } = library.refused('exhibits.remove', { ids: [memo, letter], reason: 'x' });
    expect({ code, message }).toEqual({
      code: 'conflict',
      message: expect.stringMatching(/^Exhibit EX-0001 is cited in one place\./) as string,
    });
    expect(library.call('exhibits.list', { caseId }).total).toBe(2);
    expect(library.call('citations.ofExhibit', { exhibitId: letter })).toMatchObject([{ page: 1, noteId: null }]);
  });

  test('is in date order, with its date as it was written', async () => {
    const { library, caseId, letter } = await withEvidence();
    const citations = [{ exhibitId: letter, page: 1 }];
    for (const date of ['', '26 October 2021', 'c. 1999', '2021', 'the day after'])
      library.call('facts.add', { caseId, text: 'x', date, citations });
    expect(library.call('facts.list', { caseId }).map(fact => fact.date.text)).toEqual([
      'c. 1999',
      '2021',
      '26 October 2021',
      '',
      'the day after',
    ]);
  });
});

describe('a locked note', () => {
  test('is only amended, and its amendment is as final', async () => {
    const { library, caseId, letter } = await withEvidence();
    const { id } = library.call('notes.add', { caseId, text: 'Seen', citations: [{ exhibitId: letter, page: 1 }] });
    expect(library.refused('notes.amend', { id, text: 'More' }).code).toBe('invalid');
    const { lockedAt } = library.call('notes.lock', { id });
    expect(lockedAt).not.toBeNull();
    expect(library.call('notes.lock', { id }).lockedAt).toBe(lockedAt);
    for (const input of [
      { id, text: 'Other' },
      { id, title: 'Other' },
      { id, body: '{"type":"doc","content":[]}' },
    ])
      expect(library.refused('notes.update', input).code).toBe('locked');
    expect(library.refused('notes.remove', { id }).code).toBe('locked');
    const amendment = library.call('notes.amend', { id, text: 'Seen twice' });
    expect(amendment).toMatchObject({ amendsId: id, text: 'Seen twice' });
    expect(library.refused('notes.update', { id: amendment.id, text: 'x' }).code).toBe('locked');
    expect(library.call('notes.get', { id })).toMatchObject({ text: 'Seen', citations: [{ page: 1 }] });
    // Whether it is printed may still change.
    expect(library.call('notes.update', { id, inReport: true }).inReport).toBe(true);
    expect((await library.verify()).problem).toBeNull();
  });

  test('is refused what is no document', async () => {
    const { library, caseId } = await withEvidence();
    for (const body of [
      '',
      'null',
      '[]',
      '{',
      '{"type":"paragraph"}',
      '{"type":"doc","content":5}',
      '{"type":"doc","content":[{"text":1}]}',
      '{"type":"doc","content":[{"type":"image","attrs":{"src":"x"}}]}',
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link"}]}]}]}',
    ])
      expect(library.refused('notes.add', { caseId, body }).code, body).toBe('invalid');
    const deep = `${'{"type":"x","content":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    expect(library.refused('notes.add', { caseId, body: `{"type":"doc","content":[${deep}]}` }).code).toBe('invalid');
  });
});
