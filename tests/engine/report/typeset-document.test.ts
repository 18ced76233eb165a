import { expect, test } from 'vitest';
import { plainBody } from '../../../contract/note-body.ts';
import { chooseCompiler } from '../../../engine/report/compiler.ts';
import type { Compiler } from '../../../engine/report/compiler.ts';
import { checkCaseSummary } from '../../../engine/report/model.ts';
import type { CaseSummary } from '../../../engine/report/model.ts';
import { typesetDocument } from '../../../engine/report/typeset-document.ts';
import { wasmCompiler } from '../../../engine/report/wasm-compiler.ts';
import { readPdf } from './read-pdf.ts';
import type { ReadPdf } from './read-pdf.ts';
import { cite, emptySummary, exhibitOf, factOf, richSummary } from './sample-summary.ts';

const compiler = await chooseCompiler();

async function made(
  summary: CaseSummary,
  given: Compiler = compiler,
): Promise<ReadPdf & { readonly bytes: Uint8Array }> {
  const { pdf, pages } = await typesetDocument(checkCaseSummary(summary), 'a-2a', given);
  const read = await readPdf(pdf);
  expect(pages).toBe(read.pages.length);
  return { ...read, bytes: pdf };
}

/** Points that a line may stand out into the margin: punctuation at its end does. */
const hanging = 6;
/** Margin of the text, 25 mm, in points. */
const margin = (25 / 25.4) * 72;

function expectInsideMargins(read: ReadPdf): void {
  for (const [index, page] of read.pages.entries()) {
    for (const run of page.runs) {
      const outside = run.left < margin - hanging || run.right > page.width - margin + hanging || run.bottom < 36;
      expect(outside ? [index + 1, run] : []).toEqual([]);
    }
  }
}

test('the summary of a case has every section, and says what it is', async () => {
  const read = await made(richSummary());
  for (const words of [
    'United States v. Xizhi Li et al.',
    'CW-2025-001',
    'An indictment is an allegation.',
    'Who is charged in which count',
    'Judge Leonie M. Brinkema sentences Xizhi Li to 15 years in prison.',
    '“15 years in prison”',
    'Open: no value has been adopted yet.',
    'Locked on 4 June 2025, 10:00 UTC',
    '关于中文网页的说明',
    'A highlight is a working mark of the reader',
    '“forfeiture of $10,000,000”',
    'The figure that the press got wrong.',
    'An area of the page, without words',
    'Yellow',
    'All 214 entries',
    'Page 2 of',
  ]) {
    expect(read.text).toContain(words);
  }
  expect(read.title).toBe('United States v. Xizhi Li et al.');
  expect(read.created).toMatch(/^D:20260302091542/u);
  expect(read.language).toBe('en-GB');
  expect(read.tagged).toBe(true);
  expectInsideMargins(read);
});

test.skipIf(compiler === wasmCompiler)(
  'where the native compiler runs, the file says PDF/A-2a in its metadata and in words',
  async () => {
    const read = await made(emptySummary());
    expect(read.xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/u);
    expect(read.xmp).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/u);
    expect(read.text).toContain('PDF/A-2a (ISO 19005-2, level A)');
  },
);

test('the portable compiler lays out the same pages and says that they are not PDF/A', async () => {
  const [one, other] = [await made(richSummary()), await made(richSummary(), wasmCompiler)];
  expect(other.xmp).not.toContain('pdfaid');
  expect(other.tagged).toBe(true);
  expect(other.text).toContain('It is not PDF/A');
  expect(other.pages.slice(0, -1).map(page => page.text)).toEqual(one.pages.slice(0, -1).map(page => page.text));
});

test('a citation leads to its exhibit, and the exhibit back to every page that cites it', async () => {
  const read = await made({
    ...emptySummary(),
    chronology: Array.from({ length: 80 }, (_, index) =>
      factOf('2020', '2020', `Fact ${String(index)}`, [cite(index % 40 === 0 ? 'EX-0001' : 'EX-0002', index + 1)]),
    ),
    exhibits: [exhibitOf('EX-0001', 'First'), exhibitOf('EX-0002', 'Second'), exhibitOf('EX-0003', 'Third')],
  });
  const pageOf = (words: string): number => read.pages.findIndex(page => page.text.includes(words)) + 1;
  const list = pageOf('Not cited in this document');
  const citing = [pageOf('Ex. EX-0001, p. 1 '), pageOf('Ex. EX-0001, p. 41')];
  expect(new Set(citing).size).toBe(2);
  for (const page of citing) expect(read.pages[page - 1]?.links).toContain(list);
  expect(read.pages[list - 1]?.text).toContain(`Cited on pages ${citing.join(', ')}`);
  expect(read.pages[list - 1]?.links).toEqual(expect.arrayContaining(citing));
});

