import { words as viewerWords } from '../../../renderer/viewer/messages.ts';
import { words as chatWords } from '../../../renderer/viewer/chat/messages.ts';
import { sampleCase } from '../sets.ts';
import type { Shot } from '../shot.ts';

/** One exhibit of the sample for each kind that is shown in its own way. */
const kinds = {
  pdf: 'EX-0011',
  html: 'EX-0012',
  word: 'EX-0013',
  sheet: 'EX-0015',
  mail: 'EX-0016',
  csv: 'EX-0009',
  picture: 'EX-0008',
  chinese: 'EX-0025',
  text: 'EX-0023',
  markdown: 'EX-0024',
} as const;

export const readerShots: readonly Shot[] = [
  ...Object.entries(kinds).map(
    ([kind, number]): Shot => ({
      name: `reader-${kind}`,
      set: 'sample',
      draw: async ({ goTo, openExhibit }) => {
        await goTo(sampleCase);
        await openExhibit(number);
      },
    }),
  ),
  {
    name: 'reader-scan-text',
    set: 'sample',
    draw: async ({ goTo, openExhibit, page, settle }) => {
      await goTo(sampleCase);
      await openExhibit(kinds.picture);
      await page.keyboard.press('v');
      await settle();
    },
  },
  {
    name: 'reader-correct',
    set: 'sample',
    draw: async ({ goTo, openExhibit, settle, say, button }) => {
      await goTo(sampleCase);
      await openExhibit(kinds.picture);
      await button(say(viewerWords).scan.correct).click();
      await settle();
    },
  },
  {
    name: 'reader-chat-mapping',
    set: 'sample',
    draw: async ({ goTo, openExhibit, settle, say, button }) => {
      await goTo(sampleCase);
      await openExhibit(kinds.csv);
      await button(say(chatWords).isChat).click();
      await settle();
    },
  },
  {
    name: 'reader-reading-mode',
    set: 'sample',
    draw: async ({ goTo, openExhibit, page, settle, say, button }) => {
      await goTo(sampleCase);
      await openExhibit('EX-0011');
      await button(say(viewerWords).readingMode)
        .or(page.getByRole('button', { name: say(viewerWords).readingMode }))
        .first()
        .click();
      await settle(600);
    },
  },
];
