import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../../../renderer/imports/messages.ts';
import type { Scene } from '../scene.ts';
import { emptyCase, sampleCase } from '../sets.ts';
import type { Shot } from '../shot.ts';

const atImports = async ({ goTo, messages: { screens } }: Scene): Promise<void> => goTo(emptyCase, screens.imports);

/** Goes through the program's own choice of files to the sheet with something chosen. */
async function chooseEvidence(scene: Scene): Promise<void> {
  const { page, button, say, stage } = scene;
  const { sheet, browser, start } = say(words);
  await atImports(scene);
  await button(start).click();
  await button(sheet.browse).click();
  await page.getByRole('textbox', { name: browser.path }).fill(join(stage.dataFolder, 'evidence'));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Scans/ }).waitFor();
}

/** Enough small files for an import that is still at work when its picture is taken. */
function manyFiles(folder: string): string {
  const samples = join(import.meta.dirname, '../../../samples/documents/li');
  const pdfs = readdirSync(samples).filter(name => name.endsWith('.pdf'));
  for (let box = 1; box <= 40; box += 1) {
    const inside = join(folder, `Box ${String(box).padStart(2, '0')}`);
    mkdirSync(inside, { recursive: true });
    for (const name of pdfs) copyFileSync(join(samples, name), join(inside, name));
    for (let sheet = 1; sheet <= 90; sheet += 1)
      writeFileSync(join(inside, `Sheet ${sheet}.txt`), `Box ${box}, sheet ${sheet}: paid in cash.\n`.repeat(40));
  }
  return folder;
}

export const importShots: readonly Shot[] = [
  { name: 'imports', set: 'sample', draw: ({ goTo, messages: { screens } }) => goTo(sampleCase, screens.imports) },
  { name: 'imports-ledger', set: 'work', draw: atImports },
  {
    name: 'imports-failed',
    set: 'work',
    draw: async scene => {
      await atImports(scene);
      const { page, say, settle } = scene;
      const { account } = say(words);
      await page.getByRole('group', { name: account.label }).getByRole('button', { name: account.unreadable }).click();
      await settle(300);
    },
  },
  {
    name: 'imports-browse',
    set: 'work',
    draw: async scene => {
      await chooseEvidence(scene);
      await scene.page.keyboard.press('Space');
    },
  },
  {
    name: 'imports-sheet',
    set: 'work',
    draw: async scene => {
      await chooseEvidence(scene);
      const { button, page, say, settle } = scene;
      const { browser, sheet } = say(words);
      await button(browser.all).click();
      await page.getByRole('button', { name: browser.take(4) }).click();
      await page.getByRole('combobox', { name: sheet.custodian }).fill('Harbour office');
      await page.getByRole('heading', { name: sheet.title }).click();
      await settle(400);
    },
  },
  {
    name: 'imports-running',
    set: 'empty',
    own: true,
    draw: async scene => {
      const { stage, settle } = scene;
      const [matter] = await stage.ask('cases.list', {});
      const paths = [manyFiles(join(stage.dataFolder, 'Boxes'))];
      await atImports(scene);
      await stage.ask('imports.start', {
        caseId: matter?.id ?? 0,
        paths,
        custodian: 'Harbour office',
        source: 'Boxes 1 to 40',
      });
      await scene.page.getByRole('progressbar').first().waitFor();
      await scene.page.waitForTimeout(1500);
      await settle(0);
    },
  },
];
