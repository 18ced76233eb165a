import { words } from '../../../renderer/search/messages.ts';
import type { Scene } from '../scene.ts';
import { fullCase, sampleCase } from '../sets.ts';
import type { Shot } from '../shot.ts';

const searched =
  (query: string, then?: (scene: Scene) => Promise<void>, within = sampleCase): Shot['draw'] =>
  async scene => {
    const { goTo, page, settle, say } = scene;
    await goTo(within);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: say(words).box }).fill(query);
    await settle(400);
    await page.locator('.cw-thumbnail [data-coming]').first().waitFor({ state: 'detached', timeout: 10_000 });
    await then?.(scene);
  };

export const searchShots: readonly Shot[] = [
  { name: 'search-full', set: 'full', draw: searched('document tag:Money', undefined, fullCase) },
  { name: 'search-start', set: 'sample', draw: searched('') },
  { name: 'search', set: 'sample', draw: searched('seven years') },
  { name: 'search-chinese', set: 'sample', draw: searched('洗钱') },
  { name: 'search-narrowed', set: 'sample', draw: searched('sentence tag:Sentences date:2021..2023 "15 years') },
  { name: 'search-nothing', set: 'sample', draw: searched('seven elephants type:mail') },
  {
    name: 'search-help',
    set: 'sample',
    draw: searched('wire', ({ button, say }) => button(say(words).help.button).click()),
  },
  {
    name: 'search-save',
    set: 'sample',
    draw: searched('money laundering', ({ button, say }) => button(say(words).saved.save).click()),
  },
  {
    name: 'search-whole-library',
    set: 'sample',
    draw: async ({ page, settle, say }) => {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: say(words).box }).fill('wechat');
      await settle(400);
    },
  },
];
