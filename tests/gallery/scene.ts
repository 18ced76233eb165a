import type { Locator, Page } from 'playwright-core';
import { words as paletteWords } from '../../renderer/frame/palette-messages.ts';
import { en } from '../../renderer/messages/en.ts';
import type { Catalogue } from '../../renderer/messages/messages.tsx';
import type { WordsOf } from '../../renderer/messages/words.ts';
import { zhHans } from '../../renderer/messages/zh-hans.ts';
import type { LookName } from './looks.ts';
import type { Stage } from './stage.ts';

/** What a picture is made with: a window at its first screen, and the ways that a person has to get elsewhere. */
export type Scene = {
  readonly page: Page;
  readonly stage: Stage;
  readonly look: LookName;
  readonly messages: Catalogue;
  /** The words of a screen in the language of the window. */
  say<Words>(words: WordsOf<Words>): Words;
  button(name: string | RegExp): Locator;
  /** Goes somewhere by its name, through the palette. */
  goTo(...names: readonly string[]): Promise<void>;
  /** Opens an exhibit of the case that is shown. */
  openExhibit(number: string): Promise<void>;
  /** Waits until the window has stood still for some milliseconds. */
  settle(quiet?: number): Promise<void>;
};

export function sceneOf(page: Page, stage: Stage, look: LookName): Scene {
  const language = look === 'chinese' ? 'zh-Hans' : 'en';
  const messages: Catalogue = language === 'en' ? en : zhHans;
  const palette = paletteWords[language];
  const settle = async (quiet = 100): Promise<void> => {
    await page.evaluate(`(${waitUntilStill})(${quiet})`);
  };
  const choose = async (group: string, typed: string, name: string): Promise<void> => {
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: messages.frame.search }).fill(typed);
    const option = page.getByRole('group', { name: group }).getByRole('option', { name: startingWith(name) });
    await option.first().click();
    await page.getByRole('dialog', { name: messages.frame.palette }).waitFor({ state: 'hidden' });
  };
  return {
    page,
    stage,
    look,
    messages,
    say: words => words[language],
    button: name => page.getByRole('button', { name, exact: true }),
    goTo: async (...names) => {
      for (const name of names) {
        await choose(palette.goTo, name, name);
        await settle();
      }
    },
    openExhibit: async number => {
      await choose(palette.found, `number:${number}`, number);
      await settle(600);
    },
    settle,
  };
}

const startingWith = (text: string): RegExp => new RegExp(`^${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);

/** Runs in the page; longer than four seconds nothing here moves by itself. */
const waitUntilStill = `async quiet => {
  await document.fonts.ready;
  let moved = performance.now();
  const began = moved;
  const watch = new MutationObserver(() => (moved = performance.now()));
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  while (performance.now() - moved < quiet && performance.now() - began < 4000)
    await new Promise(resolve => setTimeout(resolve, 30));
  watch.disconnect();
}`;