test('a citation to an exhibit that is not in the list is said to be missing and harms nothing', async () => {
  const read = await made({
    ...emptySummary(),
    summary: [{ text: 'A claim.', citations: [cite('EX-0099', 2), cite('<exhibit-0>', null)] }],
  });
  expect(read.text).toContain('Ex. EX-0099, p. 2 [not in the exhibit list]; Ex. <exhibit-0> [not in the exhibit list]');
});

test('an empty case makes a short document without empty sections', async () => {
  const read = await made(emptySummary());
  expect(read.text).toContain('Untitled case');
  expect(read.text).toContain('This case has no exhibits yet.');
  expect(read.outline.map(({ title }) => title)).toEqual([
    '1 Exhibits',
    '2 Custody statement',
    '3 About this document',
  ]);
  expect(read.text).not.toContain('Chronology');
});

test('bookmarks follow the sections, with years and notes below them', async () => {
  const { outline } = await made(richSummary());
  expect(outline.map(({ title }) => title)).toEqual([
    '1 The case',
    '2 Summary',
    '3 Parties',
    '4 Counts',
    '5 Chronology',
    '6 Conflicts between sources',
    '7 Notes',
    '8 Highlights',
    '9 Exhibits',
    '10 Custody statement',
    '11 About this document',
  ]);
  expect(outline[4]?.items.map(({ title }) => title)).toEqual(['2020', '2021', '2023', '2025', 'Undated']);
});

test('highlights are listed by exhibit, each leading to it, and stand in the bookmarks but not in the contents', async () => {
  const read = await made(richSummary());
  const at = read.pages.findIndex(page => page.text.includes('A highlight is a working mark'));
  expect(read.pages[at]?.text).toContain('Ex. EX-0003, p. 2');
  expect(read.pages[at]?.links.length).toBeGreaterThanOrEqual(3);
  expect(read.outline.find(({ title }) => title.endsWith('Highlights'))?.items.map(({ title }) => title)).toEqual([
    'EX-0003 Press release on the sentence of Xizhi Li',
    'EX-0012 Scanned page of the news copy',
  ]);
  expect(read.pages[1]?.text).not.toContain('Scanned page of the news copy');
  // They rely on nothing, so the exhibit list does not count them among what is cited.
  const list = read.text.slice(read.text.indexOf('“Cited on” names'));
  const [, citing = ''] = /Scanned page of the news copy[^—]*?Cited on pages ([\d, ]+)/u.exec(list) ?? [];
  expect(citing).not.toBe('');
  expect(citing.split(',').map(Number)).not.toContain(at + 1);
});

test('a Chinese report speaks Chinese throughout', async () => {
  const read = await made({ ...richSummary(), language: 'zh-Hans', paper: 'a4' });
  for (const words of [
    '案件摘要',
    '目录',
    '大事记',
    '证物清单',
    '保管声明',
    '第 2 页，共',
    '2026 年 3 月 2 日 09:15',
  ]) {
    expect(read.text.replace(/\s/gu, '')).toContain(words.replace(/\s/gu, ''));
  }
  expect(read.text).not.toMatch(/Chronology|Exhibits|Custody statement/u);
  expect(read.language).toBe('zh-CN');
  expectInsideMargins(read);
});

