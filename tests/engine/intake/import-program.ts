/**
 * Opens the library named first and imports the other paths into its first case, or goes on with an import that was
 * interrupted. Prints the account after each step, a line of JSON each, and ends when all work is done.
 */
import { openLibrary } from '../../../engine/open.ts';
import { startBuiltChild } from '../../support/built-child.ts';

const [folder = '', ...paths] = process.argv.slice(2);
const { answer, listen, whenIdle, close } = await openLibrary(folder, { startChild: startBuiltChild });
const account = (): void => {
  const reply = answer('imports.list', {});
  if (reply.ok) process.stdout.write(`${JSON.stringify((reply.value as readonly unknown[])[0] ?? null)}\n`);
};
listen(event => {
  if (event.kind === 'changed' && event.noun === 'imports') account();
});
const imports = answer('imports.list', {});
if (imports.ok && (imports.value as readonly unknown[]).length === 0) {
  const started = answer('imports.start', { caseId: 1, paths });
  if (!started.ok) throw new Error(started.message);
}
account();
await whenIdle();
account();
await close();
