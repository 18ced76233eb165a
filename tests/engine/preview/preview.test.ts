import { expect, test } from 'vitest';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';
import { fixture } from '../extract/reading.ts';

async function previewOf(
  library: TestLibrary,
  name: string,
  bytes: Uint8Array,
): Promise<{ status: number; type: string | null; policy: string | null; page: string }> {
  const { id } = library.addCase(name);
  const { items } = await library.take(id, makeTree({ [name]: bytes }));
  // What came out of a message stands in the ledger too.
  const own = items.find(({ path }) => path.endsWith(`/${name}`));
  const response = await library.library().bytes(new Request(`http://library/preview/${own?.exhibitId}`));
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    policy: response.headers.get('content-security-policy'),
    page: await response.text(),
  };
}

const hostile = `<html><head><script>steal()</script><link rel="stylesheet" href="https://elsewhere.example/a.css"><base href="https://elsewhere.example">
  <meta http-equiv="refresh" content="0;url=https://elsewhere.example"><style>p { color: green }</style></head>
  <body onload="steal()"><p style="margin: 0" onclick="steal()">Paid &lt;in cash&gt;</p><iframe src="https://elsewhere.example"></iframe><form action="/x"><input name="y"></form>
  <a href="https://bank.example/login">your bank</a><img src="https://elsewhere.example/pixel.gif" alt="logo"><img src="data:image/gif;base64,R0lGOD"><svg><script>steal()</script></svg></body></html>`;

