import type { Scene } from '../scene.ts';
import { emptyCase, kindFiles } from '../sets.ts';
import type { Shot } from '../shot.ts';

async function openFile({ stage, goTo, openExhibit }: Scene, fileName: string): Promise<void> {
  const [matter] = await stage.ask('cases.list', {});
  const { rows } = await stage.ask('exhibits.list', { caseId: matter?.id ?? 0, limit: 200 });
  const exhibit = rows.find(each => each.fileName === fileName);
  if (!exhibit) throw new Error(`No exhibit was made of ${fileName}.`);
  await goTo(emptyCase);
  await openExhibit(exhibit.number);
}

export const kindShots: readonly Shot[] = [
  ...Object.entries(kindFiles).map(
    ([kind, fileName]): Shot => ({
      name: `kind-${kind}`,
      set: 'kinds',
      complains: /Indexing all PDF objects/,
      draw: scene => openFile(scene, fileName),
    }),
  ),
  {
    name: 'kind-conflict',
    set: 'kinds',
    draw: async scene => {
      const { page, settle } = scene;
      await openFile(scene, kindFiles.text);
      await page.getByText(/entendu/).click({ clickCount: 3 });
      await page.keyboard.press('x');
      await settle(300);
    },
  },
];
