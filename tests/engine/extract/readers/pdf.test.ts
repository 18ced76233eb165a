import { expect, test } from 'vitest';
import { assemble } from '../../../fixtures/make-pdf.ts';
import { fixture, readHere } from '../reading.ts';

test('pages come with text, label and size as shown', async () => {
  const { pages, outcome, reader, pageCount } = await readHere(fixture('two-pages.pdf'), 'x.pdf');
  expect({ outcome, reader, pageCount }).toEqual({ outcome: 'read', reader: 'pdf 3', pageCount: 2 });
  expect(pages).toEqual([
    {
      number: 1,
      label: 'i',
      width: 612,
      height: 792,
      text: 'The courier counted the cash twice.\nRoom 214, Harbour Hotel\nAccount 4417-2203',
    },
    { number: 2, label: 'ii', width: 792, height: 612, text: 'The second page lies on its side.' },
  ]);
});

test('document information is kept as written', async () => {
  const { title, date, metadata } = await readHere(fixture('two-pages.pdf'), 'x.pdf');
  expect(title).toBe('Cash log');
  expect(date).toEqual({ text: "D:20190314093000+01'00'", source: 'PDF CreationDate' });
  expect(metadata).toMatchObject({ author: 'A. Clerk' });
});

test('attached files become children', async () => {
  const { children } = await readHere(fixture('two-pages.pdf'), 'x.pdf');
  expect(children.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['note.txt', 'An attached note.\n'],
  ]);
});

test('a portfolio is its cover, and each of its files a child', async () => {
  const portfolio = assemble(
    [
      {
        dictionary:
          '/Type /Catalog /Pages 2 0 R /Collection << /Type /Collection /View /D /D (letter.pdf) >>' +
          ' /Names << /EmbeddedFiles << /Kids [4 0 R 5 0 R] >> >>',
      },
      { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
      { dictionary: '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]' },
      { dictionary: '/Limits [(1) (1)] /Names [(1) 6 0 R]' },
      { dictionary: '/Limits [(2) (2)] /Names [(2) 7 0 R]' },
      { dictionary: '/Type /Filespec /F (letter.pdf) /UF (letter.pdf) /EF << /F 8 0 R >>' },
      { dictionary: '/Type /Filespec /F (x.txt) /UF <FEFF6D776E2F002E007400780074> /EF << /F 9 0 R >>' },
      { dictionary: '/Type /EmbeddedFile /Subtype /application#2Fpdf', stream: fixture('two-pages.pdf') },
      { dictionary: '/Type /EmbeddedFile', stream: Buffer.from('the second file') },
    ],
    '/Root 1 0 R',
  );
  const { outcome, pageCount, children } = await readHere(portfolio, 'portfolio.pdf');
  expect({ outcome, pageCount }).toEqual({ outcome: 'read', pageCount: 1 });
  expect(children.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['letter.pdf', fixture('two-pages.pdf').length],
    ['海港.txt', 'the second file'.length],
  ]);
  expect(children[0]?.bytes.equals(fixture('two-pages.pdf'))).toBe(true);
});

test('remarks, ticked boxes and files that are pinned to a page are read', async () => {
  const remark = '/Type /Annot /Rect [72 400 90 420] /P 3 0 R';
  const box = (name: string, state: string): string =>
    `${remark} /Subtype /Widget /FT /Btn /T (${name}) /V /${state} /AS /${state} /AP << /N << /Paid 9 0 R /Off 9 0 R >> >>`;
  const pdf = assemble(
    [
      { dictionary: '/Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R 7 0 R] >>' },
      { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
      { dictionary: '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Annots [4 0 R 5 0 R 6 0 R 7 0 R 8 0 R]' },
      { dictionary: `${remark} /Subtype /Text /T (Reviewer) /M (D:20190304050607+08'00') /Contents <FEFF50474E86>` },
      { dictionary: `${remark} /Subtype /Highlight /Contents (who signed this?)` },
      { dictionary: box('second sum', 'Paid') },
      { dictionary: box('third sum', 'Off') },
      { dictionary: `${remark} /Subtype /FileAttachment /FS 10 0 R` },
      { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', stream: Buffer.alloc(0) },
      { dictionary: '/Type /Filespec /F (pinned.txt) /UF (pinned.txt) /EF << /F 11 0 R >>' },
      { dictionary: '/Type /EmbeddedFile', stream: Buffer.from('pinned to the page') },
    ],
    '/Root 1 0 R',
  );
  const { texts, children } = await readHere(pdf, 'x.pdf');
  expect(texts[0]?.split('\n')).toEqual([
    'second sum: Paid',
    "[Remark (Reviewer, D:20190304050607+08'00'): 假了]",
    '[Remark: who signed this?]',
  ]);
  expect(children.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([['pinned.txt', 'pinned to the page']]);
});

test('what was filled into a form in XML is read, where its pages do not show it', async () => {
  const xml =
    '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><field>no value</field></template><xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1><Name>Ann &amp; Co</Name><Sum>100</Sum><Empty/></form1></xfa:data></xfa:datasets></xdp:xdp>';
  const form = (entry: string): Buffer =>
    assemble(
      [
        { dictionary: `/Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA ${entry} >>` },
        { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
        { dictionary: '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]' },
        { dictionary: '', stream: Buffer.from(xml) },
      ],
      '/Root 1 0 R',
    );
  for (const entry of ['4 0 R', '[(datasets) 4 0 R]'])
    expect((await readHere(form(entry), 'x.pdf')).texts).toEqual(['Name: Ann & Co\nSum: 100']);
});

test('a password is asked for, checked and used', async () => {
  const locked = fixture('locked.pdf');
  const without = await readHere(locked, 'x.pdf');
  expect(without.problem?.code).toBe('password');
  expect(without.problem?.message).toContain('Enter the password');
  const wrong = await readHere(locked, 'x.pdf', 'guess');
  expect(wrong.problem?.code).toBe('password');
  expect(wrong.problem?.message).toContain('No password that was tried');
  expect((await readHere(locked, 'x.pdf', 'exhibit')).texts).toEqual(['Behind the password.']);
});

test('a file cut short is damaged, and says so', async () => {
  const { outcome, problem, kind } = await readHere(fixture('truncated.pdf'), 'x.pdf');
  expect({ outcome, kind, code: problem?.code }).toEqual({ outcome: 'failed', kind: 'pdf', code: 'damaged' });
  expect(problem?.message).toContain('The original is stored unchanged');
});

test('every cut and many flipped bits give an outcome', async () => {
  const whole = fixture('two-pages.pdf');
  for (let length = 1; length < whole.length; length += 97) {
    expect(['read', 'failed', 'none']).toContain((await readHere(whole.subarray(0, length), 'x.pdf')).outcome);
  }
  for (let at = 10; at < whole.length; at += 23) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 0x11;
    expect(['read', 'failed']).toContain((await readHere(flipped, 'x.pdf')).outcome);
  }
});

test('a page that is missing does not take the others with it', async () => {
  const objects = [
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: '/Type /Pages /Kids [3 0 R 9 0 R] /Count 2' },
    { dictionary: '/Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]' },
  ];
  const { outcome, pageCount, problem } = await readHere(assemble(objects, '/Root 1 0 R'), 'x.pdf');
  expect({ outcome, pageCount }).toEqual({ outcome: 'read', pageCount: 2 });
  expect(problem?.code).toBe('partial');
});
