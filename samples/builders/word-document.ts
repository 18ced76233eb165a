import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { composedAt, sampleMark } from './sample-mark.ts';
import { withoutTimes } from './zip-file.ts';

export type WordBlock =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } };

/** A memo: title, head lines such as To and From, text, and the public sources it rests on. */
export type WordText = {
  readonly title: string;
  readonly lead: readonly (readonly [label: string, value: string])[];
  readonly blocks: readonly WordBlock[];
  readonly restsOn: readonly string[];
};

/** Sizes in half-points, as WordprocessingML counts them. */
const size = { title: 36, heading: 26, text: 22, small: 17 };
/** Distances in twentieths of a point. */
const gap = { small: 80, paragraph: 120, heading: 300, afterTable: 200 };
/** Line height in 240ths of a line. */
const line = 290;
const ink = '1F2937';
const quiet = '5B6472';
/** US letter with margins of one inch, in twentieths of a point. */
const page = { width: 12_240, height: 15_840, margin: 1_440 };

/** Makes a DOCX file. The same text always gives the same bytes. */
export async function wordDocument(text: WordText): Promise<Buffer> {
  const document = new Document({
    title: text.title,
    creator: 'Casewright samples',
    styles: { default: { document: { run: { font: 'Georgia', size: size.text, color: ink } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: { default: new Header({ children: [small(sampleMark)] }) },
        footers: {
          default: new Footer({
            children: [small(`${text.title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES)],
          }),
        },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            spacing: { after: gap.heading },
            children: [new TextRun({ text: text.title, size: size.title, bold: true, color: ink })],
          }),
          ...text.lead.map(
            ([label, value], at) =>
              new Paragraph({
                spacing: { after: at === text.lead.length - 1 ? gap.heading : gap.small },
                children: [new TextRun({ text: `${label}: `, color: quiet }), new TextRun(value)],
              }),
          ),
          ...text.blocks.flatMap(written),
          new Paragraph({
            spacing: { before: gap.heading, after: gap.small },
            border: { top: { style: BorderStyle.SINGLE, size: 4, color: quiet, space: 8 } },
            children: [new TextRun({ text: 'What this document rests on', bold: true, size: size.small })],
          }),
          ...text.restsOn.map(source => small(source)),
        ],
      },
    ],
  });
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(text.title) },
  ]);
  return withoutTimes(packed);
}

function written(block: WordBlock): (Paragraph | Table)[] {
  if ('heading' in block) {
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { before: gap.heading, after: gap.small },
        children: [new TextRun({ text: block.heading, bold: true, size: size.heading, color: ink })],
      }),
    ];
  }
  if ('paragraph' in block)
    return [new Paragraph({ spacing: { before: gap.small, after: gap.paragraph, line }, text: block.paragraph })];
  const { head, rows } = block.table;
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: rule, bottom: rule, insideHorizontal: hairline, left: none, right: none, insideVertical: none },
    columnWidths: head.map(() => Math.floor((page.width - 2 * page.margin) / head.length)),
    rows: [row(head, true), ...rows.map(cells => row(cells, false))],
  });
  // Word lets the next paragraph touch the table; an empty line keeps them apart.
  return [table, new Paragraph({ spacing: { before: 0, after: 0, line: gap.afterTable }, children: [] })];
}

const rule = { style: BorderStyle.SINGLE, size: 8, color: ink };
const hairline = { style: BorderStyle.SINGLE, size: 2, color: quiet };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function row(cells: readonly string[], head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      text =>
        new TableCell({
          margins: { top: gap.small, bottom: gap.small, left: gap.small, right: gap.small },
          children: [new Paragraph({ children: [new TextRun({ text, bold: head })] })],
        }),
    ),
  });
}

function small(...children: string[]): Paragraph {
  return new Paragraph({
    spacing: { after: gap.small },
    children: [new TextRun({ children, size: size.small, color: quiet })],
  });
}

/** The part that names author and dates (ECMA-376, part 2, 11). The library would write the present moment. */
function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${title}</dc:title><dc:creator>Casewright samples</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${composedAt}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${composedAt}</dcterms:modified></cp:coreProperties>`
  );
}
