import { expect, test } from 'vitest';
import { mhtmlPage } from '../../../engine/extract/preview-mhtml.ts';

const kept = (html: string, css: string): Buffer =>
  Buffer.from(
    [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Location: https://site.example/news/',
      '',
      html,
      '--b',
      'Content-Type: text/css',
      'Content-Location: https://site.example/style/main.css',
      '',
      css,
      '--b',
      'Content-Type: image/gif',
      'Content-Location: https://site.example/style/a(1).gif',
      'Content-Transfer-Encoding: base64',
      '',
      'R0lGODlhAQABAAAAACw=',
      '--b--',
      '',
    ].join('\r\n'),
  );

test.each(['"a(1).gif"', " 'a(1).gif' ", '"../style/a(1).gif"'])(
  'a picture of a style sheet that was kept is shown: url(%s)',
  address => {
    expect(mhtmlPage(kept('<p>x', `p { background: url(${address}) }`)).html).toContain(
      'url("data:image/gif;base64,R0lGODlhAQABAAAAACw=")',
    );
  },
);

test('addresses begin where the page says', () => {
  const { html } = mhtmlPage(kept('<base href="https://site.example/style/"><p><img src="a(1).gif">', ''));
  expect(html).toContain('data:image/gif');
});

test('style sheets and pages that are made to take time are shown', () => {
  const css = `${'url('.repeat(100_000)}${`url(${' '.repeat(3_000)}`.repeat(100)}${'url("'.repeat(100_000)}`;
  const page = `${'<base '.repeat(15_000)}${'<p><img src="x.gif">'.repeat(5_000)}`;
  expect(mhtmlPage(kept(page, css)).html).toContain('url(');
}, 120_000);
