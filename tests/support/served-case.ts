import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Failure } from '../../contract/failure.ts';
import type { AnyCallName, AnyInputOf, AnyOutputOf } from '../../renderer/client/connect.ts';
import { letterText, memoText } from './case-with-evidence.ts';
import { openWindow } from './browser.ts';
import { serveBuiltWindow } from './built-window.ts';
import type { Look, Window } from './chromium.ts';
import { makeTree } from './make-tree.ts';
import type { ServedWindow } from './served-window.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type ServedCase = Window & {
  readonly caseId: number;
  readonly served: ServedWindow;
  /** Asks a call beside the window, as a second window would. Throws when it is refused. */
  ask<Name extends AnyCallName>(name: Name, input: AnyInputOf<Name>): Promise<AnyOutputOf<Name>>;
};

/** The built window on a case, in an encrypted library if there is a passphrase, with two exhibits that were read: EX-0001 (letter) and EX-0002 (memo). */
export async function servedCase(browser: Browser, look?: Look, passphrase?: string): Promise<ServedCase> {
  // Made first, so that it goes last: the library is closed before its folder goes.
  const folder = join(temporaryFolder(), 'library');
  const served = await serveBuiltWindow();
  const ask: ServedCase['ask'] = async (name, input) => {
    const reply = await served.host.answer(name, input);
    if (!reply.ok) throw new Failure(reply.code, `${name}: ${reply.message}`, reply.details);
    return reply.value as never;
  };
  await ask('host.create', { folder, name: 'Harbour', ...(passphrase === undefined ? {} : { passphrase }) });
  const { id: caseId } = await ask('cases.create', { title: 'Harbour accounts', reference: 'H-1' });
  await ask('imports.start', { caseId, paths: [makeTree({ 'letter.txt': letterText, 'memo.txt': memoText })] });
  while ((await ask('jobs.open', {})).length > 0) await new Promise(resolve => setTimeout(resolve, 20));
  const window = await openWindow(browser, served.served.address, look);
  await window.page.getByRole('navigation').getByText('Harbour accounts').first().click();
  return { ...window, caseId, served, ask };
}
