import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sceneOf } from '../gallery/scene.ts';
import { type SetName, sets } from '../gallery/sets.ts';
import { shots } from '../gallery/shots.ts';
import { openStage, type Stage } from '../gallery/stage.ts';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { build } from '../headless/command-line.ts';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

/**
 * Every place, as the gallery draws it. Those left out show nothing more than one that is here, or are looked at in a
 * story of their own.
 */
const places = [
  'welcome-first',
  'welcome-recent',
  'welcome-create-encrypted',
  'welcome-open',
  'welcome-unlock',
  'cases',
  'cases-empty',
  'cases-new',
  'menu',
  'menu-cases',
  'palette-found',
  'shortcuts',
  'settings',
  'status-integrity',
  'overview',
  'overview-empty',
  'exhibits',
  'exhibits-chosen',
  'exhibits-filter',
  'exhibits-empty',
  'facts',
  'facts-one',
  'facts-new',
  'people',
  'people-new',
  'notes',
  'notes-new',
  'conflicts',
  'conflicts-new',
  'report',
  'imports-ledger',
  'imports-sheet',
  'activity',
  'search',
  'search-start',
  'search-nothing',
  'search-help',
  'reader-pdf',
  'reader-html',
  'reader-mail',
  'reader-csv',
  'reader-picture',
  'reader-text',
];

const data = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-accessible-'));
const stages = new Map<SetName, Stage>();
let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  for (const stage of stages.values()) await stage.close();
  await browser?.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 3 });
});

async function stageOf(set: SetName): Promise<Stage> {
  const known = stages.get(set);
  if (known) return known;
  const stage = await openStage(browser, join(data, set));
  stages.set(set, stage);
  await sets[set](stage);
  return stage;
}

it.each(places)('%s has nothing to stumble over, in light and in dark', async name => {
  const shot = shots.find(each => each.name === name);
  if (!shot) throw new Error('The gallery has no such picture');
  const stage = await stageOf(shot.set);
  const { page, complaints } = await stage.window('light');
  const scene = sceneOf(page, stage, 'light');
  await page.emulateMedia({ colorScheme: 'light' });
  await shot.draw(scene);
  await scene.settle();
  expect(await stumblingBlocks(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  // Of all that is looked at, colours alone depend on the theme.
  expect(await stumblingBlocks(page, ['color-contrast'])).toEqual([]);
  // A frame with evidence refuses every script, that of the tool which looks at the page too.
  const refused = /^Blocked script execution in '[^']*\/preview\//;
  expect(complaints.splice(0).filter(text => !refused.test(text))).toEqual([]);
});
