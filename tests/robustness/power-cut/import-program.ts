/**
 * Opens the library named first, with the passphrase that comes second unless that is empty, and imports the third path
 * into its first case, or goes on with that. Prints what it learns, a line of JSON each: `Acknowledged`. What was printed
 * was promised. Ends when all work is done.
 */
import { openLibrary } from '../../../engine/open.ts';
import { startBuiltChild } from '../../support/built-child.ts';
import { allItems, callsOf } from '../calls.ts';
import type { Acknowledged } from './promises.ts';

const [folder = '', passphrase = '', path = ''] = process.argv.slice(2);
const library = await openLibrary(folder, {
  startChild: startBuiltChild,
  passphrase: passphrase || undefined,
});
const call = callsOf(library);
const say = (one: Acknowledged): void => void process.stdout.write(`${JSON.stringify(one)}\n`);

const told = new Set<string>();
const tell = (): void => {
  if (call('imports.list', {}).length === 0) return;
  for (const { path: place, outcome, exhibitNumber } of allItems(call, 1)) {
    if (told.has(place)) continue;
    told.add(place);
    say({ what: 'entered', place, outcome, exhibit: exhibitNumber });
  }
};
const tellRead = (ids: readonly number[]): void => {
  if (ids.length === 0) return;
  for (const { id, number, reading, pages } of call('exhibits.rows', { ids: [...ids] }))
    if (reading === 'read')
      say({ what: 'read', exhibit: number, pages, scans: call('exhibits.get', { id }).scans.done });
};
library.listen(event => {
  if (event.kind !== 'changed') return;
  if (event.noun === 'imports') tell();
  if (event.noun === 'exhibits') tellRead(event.ids);
});
if (call('imports.list', {}).length === 0) call('imports.start', { caseId: 1, paths: [path] });
say({ what: 'open' });
await library.whenIdle();
tell();
await library.close();
