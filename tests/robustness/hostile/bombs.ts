import { crc32, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { oddZip, rar, tar, withSevenZip } from '../../fixtures/make-archives.ts';
import { docx } from '../../fixtures/make-docx.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { packedPdf } from '../../support/packed-pdf.ts';

/** More than may come out of a small file. */
const far = 255_000_000;
const zeros = Buffer.alloc(far);

/** Zips in zips, twelve in each, three deep: 14 GB at the bottom of a hundred kilobytes. */
function tree(): Buffer {
  let level = zip({ zeros: zeros.subarray(0, 100_000_000) });
  for (let depth = 0; depth < 2; depth += 1)
    level = zip(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${depth}-${n}.zip`, level])));
  return level;
}

/** A thousand entries of the directory for the same packed bytes. */
function overlapping(): Buffer {
  const name = (n: number): string => `zeros${String(n).padStart(4, '0')}`;
  const one = oddZip([{ name: name(0), content: zeros.subarray(0, 40_000_000) }]);
  const from = one.indexOf('PK\x01\x02');
  const until = one.length - 22;
  const entries = Array.from({ length: 1000 }, (_, n) => {
    const entry = Buffer.from(one.subarray(from, until));
    entry.write(name(n), 46, 'latin1');
    return entry;
  });
  const end = Buffer.from(one.subarray(until));
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(entries.length * (until - from), 12);
  return Buffer.concat([one.subarray(0, from), ...entries, end]);
}

/** A RAR archive whose one file is said to be 4 GB, in 30 bytes. */
function lyingRar(): Buffer {
  const archive = rar({ 'zeros.bin': 'not what it says it is at all.' });
  // Behind the signature (7 bytes), the main header (13) and the type of the block: the unpacked size.
  archive.writeUInt32LE(0xffff_fff0, 7 + 13 + 11);
  archive.writeUInt8(0x33, 7 + 13 + 25);
  const header = archive.subarray(7 + 13);
  const length = header.readUInt16LE(5);
  header.writeUInt16LE(crc32(header.subarray(2, length)) & 0xffff, 0);
  return archive;
}

/** A picture in PNG that says how large it is, with rows of nothing. */
export function png(width: number, height: number, rows = 1): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const bytes = Buffer.alloc(named.length + 8);
    bytes.writeUInt32BE(content.length, 0);
    named.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(named), named.length + 4);
    return bytes;
  };
  const facts = Buffer.alloc(13);
  facts.writeUInt32BE(width, 0);
  facts.writeUInt32BE(height, 4);
  // One bit a pixel, grey.
  facts.writeUInt8(1, 8);
  const row = Math.ceil(width / 8) + 1;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', facts),
    chunk('IDAT', deflateSync(Buffer.alloc(row * rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A TIFF that says how large it is, and lists so many pictures. */
function tiff(width: number, height: number, pictures: number): Buffer {
  const length = 2 + 4 * 12 + 4;
  const file = Buffer.alloc(8 + pictures * length);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  for (let n = 0; n < pictures; n += 1) {
    const at = 8 + n * length;
    file.writeUInt16LE(4, at);
    for (const [index, [tag, value]] of (
      [
        [256, width],
        [257, height],
        [273, 8],
        [279, 100],
      ] as const
    ).entries()) {
      file.writeUInt16LE(tag, at + 2 + index * 12);
      file.writeUInt16LE(4, at + 4 + index * 12);
      file.writeUInt32LE(1, at + 6 + index * 12);
      file.writeUInt32LE(value, at + 10 + index * 12);
    }
    file.writeUInt32LE(n + 1 < pictures ? at + length : 0, at + 2 + 4 * 12);
  }
  return file;
}

/** A JPEG of the largest size there is, without a picture in it. */
const jpeg = (): Buffer =>
  Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0001108ffffffff03011100021101031101ffda000c03010002110311003f00d2cf20ffd9',
    'hex',
  );

const gif = (): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff', 'latin1'),
    Buffer.from(',\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x4c\x01\0;', 'latin1'),
  ]);

function bmp(): Buffer {
  const file = Buffer.alloc(54 + 100);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(0x7fff_ffff, 18);
  file.writeInt32LE(0x7fff_ffff, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  return file;
}

/** A workbook around one sheet, with strings to share. */
export const xlsx = (sheet: string | Buffer, strings: string | Buffer = '<sst/>', doctype = ''): Buffer =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Sheet" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      typeof sheet === 'string'
        ? `<?xml version="1.0"?>${doctype}<worksheet><sheetData>${sheet}</sheetData></worksheet>`
        : sheet,
    'xl/sharedStrings.xml': strings,
  });

/** An entity of an entity of an entity: three gigabytes of laughs. */
export const laughs = `<!DOCTYPE lolz [<!ENTITY lol0 "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('')}]>`;
/** One long entity, named again and again. */
const quadratic = `<!DOCTYPE lolz [<!ENTITY a "${'a'.repeat(50_000)}">]>`;

/** Files that unpack, or are said to unpack, to far more than a machine can hold. */
export async function bombs(): Promise<Readonly<Record<string, Buffer>>> {
  const cells = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
  return {
    'one member.zip': oddZip([{ name: 'zeros', content: zeros }]),
    'tree.zip': tree(),
    'overlapping.zip': overlapping(),
    'lying.zip': oddZip([{ name: 'zeros', content: zeros, states: { unpacked: 10 } }]),
    'zeros.gz': gzipSync(zeros, { level: 1 }),
    'twice.gz.gz': gzipSync(gzipSync(zeros)),
    'zeros.tar.gz': gzipSync(tar([{ name: 'zeros', content: zeros }])),
    'zeros.zst': zstdCompressSync(zeros),
    'zeros.xz': await withSevenZip({ zeros }, '-txz', '-mx=1'),
    'zeros.bz2': await withSevenZip({ zeros }, '-tbzip2', '-mx=1'),
    'zeros.7z': await withSevenZip({ zeros }, '-t7z', '-mx=1'),
    'lying.rar': lyingRar(),
    'huge.png': png(2_000_000_000, 2_000_000_000),
    'honest.png': png(30_000, 30_000, 30_000),
    'huge.tiff': tiff(4_000_000_000, 4_000_000_000, 1),
    'many.tiff': tiff(100, 100, 40),
    'huge.jpg': jpeg(),
    'huge.gif': gif(),
    'huge.bmp': bmp(),
    'huge.svg': Buffer.from(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"><text>Plan</text></svg>',
    ),
    'rows.xlsx': xlsx(
      Buffer.from(`<worksheet><sheetData>${cells.repeat(Math.ceil(far / cells.length))}</sheetData></worksheet>`),
    ),
    'strings.xlsx': xlsx(
      '<row><c t="s"><v>0</v></c></row>',
      Buffer.from(`<sst><si><t>${' '.repeat(far)}</t></si></sst>`),
    ),
    'far cell.xlsx': xlsx('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'),
    'spaces.docx': docx(`<w:p><w:r><w:t>${' '.repeat(far)}</w:t></w:r></w:p>`),
    'paragraphs.docx': docx('<w:p/>'.repeat(5_000_000)),
    'repeated.fods': Buffer.from(
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>again</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>',
    ),
    'laughs.xml': Buffer.from(`<?xml version="1.0"?>${laughs}<a>&lol9;</a>`),
    'laughs.svg': Buffer.from(
      `<?xml version="1.0"?>${laughs}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&lol9;</text></svg>`,
    ),
    'laughs.html': Buffer.from(`<?xml version="1.0"?>${laughs}<html><body>&lol9;</body></html>`),
    'laughs.docx': docx('<w:p><w:r><w:t>&lol9;</w:t></w:r></w:p>', {}, laughs),
    'laughs.xlsx': xlsx('<row><c t="inlineStr"><is><t>&lol9;</t></is></c></row>', '<sst/>', laughs),
    'quadratic.xml': Buffer.from(`<?xml version="1.0"?>${quadratic}<a>${'&a;'.repeat(50_000)}</a>`),
    'stream.pdf': packedPdf('BT /F 12 Tf 72 700 Td (again and again) Tj ET\n', 6_000_000),
  };
}
