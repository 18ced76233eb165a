import { words as settingsWords } from '../../../renderer/settings/messages.ts';
import { words as caseWords } from '../../../renderer/cases/messages.ts';
import { words as paletteWords } from '../../../renderer/frame/palette-messages.ts';
import { words as statusWords } from '../../../renderer/frame/status-messages.ts';
import { words as tagWords } from '../../../renderer/tags/messages.ts';
import { sampleCase } from '../sets.ts';
import type { Shot } from '../shot.ts';

export const frameShots: readonly Shot[] = [
  { name: 'cases', set: 'sample', draw: async () => {} },
  { name: 'cases-empty', set: 'bare', draw: async () => {} },
  {
    name: 'cases-new',
    set: 'sample',
    draw: ({ button, say }) => button(say(caseWords).newCase).first().click(),
  },
  {
    name: 'menu',
    set: 'sample',
    draw: async ({ goTo, button, say }) => {
      await goTo(sampleCase);
      await button(say(paletteWords).menu).click();
    },
  },
  {
    name: 'menu-cases',
    set: 'sample',
    draw: async ({ goTo, button, messages: { frame } }) => {
      await goTo(sampleCase);
      await button(frame.switchCase(sampleCase)).click();
    },
  },
  {
    name: 'tag-edit',
    set: 'sample',
    draw: async ({ page, goTo, say }) => {
      await goTo(sampleCase);
      await page.getByRole('treeitem', { name: /^Messaging/ }).click({ button: 'right' });
      await page.getByRole('menuitem', { name: say(tagWords).editEntry }).click();
    },
  },
  {
    name: 'palette',
    set: 'sample',
    draw: async ({ page, goTo }) => {
      await goTo(sampleCase);
      await page.keyboard.press('Control+K');
    },
  },
  {
    name: 'palette-found',
    set: 'sample',
    draw: async ({ page, goTo, messages: { frame }, settle }) => {
      await goTo(sampleCase);
      await page.keyboard.press('Control+K');
      await page.getByRole('combobox', { name: frame.search }).fill('sentence');
      await settle(400);
    },
  },
  {
    name: 'palette-nothing',
    set: 'sample',
    looks: ['light'],
    draw: async ({ page, messages: { frame }, settle }) => {
      await page.keyboard.press('Control+K');
      await page.getByRole('combobox', { name: frame.search }).fill('zzzzqq');
      await settle(400);
    },
  },
  { name: 'shortcuts', set: 'sample', draw: ({ page }) => page.keyboard.press('?') },
  { name: 'settings', set: 'sample', draw: ({ goTo, messages: { frame } }) => goTo(frame.settings) },
  {
    name: 'settings-passphrase',
    set: 'work',
    draw: async ({ goTo, messages: { frame }, say, button }) => {
      await goTo(frame.settings);
      await button(say(settingsWords).changePassphrase).click();
    },
  },
  { name: 'settings-encrypted', set: 'work', draw: ({ goTo, messages: { frame } }) => goTo(frame.settings) },
  {
    name: 'status-integrity',
    set: 'sample',
    draw: async ({ page, messages: { frame }, say }) => {
      await page.getByRole('contentinfo', { name: frame.status }).getByRole('button').first().click();
      await page.getByRole('button', { name: say(statusWords).verifyNow }).waitFor();
    },
  },
  {
    name: 'status-work',
    set: 'sample',
    draw: ({ page, messages: { frame } }) =>
      page.getByRole('contentinfo', { name: frame.status }).getByRole('button').nth(1).click(),
  },
  {
    name: 'undone',
    set: 'empty',
    own: true,
    draw: async ({ page, stage }) => {
      await stage.ask('cases.create', { title: 'Opened by mistake' });
      await page.keyboard.press('Control+Z');
      await page.getByRole('alert').first().waitFor();
    },
  },
];
