import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { paper, talk } from '../../engine/extract/ocr/screens.ts';
import { chinese, english, mixed, talkChinese, traditional } from '../../engine/extract/ocr/texts.ts';
import { startBrowser } from '../../support/chromium.ts';

// Writes pages that are pictures, none like another, so many of each kind: English, Chinese, scans at 300 dots per inch, screens.
// Run: node tests/bench/support/recognisable-pages.ts FOLDER COUNT

async function drawPages(folder: string, count: number): Promise<void> {
  const browser = await startBrowser();
  try {
    for (let n = 1; n <= count; n += 1) {
      const page = await paper(browser, `${n}. ${english}`, 'Serif');
      const han = await paper(browser, `${n}. ${chinese}\n${mixed}\n${traditional}`, 'HanSerif');
      writeFileSync(join(folder, `English ${n}.png`), page);
      writeFileSync(join(folder, `Chinese ${n}.png`), han);
      // Twice the size of a page at 150 dots per inch.
      const scan = sharp(n % 2 === 0 ? page : han).resize({ width: 2 * 1240 });
      writeFileSync(join(folder, `scan ${n}.jpg`), await scan.jpeg().withMetadata({ density: 300 }).toBuffer());
      const screen = await talk(browser, [String(n), ...talkChinese], { family: 'Han', dark: n % 2 === 0 });
      writeFileSync(join(folder, `screen ${n}.png`), screen);
    }
  } finally {
    await browser.close();
  }
}

const [folder, count] = process.argv.slice(2);
if (folder === undefined || count === undefined)
  throw new Error('Say where to write pages, and how many of each kind.');
await drawPages(folder, Number(count));
