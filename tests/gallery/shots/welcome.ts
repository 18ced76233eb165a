import { words } from '../../../renderer/welcome/messages.ts';
import { passphrase } from '../sets.ts';
import type { Scene } from '../scene.ts';
import type { Shot } from '../shot.ts';

const create = async ({ messages: { welcome }, page, button }: Scene, secret: string): Promise<void> => {
  await button(welcome.create).click();
  await page.getByRole('textbox', { name: welcome.name }).fill('Harbour');
  await page.getByRole('checkbox', { name: welcome.encrypt }).check();
  await page.getByLabel(new RegExp(`^${welcome.passphrase}( \\*)?$`)).fill(secret);
};

export const welcomeShots: readonly Shot[] = [
  { name: 'welcome-first', set: 'first', draw: async () => {} },
  { name: 'welcome-recent', set: 'recent', draw: async () => {} },
  { name: 'welcome-create', set: 'first', draw: scene => scene.button(scene.messages.welcome.create).click() },
  { name: 'welcome-create-encrypted', set: 'first', draw: scene => create(scene, passphrase) },
  { name: 'welcome-create-weak', set: 'first', draw: scene => create(scene, 'harbour1') },
  {
    name: 'welcome-open',
    set: 'first',
    draw: async ({ button, say, messages: { actions } }) => {
      await button(say(words).openTitle).click();
      await button(actions.choose).click();
    },
  },
  {
    name: 'welcome-unlock',
    set: 'recent',
    draw: async ({ page, messages: { welcome }, settle }) => {
      await page
        .getByRole('button', { name: /^Harbour/ })
        .first()
        .click();
      await page.getByLabel(welcome.passphrase).fill('a wrong one');
      await page.getByRole('button', { name: welcome.unlock }).click();
      await settle(600);
    },
  },
  {
    name: 'welcome-missing',
    set: 'recent',
    draw: ({ page }) =>
      page
        .getByRole('button', { name: /^Old matters/ })
        .first()
        .click(),
  },
  {
    name: 'welcome-folder',
    set: 'first',
    draw: async ({ button, page, messages: { welcome }, say }) => {
      await button(say(words).openTitle).click();
      await page.getByRole('textbox', { name: welcome.folder }).fill('/usr/share');
      await button(welcome.openButton).click();
    },
  },
];