test('a web page keeps its look and loses what runs, loads or leads elsewhere', async () => {
  const { status, type, policy, page } = await previewOf(await testLibrary(), 'page.html', Buffer.from(hostile));
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(policy).toMatch(/^sandbox; default-src 'none'/);
  expect(page).toContain('<p style="margin: 0">Paid &lt;in cash&gt;</p>');
  expect(page).toContain('p { color: green }');
  expect(page).toContain('title="https://bank.example/login"');
  expect(page).toContain('▨ logo');
  expect(page).toContain('src="data:image/gif;base64,R0lGOD"');
  expect(page).toContain('1 picture was not loaded: Casewright never opens a connection.');
  expect(page).not.toMatch(/steal|<script|onload|onclick|<iframe|<form|<input|<link|<base|refresh|href=|src="http/i);
});

test('a page tells how many pictures lie elsewhere, in the language of the window, and nothing foreign tells it', async () => {
  const library = await testLibrary();
  const pictures = `<meta name="pictures-elsewhere" content="99"><img src="http://a.example/1.png"><img src="//a.example/2.png"><img src="beside.png"><img src="data:image/gif;base64,R0lGOD">`;
  const { page } = await previewOf(library, 'page.html', Buffer.from(`<html><body>${pictures}</body></html>`));
  expect(page).toContain('2 pictures were not loaded');
  const [exhibit] = library.call('exhibits.list', { caseId: 1 }).rows;
  const chinese = await library.library().bytes(new Request(`http://library/preview/${exhibit?.id}?language=zh-Hans`));
  expect(await chinese.text()).toContain('2 张图片未加载');
  const { page: plain } = await previewOf(library, 'plain.html', Buffer.from('<html><body><p>Paid</p></body></html>'));
  expect(plain).not.toContain('class="notice"');
});

test('a web page in an old charset is shown in it', async () => {
  const { page } = await previewOf(await testLibrary(), 'register.html', fixture('register.html'));
  expect(page).toContain('<h1>');
  expect(page).not.toContain('\ufffd');
  expect(page).toMatch(/[а-я]{3}/);
});

test('a message shows who wrote to whom, and its formatted body', async () => {
  const { page } = await previewOf(await testLibrary(), 'thread.eml', fixture('thread.eml'));
  expect(page).toContain('<dt>From</dt><dd>María Ortega &lt;ortega@example.org&gt;</dd>');
  expect(page).toContain('汇款 second transfer');
  expect(page).toContain('The <b>second</b> transfer left on Monday.');
});

test('a message shows its own pictures and no others', async () => {
  const mail = `From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<img src="cid:one@x"><img src="cid:two@x" alt="gone">\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <one@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n--b--\r\n`;
  const { page } = await previewOf(await testLibrary(), 'mail.eml', Buffer.from(mail));
  expect(page).toContain('src="data:image/png;base64,iVBORw0K"');
  expect(page).toContain('▨ gone');
  expect(page).not.toContain('src="cid:');
});

test('a Word document becomes a page; one that cannot be opened becomes a sentence', async () => {
  const library = await testLibrary();
  const { page } = await previewOf(library, 'letter.docx', fixture('letter.docx'));
  expect(page).toContain('<p>Dear Ms Ortega,</p>');
  expect(page).toContain('<td>');
  const locked = await previewOf(library, 'locked.docx', fixture('locked.docx'));
  expect([locked.status, locked.type]).toEqual([422, 'text/html; charset=utf-8']);
  expect(locked.page).toMatch(/password.*stored unchanged/s);
});

/** A Word file whose words are spoilt: its package is whole, and what is packed in it cannot be unpacked. */
function spoiltWordFile(): Buffer {
  const bytes = Buffer.from(fixture('letter.docx'));
  const name = bytes.indexOf('word/document.xml');
  bytes.fill(0xff, name + 60, name + 160);
  return bytes;
}

test('why a Word file cannot be shown is said in the language of the window', async () => {
  const library = await testLibrary();
  const { status, page } = await previewOf(library, 'spoilt.docx', spoiltWordFile());
  expect([status, page]).toEqual([422, expect.stringContaining('The file is damaged or incomplete')]);
  const [exhibit] = library.call('exhibits.list', { caseId: 1 }).rows;
  expect(exhibit?.kind).toBe('docx');
  const chinese = await library.library().bytes(new Request(`http://library/preview/${exhibit?.id}?language=zh-Hans`));
  expect([chinese.status, await chinese.text()]).toEqual([
    422,
    expect.stringContaining('文件已损坏或不完整，无法读取其文字。'),
  ]);
});

test('other kinds, other ids and other methods get no page', async () => {
  const library = await testLibrary();
  expect((await previewOf(library, 'notes.txt', Buffer.from('A line of text.'))).status).toBe(415);
  const ask = (path: string, method = 'GET') =>
    library.library().bytes(new Request(`http://library${path}`, { method }));
  expect((await ask('/preview/999')).status).toBe(404);
  expect((await ask('/preview/1/../2x')).status).toBe(404);
  expect((await ask('/preview/1', 'POST')).status).toBe(405);
});

const keptPage = (html: string, parts: readonly string[] = []): string =>
  [
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://register.example/list/page.html\r\nSubject: The register\r\nMIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----cut----"\r\n',
    ...[
      `Content-Type: text/html\r\nContent-ID: <frame-1>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://register.example/list/page.html\r\n\r\n${html}`,
      ...parts,
    ].map(part => `------cut----\r\n${part}`),
    '------cut------\r\n',
  ].join('\r\n');
const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const keptParts = [
  `Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://register.example/seal.gif\r\n\r\n${gif}`,
  'Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://register.example/css/look.css\r\n\r\nh1 > b { background: url(../seal.gif) } p { color: green } /* </style><script>steal()</script> */',
];

test('a page that a browser kept is shown with the pictures and styles that it kept, and nothing from elsewhere', async () => {
  const html =
    '<html><head><script>steal()</script><link rel=3D"stylesheet" href=3D"../css/look.css"></head><body><h1><b>Regist=\r\ner</b></h1><img src=3D"/seal.gif" alt=3D"seal"><img src=3D"https://elsewhere.example/x.png" alt=3D"x"><p>N=C2=B0 4</p></body></html>';
  const { status, policy, page } = await previewOf(
    await testLibrary(),
    'page.mhtml',
    Buffer.from(keptPage(html, keptParts), 'latin1'),
  );
  expect(status).toBe(200);
  expect(policy).toMatch(/^sandbox; default-src 'none'/);
  expect(page).toContain('<b>Register</b>');
  expect(page).toContain('N° 4');
  expect(page.match(new RegExp(`data:image/gif;base64,${gif}`, 'g'))).toHaveLength(2);
  expect(page).toContain('p { color: green }');
  expect(page).toContain('1 picture was not loaded');
  expect(page).not.toMatch(/<script|<link|src="http/i);
});

test('a kept page that was cut off shows what is there', async () => {
  const whole = keptPage('<html><body><p>The first half</p><p>The second half</p></body></html>');
  const { page } = await previewOf(
    await testLibrary(),
    'page.mht',
    Buffer.from(whole.slice(0, whole.indexOf('second')), 'latin1'),
  );
  expect(page).toContain('The first half');
});
