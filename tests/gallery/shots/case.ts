import { words as logExportWords } from '../../../renderer/activity/export-messages.ts';
import { words as filterWords } from '../../../renderer/activity/filter-messages.ts';
import { words as conflictWords } from '../../../renderer/conflicts/messages.ts';
import { words as exhibitWords } from '../../../renderer/exhibits/messages.ts';
import { words as factWords } from '../../../renderer/facts/messages.ts';
import { words as noteWords } from '../../../renderer/notes/messages.ts';
import { words as overviewWords } from '../../../renderer/overview/messages.ts';
import { words as peopleWords } from '../../../renderer/people/messages.ts';
import { type CaseScreen, caseScreens } from '../../../renderer/case-screens.ts';
import type { Scene } from '../scene.ts';
import { emptyCase, fullCase, sampleCase } from '../sets.ts';
import type { Shot } from '../shot.ts';

const within = (screen: CaseScreen, then?: (scene: Scene) => Promise<void>) => async (scene: Scene) => {
  await scene.goTo(sampleCase, scene.messages.screens[screen]);
  if (screen === 'report') await pagesDrawn(scene);
  await then?.(scene);
};

/** The pages of a report are set and drawn after the screen stands. */
async function pagesDrawn({ page, settle }: Scene): Promise<void> {
  await page.locator('canvas').first().waitFor();
  await settle(600);
}

const sampleShots: readonly Shot[] = caseScreens
  .filter(screen => screen !== 'imports')
  .map(screen => ({ name: screen, set: 'sample', draw: within(screen) }));

const emptyShots: readonly Shot[] = caseScreens.map(screen => ({
  name: `${screen}-empty`,
  set: 'empty',
  draw: async scene => {
    await scene.goTo(emptyCase, scene.messages.screens[screen]);
    if (screen === 'report') await pagesDrawn(scene);
  },
}));

/** Those that a large case looks different on. */
const fullShots: readonly Shot[] = (['overview', 'exhibits', 'imports', 'activity'] as const).map(screen => ({
  name: `${screen}-full`,
  set: 'full',
  draw: async scene => {
    await scene.goTo(fullCase, scene.messages.screens[screen]);
    await scene.settle(800);
  },
}));

const closer: readonly Shot[] = [
  {
    name: 'overview-edit',
    set: 'sample',
    draw: within('overview', ({ button, say }) => button(say(overviewWords).edit).click()),
  },
  {
    name: 'exhibits-chosen',
    set: 'sample',
    draw: within('exhibits', async ({ page }) => {
      const rows = page.getByRole('row');
      await rows.nth(2).click();
      await rows.nth(5).click({ modifiers: ['Shift'] });
    }),
  },
  {
    name: 'exhibits-filter',
    set: 'sample',
    draw: within('exhibits', ({ button, say }) => button(say(exhibitWords).filter).click()),
  },
  {
    name: 'exhibits-columns',
    set: 'sample',
    looks: ['light', 'dark'],
    draw: within('exhibits', ({ button, say }) => button(say(exhibitWords).columnsButton).click()),
  },
  {
    name: 'exhibits-remove',
    set: 'sample',
    draw: within('exhibits', async ({ page }) => {
      await page.getByRole('row').nth(2).click();
      await page.keyboard.press('Delete');
    }),
  },
  {
    name: 'exhibits-menu',
    set: 'sample',
    draw: within('exhibits', async ({ page }) => {
      await page.getByRole('row').nth(3).click({ button: 'right' });
    }),
  },
  {
    name: 'exhibits-export',
    set: 'sample',
    draw: within('exhibits', ({ button, say }) => button(say(exhibitWords).exporting.button).click()),
  },
  {
    name: 'activity-filter',
    set: 'sample',
    draw: within('activity', async ({ page, say }) => {
      const { kinds } = say(filterWords);
      await page.getByRole('combobox', { name: kinds }).click();
      await page.getByRole('option').nth(1).click();
    }),
  },
  {
    name: 'activity-export',
    set: 'sample',
    draw: within('activity', ({ button, say }) => button(say(logExportWords).button).click()),
  },
  {
    name: 'facts-one',
    set: 'sample',
    draw: within('facts', ({ page }) => page.getByRole('row').nth(4).click()),
  },
  {
    name: 'facts-proof',
    set: 'sample',
    draw: within('facts', async ({ page, settle }) => {
      await page.getByRole('row').nth(4).click();
      await page.keyboard.press('p');
      await settle(900);
    }),
  },
  {
    name: 'facts-new',
    set: 'sample',
    draw: within('facts', ({ button, say }) => button(say(factWords).add).first().click()),
  },
  {
    name: 'people-new',
    set: 'sample',
    draw: within('people', ({ button, say }) => button(say(peopleWords).addPerson).first().click()),
  },
  {
    name: 'people-suggestions',
    set: 'sample',
    draw: within('people', async ({ page, settle }) => {
      await page.getByRole('radio').first().press('ArrowRight');
      await settle();
      await page.getByRole('row').nth(2).click();
    }),
  },
  {
    name: 'notes-new',
    set: 'sample',
    draw: within('notes', ({ button, say }) => button(say(noteWords).add).first().click()),
  },
  {
    name: 'conflicts-new',
    set: 'sample',
    draw: within('conflicts', ({ button, say }) => button(say(conflictWords).add).first().click()),
  },
];

export const caseShots: readonly Shot[] = [...sampleShots, ...closer, ...emptyShots, ...fullShots];
