import type { Page } from 'playwright-core';

// What many stories begin with, done as a person does it.

export async function makeLibrary(page: Page, name = 'Harbour', passphrase?: string): Promise<void> {
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  if (passphrase !== undefined) {
    await page.getByRole('checkbox', { name: 'Protect it with a passphrase' }).check();
    await page.getByLabel(/^Passphrase( \*)?$/).fill(passphrase);
    await page.getByLabel('Passphrase again').fill(passphrase);
  }
  await page.getByRole('button', { name: 'Make library' }).click();
  await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
}

export async function addCase(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New case' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Title' }).press('Enter');
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Goes to a screen of the case that is open in the sidebar. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('tree').getByRole('treeitem', { name: screen }).first().click();
  await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
}

/** Imports a folder of this machine into the case that is open, and waits for its account. */
export async function importFolder(page: Page, folder: string): Promise<void> {
  await page.getByRole('tree').getByRole('treeitem', { name: 'Imports' }).click();
  const start = page.getByRole('button', { name: 'Import files' });
  const browse = page.getByRole('button', { name: 'Browse this machine' });
  await start.or(browse).first().waitFor();
  if (!(await browse.isVisible())) await start.click();
  await browse.click();
  await page.getByRole('textbox', { name: 'Folder' }).fill(folder);
  await page.keyboard.press('Enter');
  // It can be pressed once the list of that folder is there.
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: /^Add \d+ to the import/ }).click();
  await page.getByRole('button', { name: /^Import( \d+ files?)?$/ }).click();
  await page.getByText(/^Done · Ended/).waitFor();
}
