import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../support/chromium.ts';
import { errorRate } from '../engine/extract/ocr/error-rate.ts';
import { recogniseHere } from '../engine/extract/ocr/recognise-here.ts';
import { scanned } from '../engine/extract/ocr/scanned.ts';
import { paper, talk } from '../engine/extract/ocr/screens.ts';
import { measureRecognising } from './support/measure-recognising.ts';
import {
  chinese,
  english,
  mixed,
  named,
  quoted,
  talkChinese,
  talkEnglish,
  traditional,
  traditionalMixed,
} from '../engine/extract/ocr/texts.ts';

// Measures the recognising of pages: the memory of all processes while an import is recognised, pages a second of one core,
// errors in a hundred characters. Pages are drawn here, and those of the collection beside the project are read where it exists.
// Run: npm run bench -- ocr

/** Of each page, the quickest of so many readings: whatever else the machine does only makes it slower. */
const readings = 2;

type Sheet = { readonly name: string; readonly truth: string; readonly bytes: Buffer; readonly mediaType: string };

// First, since what is loaded for the rest would be counted as the engine's.
const scratch = mkdtempSync(join(tmpdir(), 'casewright-bench-'));
try {
  await measureRecognising(scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

const sheets = [...(await drawnSheets()), ...collected()];
// The networks and the decoder are loaded before anything is measured.
for (const { bytes, mediaType } of sheets.slice(0, 3)) await recogniseHere(bytes, mediaType);
console.log(`    ${'page'.padEnd(26)} pages/s and core   errors %   with quotes alike   sure %`);
for (const { name, truth, bytes, mediaType } of sheets) {
  let best = Number.POSITIVE_INFINITY;
  let read: Awaited<ReturnType<typeof recogniseHere>> | undefined;
  for (let reading = 0; reading < readings; reading += 1) {
    const before = process.cpuUsage();
    read = await recogniseHere(bytes, mediaType);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  const { text = '', confidence = 0 } = read ?? {};
  const figures = [1 / best, errorRate(truth, text), errorRate(truth, text, { sameQuotes: true }), confidence];
  console.log(`    ${name.padEnd(26)} ${figures.map(figure => figure.toFixed(2).padStart(14)).join('')}`);
}
async function drawnSheets(): Promise<Sheet[]> {
  const browser = await startBrowser();
  try {
    const page = await paper(browser, english, 'Serif');
    const png = (name: string, truth: string, bytes: Buffer): Sheet => ({ name, truth, bytes, mediaType: 'image/png' });
    const spoken = async (name: string, lines: readonly string[], family: 'Sans' | 'Han', dark: boolean) =>
      png(name, lines.join('\n'), await talk(browser, lines, { family, dark }));
    return [
      png('English', english, page),
      png('Chinese', chinese, await paper(browser, chinese, 'HanSerif')),
      png('Chinese, speech', quoted, await paper(browser, quoted, 'HanSerif')),
      png('Traditional', traditional, await paper(browser, traditional, 'HanSerif')),
      png('Traditional, mixed', traditionalMixed, await paper(browser, traditionalMixed, 'HanSerif')),
      png('mixed', mixed, await paper(browser, mixed, 'HanSerif')),
      png('mixed, names', named, await paper(browser, named, 'HanSerif')),
      await spoken('screen, English', talkEnglish, 'Sans', false),
      await spoken('screen, English, dark', talkEnglish, 'Sans', true),
      await spoken('screen, Chinese', talkChinese, 'Han', false),
      await spoken('screen, Chinese, dark', talkChinese, 'Han', true),
      { name: 'poor scan, English', truth: english, bytes: await scanned(page, 0.8), mediaType: 'image/jpeg' },
    ];
  } finally {
    await browser.close();
  }
}

function collected(): Sheet[] {
  const folder = join(import.meta.dirname, '../../../shared/corpus/ocr');
  return ['page_en', 'page_zh'].flatMap(name =>
    existsSync(join(folder, `${name}.png`))
      ? {
          name,
          truth: readFileSync(join(folder, `${name}.txt`), 'utf8'),
          bytes: readFileSync(join(folder, `${name}.png`)),
          mediaType: 'image/png',
        }
      : [],
  );
}
