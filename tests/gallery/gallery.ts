import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/chromium.ts';
import { writeIndexPage } from './index-page.ts';
import type { LookName } from './looks.ts';
import { sceneOf } from './scene.ts';
import { type Shot, shots } from './shots.ts';
import { type SetName, sets } from './sets.ts';
import { openStage, type Stage } from './stage.ts';
import { wantedBy } from './wanted.ts';

/**
 * Draws every screen into out/gallery, with an index.html. What is named is drawn alone: `npm run gallery -- exhibits
 * --dark`. Ends with 1 when a screen could not be drawn or complained.
 */
async function gallery(args: readonly string[]): Promise<number> {
  const { looks, exhibits, isWanted } = wantedBy(args);
  const chosen = shots.filter(({ name }) => isWanted(name));
  const folder = join(import.meta.dirname, '../../out/gallery');
  mkdirSync(folder, { recursive: true });
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'casewright-gallery-'));
  const began = performance.now();
  const browser = await startBrowser();
  const stages = new Map<SetName, Stage>();
  const problems: string[] = [];
  let drawn = 0;
  try {
    for (const shot of chosen) {
      for (const look of looks.filter(look => shot.looks?.includes(look) ?? true)) {
        const stage = await stageFor(shot, look);
        try {
          problems.push(...(await draw(shot, stage, look, join(folder, `${shot.name}.${look}.png`))));
          drawn += 1;
        } catch (error) {
          problems.push(`${shot.name} (${look}): ${error instanceof Error ? error.message : String(error)}`);
        }
        if (shot.own) await stage.close();
      }
    }
  } finally {
    for (const stage of stages.values()) await stage.close();
    await browser.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
  writeIndexPage(folder);
  for (const problem of problems) console.error(problem);
  console.log(
    `${drawn} pictures in ${((performance.now() - began) / 1000).toFixed(0)} s: ${join(folder, 'index.html')}`,
  );
  return problems.length === 0 ? 0 : 1;

  async function stageFor(shot: Shot, look: LookName): Promise<Stage> {
    const known = shot.own ? undefined : stages.get(shot.set);
    if (known) return known;
    const dataFolder = join(temporary, shot.own ? `${shot.name}-${look}` : shot.set);
    const stage = await prepared(browser, shot.set, dataFolder, exhibits);
    if (!shot.own) stages.set(shot.set, stage);
    return stage;
  }
}

async function prepared(browser: Browser, set: SetName, dataFolder: string, exhibits: number): Promise<Stage> {
  const stage = await openStage(browser, dataFolder);
  try {
    await sets[set](stage, exhibits);
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }
}

/** The clock that stands still is a script in every frame; in those of evidence none may run. */
const ofTheClock = /^Blocked script execution in '[^']*\/preview\//;

/** Draws one picture, and gives what the page complained of meanwhile. */
async function draw(shot: Shot, stage: Stage, look: LookName, file: string): Promise<readonly string[]> {
  const { page, complaints } = await stage.window(look);
  const scene = sceneOf(page, stage, look);
  await scene.settle();
  await shot.draw(scene);
  await scene.settle();
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  return complaints
    .splice(0)
    .filter(text => !shot.complains?.test(text) && !ofTheClock.test(text))
    .map(text => `${shot.name} (${look}) complained: ${text}`);
}

try {
  process.exitCode = await gallery(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
