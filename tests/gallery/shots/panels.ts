import { words as conflictWords } from '../../../renderer/conflicts/messages.ts';
import { words as exhibitWords } from '../../../renderer/exhibits/messages.ts';
import { words as noteWords } from '../../../renderer/notes/messages.ts';
import { words as settingsWords } from '../../../renderer/settings/messages.ts';
import { words as similarWords } from '../../../renderer/similar/messages.ts';
import type { CaseScreen } from '../../../renderer/case-screens.ts';
import type { Scene } from '../scene.ts';
import { sampleCase } from '../sets.ts';
import type { Shot } from '../shot.ts';

const at = (screen: CaseScreen, then: (scene: Scene) => Promise<void>) => async (scene: Scene) => {
  await scene.goTo(sampleCase, scene.messages.screens[screen]);
  await then(scene);
};

/** What is known of an exhibit that has notes, facts and places of its own. */
const inspectorTabs: readonly Shot[] = (['details', 'text', 'notes', 'links', 'custody'] as const).map(tab => ({
  name: `inspector-${tab}`,
  set: 'sample',
  draw: at('exhibits', async ({ page, say, settle, button }) => {
    const { details, inspector } = say(exhibitWords);
    await page.getByRole('row').nth(12).click();
    await settle(300);
    const tabButton = page.getByRole('tab', { name: inspector.tabs[tab], exact: true });
    // Where there is no room for it, it comes when asked for.
    if (!(await tabButton.isVisible())) await button(details).click();
    await tabButton.click();
    await settle(300);
  }),
}));

const chosen = (then: (scene: Scene) => Promise<void>): Shot['draw'] =>
  at('exhibits', async scene => {
    const rows = scene.page.getByRole('row');
    await rows.nth(2).click();
    await rows.nth(4).click({ modifiers: ['Shift'] });
    await then(scene);
  });

export const panelShots: readonly Shot[] = [
  {
    name: 'exhibits-tag',
    set: 'sample',
    draw: chosen(({ page }) => page.keyboard.press('t')),
  },
  {
    name: 'exhibits-change',
    set: 'sample',
    draw: chosen(({ button, say }) => button(say(exhibitWords).bar.change).click()),
  },
  {
    name: 'exhibits-rename',
    set: 'sample',
    draw: at('exhibits', async ({ page }) => {
      await page.getByRole('row').nth(3).click();
      await page.keyboard.press('F2');
    }),
  },
  {
    name: 'exhibits-nothing-fits',
    set: 'sample',
    draw: at('exhibits', async ({ page, say, settle }) => {
      await page.getByRole('textbox', { name: say(exhibitWords).filterText }).fill('zzzz');
      await settle(400);
    }),
  },
  {
    name: 'similar',
    set: 'sample',
    draw: at('exhibits', async ({ page, say, settle }) => {
      await page
        .getByRole('button', { name: say(similarWords).title })
        .first()
        .click();
      await settle(400);
    }),
  },
  {
    name: 'facts-edit',
    set: 'sample',
    draw: at('facts', async ({ page }) => {
      await page.getByRole('row').nth(6).click();
      await page.keyboard.press('F2');
    }),
  },
  {
    name: 'facts-chosen',
    set: 'sample',
    draw: at('facts', async ({ page }) => {
      await page.getByRole('checkbox').nth(2).click();
      await page.getByRole('checkbox').nth(3).click();
    }),
  },
  {
    name: 'people-one',
    set: 'sample',
    draw: at('people', async ({ page, settle }) => {
      await page.getByRole('row').nth(3).click();
      await settle(200);
    }),
  },
  {
    name: 'people-count',
    set: 'sample',
    draw: at('people', async ({ page, settle }) => {
      await page.getByRole('table').nth(1).getByRole('button').nth(2).click();
      await settle(200);
    }),
  },
  {
    name: 'notes-locked',
    set: 'sample',
    draw: at('notes', async ({ page, settle }) => {
      await page
        .getByRole('button', { name: /At large: left open on purpose/ })
        .first()
        .click();
      await settle(200);
    }),
  },
  {
    name: 'notes-lock',
    set: 'sample',
    draw: at('notes', async ({ page, say, settle }) => {
      await page
        .getByRole('button', { name: /Why the press report is kept/ })
        .first()
        .click();
      await page.getByRole('button', { name: say(noteWords).lock, exact: true }).click();
      await settle(200);
    }),
  },
  {
    name: 'notes-edit',
    set: 'sample',
    draw: at('notes', async ({ page, messages, settle }) => {
      await page
        .getByRole('button', { name: /How the value moved/ })
        .first()
        .click();
      await page.getByRole('button', { name: messages.actions.edit, exact: true }).click();
      await settle(300);
    }),
  },
  {
    name: 'conflicts-adopted',
    set: 'sample',
    draw: at('conflicts', async ({ page, settle }) => {
      await page.getByRole('button', { name: /^Sentence of Xizhi Li/ }).click();
      await settle(200);
    }),
  },
  {
    name: 'conflicts-adopt',
    set: 'sample',
    draw: at('conflicts', ({ page, say }) => page.getByText(say(conflictWords).adopt, { exact: true }).first().click()),
  },
  {
    name: 'settings-end',
    set: 'sample',
    draw: async ({ goTo, messages: { frame }, button, say, settle }) => {
      await goTo(frame.settings);
      await button(say(settingsWords).allLicences).scrollIntoViewIfNeeded();
      await settle();
    },
  },
  {
    name: 'settings-licences',
    set: 'sample',
    draw: async ({ goTo, messages: { frame }, button, say, settle }) => {
      await goTo(frame.settings);
      await button(say(settingsWords).allLicences).click();
      await settle(400);
    },
  },
  // In a narrow window it then stays over the list.
  ...inspectorTabs,
];
