import { expect, test } from 'vitest';
import { zip } from '../../../fixtures/make-zip.ts';
import { fixture, readHere } from '../reading.ts';

const formats = ['xlsx', 'xls', 'xlsb', 'ods', 'fods'];

test.each(formats)('%s: each cell as it shows, all digits of an account, comments, hidden sheets', async format => {
  const { kind, outcome, pages, title } = await readHere(fixture(`ledger.${format}`), 'x');
  expect({ kind, outcome }).toEqual({ kind: 'sheet', outcome: 'read' });
  const author = format.endsWith('ods') ? '' : 'R. Vale: ';
  expect(pages.map(({ label, text }) => ({ label, text }))).toEqual([
    {
      label: 'Payments!A1:D3',
      text:
        'Date\tPayee\tAmount\tAccount\n04/03/2019\tHarbour Trading\t9,700.50\t1234567890123\n08/03/2019\tCash\t400.00\tTRUE\n' +
        `\n[B2] ${author}Who signed for this?`,
    },
    { label: 'Offshore!A1:B1', text: '收款人\t海港贸易公司\n' },
  ]);
  expect(title).toBe(format.endsWith('ods') ? undefined : 'Ledger of 2019');
});

test('a workbook tells who made it, when, and what its program would not show', async () => {
  for (const format of ['xlsx', 'xls', 'xlsb']) {
    const { date, metadata } = await readHere(fixture(`ledger.${format}`), 'x');
    expect(date?.text).toBe('2019-03-09T10:00:00Z');
    expect(metadata).toMatchObject({ author: 'R. Vale', sheets: 'Payments, Offshore', hidden: 'sheet Offshore' });
  }
});

type Parts = Readonly<Record<string, string | Buffer>>;
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="x/${type}" Target="${target}"/>`;

/** A workbook of one sheet, written by hand where a program would not write it so. */
function workbook(sheet: string, others: Parts = {}): Buffer {
  return zip({
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet.startsWith('<?xml')
      ? sheet
      : `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    ...others,
  });
}
const cell = (at: string, value: string | number) => `<c r="${at}"><v>${value}</v></c>`;

test('a page has a hundred rows at the same places, and its label says which', async () => {
  const rows = Array.from(
    { length: 250 },
    (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, index + 1)}</row>`,
  );
  const { pages } = await readHere(workbook(rows.join('')), 'x.xlsx');
  expect(pages.map(page => page.label)).toEqual(['Sheet1!A1:A100', 'Sheet1!A101:A200', 'Sheet1!A201:A250']);
  expect(pages[1]?.text.split('\n')[0]).toBe('101');
});

test('rows without cells are empty lines, so that a line tells its row; whole pages of them are left out', async () => {
  const { pages } = await readHere(
    workbook(`<row r="2">${cell('A2', 1)}</row><row r="5">${cell('C5', 2)}</row><row r="900">${cell('B900', 3)}</row>`),
    'x.xlsx',
  );
  expect(pages.map(({ label, text }) => [label, text])).toEqual([
    ['Sheet1!A2:C5', '1\n\n\n\t\t2\n'],
    ['Sheet1!A900:B900', '\t3\n'],
  ]);
});

test('the last cell that a sheet can have costs one short line', async () => {
  const { pages } = await readHere(workbook(`<row r="1048576">${cell('XFD1048576', 7)}</row>`), 'x.xlsx');
  expect(pages.map(page => page.label)).toEqual(['Sheet1!A1048576:XFD1048576']);
  expect(pages[0]?.text.length).toBeLessThan(200);
});

test('a conversation stands for the comment that only says a newer program is needed; drawn words come after the rows', async () => {
  const { texts } = await readHere(
    workbook(`<row r="1">${cell('A1', 1)}</row>`, {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${relation('r1', 'comments', '../comments1.xml')}${relation('r2', 'threadedComment', '../threadedComments/t1.xml')}${relation('r3', 'drawing', '../drawings/drawing1.xml')}</Relationships>`,
      'xl/comments1.xml':
        '<comments><authors><author>tc=1</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
      'xl/threadedComments/t1.xml':
        '<ThreadedComments><threadedComment ref="A1" personId="p"><text>Paid twice?</text></threadedComment></ThreadedComments>',
      'xl/persons/person.xml': '<personList><person displayName="R. Vale" id="p"/></personList>',
      'xl/drawings/drawing1.xml': '<wsDr><sp><txBody><p><r><t>Do not show</t></r></p></txBody></sp></wsDr>',
    }),
    'x.xlsx',
  );
  expect(texts).toEqual(['1\n\n[A1] R. Vale: Paid twice?', 'Do not show']);
});

