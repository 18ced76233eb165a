import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { letterText, memoText } from './case-with-evidence.ts';
import type { Look } from './chromium.ts';
import { makeTree } from './make-tree.ts';
import { openShell, type ShellWindow } from './shells.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type OpenedCase = ShellWindow & { readonly caseId: number };

/** The built window on a case, in an encrypted library if there is a passphrase, with two exhibits that were read: EX-0001 (letter) and EX-0002 (memo). */
export async function openedCase(browser: Browser, look?: Look, passphrase?: string): Promise<OpenedCase> {
  // Made first, so that it goes last: the library is closed before its folder goes.
  const folder = join(temporaryFolder(), 'library');
  const shell = await openShell(browser, look);
  const { ask, page } = shell;
  await ask('host.create', { folder, name: 'Harbour', ...(passphrase === undefined ? {} : { passphrase }) });
  const { id: caseId } = await ask('cases.create', { title: 'Harbour accounts', reference: 'H-1' });
  await ask('imports.start', { caseId, paths: [makeTree({ 'letter.txt': letterText, 'memo.txt': memoText })] });
  while ((await ask('jobs.open', {})).some(({ kind }) => kind !== 'study'))
    await new Promise(resolve => setTimeout(resolve, 20));
  await page.getByRole('navigation').getByText('Harbour accounts').first().click();
  return { ...shell, caseId };
}
