import { docx } from '../../fixtures/make-docx.ts';
import { assemble } from '../../fixtures/make-pdf.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { xlsx } from './bombs.ts';

const repeated = (text: string, count: number): Buffer => Buffer.from(text.repeat(count));
const nested = (open: string, content: string, close: string, depth: number): string =>
  `${open.repeat(depth)}${content}${close.repeat(depth)}`;

/** Zips in zips in zips. */
function matryoshka(depth: number): Buffer {
  let level: string | Buffer = 'the innermost';
  for (let n = 0; n < depth; n += 1) level = zip({ [n === 0 ? 'in.txt' : 'in.zip']: level });
  return Buffer.from(level);
}

/** Messages in messages. */
function forwarded(depth: number): Buffer {
  let message = 'From: a@example.org\nTo: b@example.org\nSubject: The first\n\nThe first.\n';
  for (let n = 0; n < depth; n += 1)
    message = `From: a@example.org\nTo: b@example.org\nSubject: Fwd ${n}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\nContent-Type: message/rfc822\n\n${message}\n--b${n}--\n`;
  return Buffer.from(message);
}

const head = 'From: a@example.org\nTo: b@example.org\nSubject: Parts\nMIME-Version: 1.0\n';

/** Parts in parts. */
function multiparts(depth: number): Buffer {
  const open = Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`);
  return Buffer.from(`${head}${open.join('')}Content-Type: text/plain\n\nAt the bottom.\n`);
}

/** A PDF whose pages are in themselves. */
const endlessPdf = (): Buffer =>
  assemble(
    [
      { dictionary: '/Type /Catalog /Pages 2 0 R /Outlines 4 0 R' },
      { dictionary: '/Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 2147483647' },
      { dictionary: '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R' },
      { dictionary: '/First 4 0 R /Next 4 0 R /Parent 4 0 R /Title (again)' },
    ],
    '/Root 1 0 R /Prev 9',
  );

/** Files that are nested, long or repetitive beyond measure. */
export function deep(): Readonly<Record<string, Buffer>> {
  return {
    'deep.html': Buffer.from(`<!doctype html><body>${nested('<div>', 'the bottom', '</div>', 200_000)}`),
    'deep tables.html': repeated('<table><tr><td>', 50_000),
    'open tags.html': Buffer.from(`<!doctype html>${'<b><i><a href=x>'.repeat(100_000)}`),
    'one attribute.html': Buffer.from(`<!doctype html><p title="${'x'.repeat(20_000_000)}">end`),
    'deep.json': Buffer.from(nested('[', '', ']', 100_000)),
    'deep objects.json': Buffer.from(nested('{"a":', '1', '}', 50_000)),
    'deep.xml': Buffer.from(`<?xml version="1.0"?>${nested('<a>', 'x', '</a>', 200_000)}`),
    'deep.svg': Buffer.from(
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${nested('<g>', '', '</g>', 200_000)}</svg>`,
    ),
    'deep.plist': Buffer.from(`<?xml version="1.0"?><plist>${nested('<array>', '', '</array>', 200_000)}</plist>`),
    'deep.docx': docx(nested('<w:sdt><w:sdtContent>', '<w:p/>', '</w:sdtContent></w:sdt>', 100_000)),
    'deep.rtf': Buffer.from(`{\\rtf1 ${nested('{', 'x', '}', 500_000)}}`),
    'lying.rtf': Buffer.from('{\\rtf1 \\bin2147483647 x\\u-99999999999 \\fs99999999999999999999 end}'),
    'matryoshka.zip': matryoshka(40),
    'forwarded.eml': forwarded(40),
    'multiparts.eml': multiparts(2_000),
    'headers.eml': Buffer.from(`${head}${Array.from({ length: 200_000 }, (_, n) => `X-${n}: y\n`).join('')}\nEnd.\n`),
    'one header.eml': Buffer.from(`${head}X-Long: ${'a '.repeat(5_000_000)}\n\nEnd.\n`),
    'folded.eml': Buffer.from(`${head}References:${'\n <a@b>'.repeat(300_000)}\n\nEnd.\n`),
    'encoded words.eml': Buffer.from(
      `From: a@example.org\nTo: ${'=?utf-8?q?=41?= <a@example.org>, '.repeat(50_000)}\nSubject: ${'=?utf-8?b?QQ==?= '.repeat(100_000)}\n\nEnd.\n`,
    ),
    'parts.eml': Buffer.from(
      `${head}Content-Type: multipart/mixed; boundary="b"\n\n${'--b\nContent-Disposition: attachment; filename="a.txt"\n\nx\n'.repeat(300)}--b--\n`,
    ),
    'no end.eml': Buffer.from(`${head}Content-Type: multipart/mixed; boundary=""\n\n--\n--\n--\n`),
    'huge cell.csv': Buffer.from(`a,b\n"${'cell '.repeat(1_000_000)}",2\n`),
    'many columns.csv': Buffer.from(`${'x,'.repeat(300_000)}\n`),
    'no quote.csv': Buffer.from(`a,b\n"${'x,y\n'.repeat(200_000)}`),
    'huge cell.xlsx': xlsx(`<row><c t="inlineStr"><is><t>${'cell '.repeat(4_000_000)}</t></is></c></row>`),
    'one line.txt': repeated('word ', 1_000_000),
    'one word.txt': repeated('a', 3_000_000),
    'spaces.txt': repeated(' ', 3_000_000),
    'lines.txt': repeated('\n', 3_000_000),
    'marks.txt': Buffer.from(`a${'\u0301'.repeat(500_000)}`),
    'backs.md': repeated('[](', 200_000),
    'stars.md': repeated('*_`', 200_000),
    'comments.xml': Buffer.from(`<?xml version="1.0"?>${'<!-- -->'.repeat(200_000)}<a/>`),
    'open comment.html': repeated('<!--', 300_000),
    'brackets.txt': repeated('[14/03/2019, 21:12:00] ', 200_000),
    'cards.vcf': Buffer.from(`BEGIN:VCARD\nNOTE:${'\n x'.repeat(1_000_000)}\nEND:VCARD\n`),
    'begins.ics': Buffer.from(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(300_000)}`),
    'endless.pdf': endlessPdf(),
  };
}