test('the words of a phonetic guide and of formulas are no part of a cell', async () => {
  const { texts } = await readHere(
    workbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>東京x</v></c></row>', {
      'xl/sharedStrings.xml': `<sst ${main}><si><r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>`,
    }),
    'x.xlsx',
  );
  expect(texts).toEqual(['東京\t東京x\n']);
});

test('a sheet that promises far more than its bytes is not unpacked, and no empty sheet is shown for it', async () => {
  const bomb = workbook('', { 'xl/worksheets/sheet1.xml': Buffer.alloc(250_000_000, ' ') });
  for (const name of ['x.xlsx', 'x.xlsb', 'x']) {
    const { outcome, problem, pages } = await readHere(bomb, name);
    expect({ outcome, code: problem?.code, pages }).toEqual({ outcome: 'failed', code: 'bomb', pages: [] });
  }
});

test('a long text that is used again and again ends the reading at a bound, and says so', async () => {
  const refer = Array.from({ length: 8_000 }, (_, row) => `<row r="${row + 1}"><c t="s"><v>0</v></c></row>`);
  const { pages, problem } = await readHere(
    workbook(refer.join(''), {
      'xl/sharedStrings.xml': `<sst ${main}><si><t>${'long '.repeat(20_000)}</t></si></sst>`,
    }),
    'x.xlsx',
  );
  expect(problem?.code).toBe('partial');
  expect(pages.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(201_000_000);
});

test('a damaged sheet does not take the others with it', async () => {
  const whole = fixture('ledger.xlsx');
  const at = whole.indexOf('xl/worksheets/sheet1.xml');
  whole.fill(0xff, at + 24, at + 60);
  const { outcome, problem, texts } = await readHere(whole, 'x.xlsx');
  expect({ outcome, code: problem?.code, last: texts.at(-1) }).toEqual({
    outcome: 'read',
    code: 'partial',
    last: '收款人\t海港贸易公司\n',
  });
});

test('repeats of rows and cells in an OpenDocument sheet are kept, and bounded', async () => {
  const flat = (rows: string) =>
    Buffer.from(
      `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document>`,
    );
  const twice = flat(
    '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="3"/><table:table-cell><text:p>b<text:s text:c="2"/>c</text:p></table:table-cell></table:table-row>',
  );
  expect((await readHere(twice, 'x')).texts).toEqual(['a\ta\t\t\t\tb c\na\ta\t\t\t\tb c\n']);
  const bomb = flat(
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>',
  );
  const { outcome, pages } = await readHere(bomb, 'x');
  expect(outcome).toBe('read');
  expect(pages.length).toBe(1);
});

test('a sheet cut short is damaged, whatever its format', async () => {
  for (const format of ['xlsx', 'xlsb', 'xls']) {
    const whole = fixture(`ledger.${format}`);
    const { kind, outcome, problem } = await readHere(whole.subarray(0, whole.length / 2), `x.${format}`);
    expect([format, outcome, problem?.code]).toEqual([format, 'failed', 'damaged']);
    expect(kind).toBe('sheet');
  }
});

test('a part of a binary workbook that is nowhere takes no more with it than itself', async () => {
  /** The workbook with a directory that gives another place for one of its parts. */
  const misplaced = (part: string): Buffer => {
    const bytes = fixture('ledger.xlsb');
    // Subtle: the name stands twice: before the part, and in the directory, 46 bytes into the entry (APPNOTE 4.3.12).
    bytes.writeUInt32LE(73_368, bytes.lastIndexOf(part) - 46 + 42);
    return bytes;
  };
  const { outcome, pages } = await readHere(misplaced('xl/theme/theme1.xml'), 'x.xlsb');
  expect({ outcome, labels: pages.map(({ label }) => label) }).toEqual({
    outcome: 'read',
    labels: ['Payments!A1:D3', 'Offshore!A1:B1'],
  });
  expect(await readHere(misplaced('xl/styles.bin'), 'x.xlsb')).toMatchObject({
    outcome: 'failed',
    problem: { code: 'damaged' },
  });
});
