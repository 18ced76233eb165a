import type { Browser, Page } from 'playwright-core';
import type { LargeLibrary } from './large-library.ts';
import { record } from './recorder.ts';
import { type ServedShell, serveShell } from './served-shell.ts';

export type Measured = { readonly page: Page; readonly shell: ServedShell; close(): Promise<void> };

/** Starts the program on a library, and a window that goes to the table of exhibits by itself. Resolves when its rows are there. */
export async function openMeasured(browser: Browser, library: LargeLibrary): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: 'en-GB' });
  const page = await context.newPage();
  await record(page, ['Large case', 'Exhibits']);
  const shell = await serveShell(library);
  const close = async (): Promise<void> => {
    await context.close();
    await shell.close();
  };
  try {
    await page.goto(shell.address);
    await page.getByRole('row', { name: /EX-000001/ }).waitFor();
    return { page, shell, close };
  } catch (error) {
    await close();
    throw error;
  }
}