test('rows, words, titles and names of any length stay on the page, and no text is lost', async () => {
  const endless = 'abcdefghij'.repeat(60);
  const long = Array.from({ length: 1800 }, (_, index) => `word${String(index)}`).join(' ');
  const read = await made({
    ...emptySummary(),
    case: { ...emptySummary().case, title: `${'A long title of a case '.repeat(12)}${endless}`, reference: endless },
    parties: [
      { name: endless, aliases: [endless], kind: 'person', role: endless, description: long, counts: [endless] },
    ],
    counts: [
      {
        number: endless,
        lettered: false,
        title: endless,
        statute: endless,
        elements: [long],
        parties: [endless],
        outcome: long,
        facts: 0,
      },
    ],
    chronology: [
      factOf(endless, endless, long, [cite('EX-0001', 1, endless), cite(endless, 1)], { evaluation: endless }),
      factOf(
        '2020',
        '2020',
        'line\n'.repeat(200),
        Array.from({ length: 90 }, (_, index) => cite('EX-0001', index + 1, 'quoted')),
      ),
      factOf('2020', '2020', '长'.repeat(3000), []),
    ],
    conflicts: [
      { claim: endless, values: [{ value: long, remark: endless, citations: [], adopted: true }], reason: long },
    ],
    charged: [{ name: endless, about: endless, counts: [0] }],
    notes: [
      {
        title: endless,
        words: plainBody(`${long}\n${endless}`),
        on: null,
        citations: [],
        lockedAt: null,
        amendments: [],
      },
    ],
    exhibits: [
      exhibitOf('EX-0001', endless, {
        fileName: endless,
        custodian: endless,
        source: long,
        children: Array.from({ length: 200 }, (_, index) => `EX-${String(index)}`),
        pages: 999_999,
      }),
      exhibitOf(endless, 'The number is endless'),
    ],
    custody: {
      ...emptySummary().custody,
      device: endless,
      keyFingerprint: endless,
      verified: long,
      rows: [{ seq: 1, at: '2026-03-02T09:02:11Z', actor: endless, action: endless, subject: long, reason: endless }],
    },
  });
  expectInsideMargins(read);
  // Ten fields hold the long text; each of its words must be found in each of them.
  for (const word of ['word0', 'word900', 'word1799']) {
    expect([word, read.text.match(new RegExp(`\\b${word}\\b`, 'gu'))?.length]).toEqual([word, 10]);
  }
  expect(read.text.match(/长/gu)).toHaveLength(3000);
  expect(read.text.match(/“quoted”/gu)).toHaveLength(90);
});

test('text that looks like Typst, HTML or a label is printed as it stands', async () => {
  const hostile = '#read("/etc/passwd") *x* $a$ <exhibit-0> @ref // ]#[ #panic() {0} <b>bold</b> ${x}';
  const read = await made({
    ...emptySummary(),
    case: { ...emptySummary().case, title: hostile, description: [hostile] },
    chronology: [factOf('2020', hostile, hostile, [cite(hostile, 1, hostile)])],
    exhibits: [exhibitOf(hostile, hostile)],
  });
  const squeezed = read.text.replace(/\s/gu, '');
  expect(squeezed.split(hostile.replace(/\s/gu, '')).length - 1).toBeGreaterThanOrEqual(6);
});

test('characters without a glyph are listed at the end with the places where they stand', async () => {
  const { pdf, replaced } = await typesetDocument(
    { ...emptySummary(), chronology: [factOf('2020', '2020', 'Restaurant 𠮷野家', [])] },
    'a-2a',
    compiler,
  );
  const { text } = await readPdf(pdf);
  expect(replaced).toEqual([{ char: 'U+20BB7', where: 'fact 1' }]);
  expect(text).toContain('Restaurant [U+20BB7]野家');
  expect(text).toMatch(/Characters that the fonts cannot show.*U\+20BB7 fact 1/u);
});

test('a note keeps its formatting, and each pin-cite in its words leads to the exhibit list', async () => {
  const read = await made({
    ...richSummary(),
    leftOut: ['chronology', 'conflicts', 'highlights'],
    chronology: [],
    conflicts: [],
    highlights: [],
  });
  const page = read.pages.find(({ text }) => text.includes('What is not in it'));
  expect(page?.text).toContain('84 months are seven. See Ex. EX-0004, p. 1.');
  expect(page?.text).toMatch(
    /3\. Jianxing Chen is not in the table because it is older than his sentence\. • Compare/u,
  );
  const list = read.pages.findLast(({ text }) => text.includes('EX-0004'));
  expect(page?.links).toContain((list && read.pages.indexOf(list) + 1) ?? 0);
  expect(read.text).toContain('Xizhi Li 180; Jiayu Chen 60');
});

test('two people of one name are two rows, and a count without a number is a letter', async () => {
  const charge = { statute: '', elements: [], parties: ['J. Smith', 'J. Smith'], outcome: '', facts: 0 };
  const read = await made({
    ...emptySummary(),
    counts: [
      { ...charge, number: '1', lettered: false, title: 'Fraud' },
      { ...charge, number: 'A', lettered: true, title: 'A very long description of what is alleged in this count' },
    ],
    charged: [
      { name: 'J. Smith', about: 'broker', counts: [0] },
      { name: 'J. Smith', about: '(2)', counts: [1] },
    ],
  });
  expect(read.text).toMatch(/Party 1 A J\. Smith broker • – J\. Smith \(2\) – •/u);
  expect(read.text).toContain('A count without a number in the sources carries a letter here.');
});
