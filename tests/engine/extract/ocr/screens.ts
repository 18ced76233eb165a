import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

const require = createRequire(import.meta.url);
const files = {
  Han: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  HanSerif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  Serif: 'source-serif/TTF/SourceSerif4-Regular.ttf',
  Sans: 'source-sans/TTF/SourceSans3-Regular.ttf',
} as const;
type Family = keyof typeof files;

/** One font alone: those of Chinese have many megabytes. */
const font = (family: Family): string =>
  `@font-face { font-family: ${family}; src: url(data:font/ttf;base64,${readFileSync(require.resolve(files[family])).toString('base64')}) }`;

async function drawn(browser: Browser, html: string, width: number, height: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    await page.setContent(html);
    await page.evaluate('document.fonts.ready');
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/** A page of a document as a picture: A4 at 150 dots per inch. */
export function paper(browser: Browser, text: string, family: Family): Promise<Buffer> {
  const size = family.startsWith('Han') ? '24px/1.8' : '22px/1.5';
  const paragraphs = text.split('\n').map(paragraph => `<p>${paragraph}</p>`);
  const html = `<style>${font(family)} body { margin: 120px 140px; font: ${size} ${family}; text-align: justify }</style>${paragraphs.join('')}`;
  return drawn(browser, html, 1240, 1754);
}

/** A picture of a telephone's screen with a talk, in bubbles left and right. */
export function talk(
  browser: Browser,
  messages: readonly string[],
  look: { readonly family: 'Sans' | 'Han'; readonly dark: boolean },
): Promise<Buffer> {
  const [ground, ink, one, other] = look.dark
    ? ['#111', '#e8e8e8', '#2c2c2e', '#2f6b3a']
    : ['#ededed', '#111', '#fff', '#95ec69'];
  const bubbles = messages.map((text, index) => `<div class="${index % 2 === 0 ? 'one' : 'other'}">${text}</div>`);
  const html = `<style>${font(look.family)}
    body { margin: 0; padding-top: 40px; background: ${ground}; color: ${ink}; font: 42px/1.35 ${look.family} }
    div { max-width: 720px; width: fit-content; padding: 22px 30px; margin: 26px 40px; border-radius: 26px }
    .one { background: ${one} } .other { background: ${other}; margin-left: auto }</style>${bubbles.join('')}`;
  return drawn(browser, html, 1080, 1920);
}
