import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, stumblingBlocks } from '../support/browser.ts';
import { chatWorkbook } from '../support/chat-workbook.ts';
import { makeTree } from '../support/make-tree.ts';
import { type OpenedCase, openedCase } from '../support/opened-case.ts';
import { build } from '../headless/command-line.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

const table = (name: string): string =>
  [
    'localId,Type,CreateTime,NickName,StrContent,File',
    `1,1,1678799585,${name},"你好, the first parcel",`,
    '2,3,1678799600,李四,,image/2.jpg',
    `3,1,1678842000,${name},洗钱,`,
    '',
  ].join('\n');
const page =
  '<!doctype html><title>Chat</title><table><tr><th>Time</th><th>From</th><th>Words</th></tr>' +
  '<tr><td>14/03/2019 21:13</td><td>Ann</td><td>counted</td></tr></table>';
const lines = 'Chat history\n\n2019-03-14 21:13:05 Ann(11)\nhello\n\n2019-03-15 08:00:00 Ben(12)\nsee you\n';

/** Brings files into the case and waits until they are read. */
async function take({ ask, caseId }: OpenedCase, files: Parameters<typeof makeTree>[0]): Promise<void> {
  await ask('imports.start', { caseId, paths: [makeTree(files)] });
  await expect.poll(async () => (await ask('jobs.open', {})).length, { timeout: 30_000 }).toBe(0);
}

async function open(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('navigation')
    .getByText(/^(Exhibits|证物)/)
    .first()
    .click();
  await page.getByRole('row', { name }).dblclick();
}

describe.each(['light', 'dark'] as const)('in %s', colours => {
  it('a table of another tool is read as a chat, with its first messages shown while it is chosen how', async () => {
    const shown = await openedCase(browser, { colours });
    const { page, ask } = shown;
    await take(shown, { 'wechat.csv': table('张三'), 'wechat-2.csv': table('Ann') });
    await open(page, /wechat(?!-2)/);
    // While it is chosen how, the keys of the document that is not in sight rest.
    const isChat = page.getByRole('button', { name: 'This is a chat' });
    await isChat.click();
    // The name of the button lies over the page as long as the mouse is on it, and is no step to go back from.
    await page.getByRole('tooltip', { name: 'This is a chat' }).waitFor();
    await page.getByRole('region', { name: 'The first messages' }).focus();
    await page.keyboard.press('f');
    await page.keyboard.press('Escape');
    await expect.poll(() => isChat.getAttribute('aria-pressed')).toBe('false');
    expect(await page.getByRole('complementary', { name: 'New fact' }).count()).toBe(0);
    await isChat.click();
    const preview = page.getByRole('region', { name: 'The first messages' });
    await preview
      .getByRole('row', { name: '1678799585 (2023-03-14 13:13:05 UTC) 张三 你好, the first parcel' })
      .waitFor();
    await page
      .getByRole('region', { name: 'As in the file' })
      .getByRole('columnheader', { name: '3: CreateTime Time' })
      .waitFor();
    // The name of the button would lie over the page.
    await page.mouse.move(700, 700);
    expect(await stumblingBlocks(page)).toEqual([]);
    // Another choice shows at once.
    await page.getByRole('combobox', { name: 'Sender' }).click();
    await page.getByRole('option', { name: 'None' }).click();
    await preview.getByRole('row', { name: '1678799585 (2023-03-14 13:13:05 UTC) 你好, the first parcel' }).waitFor();
    await page.getByRole('combobox', { name: 'Sender' }).click();
    await page.getByRole('option', { name: '4: NickName' }).click();
    await page.getByRole('button', { name: 'Read as a chat' }).click();
    const day = page.getByRole('article').first();
    await day.getByText('张三').waitFor();

    // A file of the same look is offered the same; nothing happens until somebody says so.
    await open(page, /wechat-2/);
    const offer = page.getByRole('note', { name: 'This is a chat' });
    await offer.getByText(/EX-0004 wechat looks the same/).waitFor();
    expect((await ask('exhibits.get', { id: 3 })).kind).toBe('csv');
    expect(await stumblingBlocks(page)).toEqual([]);
    await offer.getByRole('button', { name: 'Read this one so too' }).click();
    await page.getByRole('article').first().getByText('Ann').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('table', { name: 'wechat-2' }).waitFor();
  }, 120_000);

  it('a sheet of a workbook is read as a chat, the one with messages proposed', async () => {
    const shown = await openedCase(browser, { colours });
    const { page: window, ask } = shown;
    await take(shown, { 'telephone.xls': chatWorkbook('Ann', 'xls') });
    await open(window, /telephone/);
    await window.getByRole('button', { name: 'This is a chat' }).click();
    const preview = window.getByRole('region', { name: 'The first messages' });
    await preview.getByRole('row', { name: '2023-03-14 12:00:00 Ann the first parcel' }).waitFor();
    const sheet = window.getByRole('combobox', { name: 'Sheet' });
    await expect.poll(() => sheet.inputValue()).toBe('Instant Messages');
    await window.mouse.move(700, 700);
    expect(await stumblingBlocks(window)).toEqual([]);
    await sheet.click();
    await window.getByRole('option', { name: 'About' }).click();
    await window.getByRole('region', { name: 'As in the file' }).getByText('Example 7.1').waitFor();
    await sheet.click();
    await window.getByRole('option', { name: 'Instant Messages' }).click();
    await preview.getByRole('row', { name: '2023-03-14 12:00:00 Ann the first parcel' }).waitFor();
    await window.getByRole('button', { name: 'Read as a chat' }).click();
    await window.getByRole('article').first().getByText('the first parcel').waitFor();
    const { mapping } = await ask('chats.mapping', { exhibitId: 3 });
    expect(mapping).toMatchObject({ sheet: 'Instant Messages', time: 1, sender: 2, text: 3, file: 4 });
  }, 120_000);

  it('lines and web pages are read as chats too', async () => {
    const shown = await openedCase(browser, { colours });
    const { page: window, ask } = shown;
    await take(shown, { 'qq.txt': lines, 'page.html': page });
    await open(window, /qq/);
    await window.getByRole('button', { name: 'This is a chat' }).click();
    const pattern = window.getByRole('textbox', { name: 'A message begins like' });
    await expect.poll(() => pattern.inputValue()).toBe('{time} {sender}');
    await pattern.fill('{sender}');
    await window.getByText(/The pattern needs {time}/).waitFor();
    await expect.poll(() => window.getByRole('button', { name: 'Read as a chat' }).isDisabled()).toBe(true);
    await window.getByRole('button', { name: /^Make the pattern of this line: 2019-03-15/ }).click();
    await expect.poll(() => pattern.inputValue()).toBe('{time} {sender}');
    await window.getByRole('row', { name: '2019-03-15 08:00:00 Ben(12) see you' }).waitFor();
    expect(await stumblingBlocks(window)).toEqual([]);
    await window.getByRole('button', { name: 'Read as a chat' }).click();
    await expect.poll(async () => (await ask('exhibits.pageLabels', { id: 4 })).at(-1)).toBe('2019-03-15');
    await window.getByRole('button', { name: 'How it is read as a chat' }).click();
    await window.getByRole('button', { name: 'Read as what it is' }).click();
    await expect.poll(async () => (await ask('exhibits.get', { id: 4 })).kind).toBe('text');

    await open(window, /page/);
    await window.getByRole('button', { name: 'This is a chat' }).click();
    await window.getByRole('row', { name: '14/03/2019 21:13 Ann counted' }).first().waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'This is a chat' }).waitFor();
    expect((await ask('exhibits.get', { id: 3 })).kind).toBe('html');
  }, 120_000);
});

it('a file that a message names is a link to its exhibit, and what is missing is said', async () => {
  const shown = await openedCase(browser);
  const { page } = shown;
  const long = 'a long message '.repeat(30).trim();
  const chat =
    `14/03/2019, 21:13 - Ann: ${long}\n14/03/2019, 21:14 - Ben: IMG-1.jpg (file attached)\n` +
    '14/03/2019, 21:15 - 李四: IMG-2.jpg (file attached)\n15/03/2019, 21:15 - Ann: second line\nof a message\n';
  const files = { '_chat.txt': chat, 'IMG-1.jpg': readFileSync(join(import.meta.dirname, '../fixtures/photo.jpg')) };
  await take(shown, files);
  await open(page, /_chat/);
  await page.getByText('Day 14/03/2019').waitFor();
  await page.getByText('Named here, but not among the exhibits beside the chat: IMG-2.jpg').waitFor();
  // A message of many words stays in sight, beside its sender.
  const box = await page.getByText('a long message').first().boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1440);
  expect(await stumblingBlocks(page)).toEqual([]);
  // What is selected over several lines is quoted as it stands on the page.
  await page.getByText('second line').selectText();
  await page.keyboard.press('h');
  await page.locator('mark[data-colour]').first().waitFor();
  await page.getByRole('link', { name: 'IMG-1.jpg' }).click();
  await page.getByRole('heading', { name: /IMG-1/ }).waitFor();
}, 60_000);

it('the strings of a file of an unknown kind are made searchable, and that is taken back', async () => {
  const shown = await openedCase(browser);
  const { page, ask } = shown;
  const bytes = Buffer.concat([Buffer.from([0xca, 0x11, 0, 0xd0, 1, 2, 3]), Buffer.from('wire to Harbour Trading\0')]);
  await take(shown, { 'unknown.bin': bytes });
  await open(page, /unknown/);
  const button = page.getByRole('button', { name: 'Make its strings searchable' });
  await button.waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
  await button.click();
  await page.getByRole('button', { name: 'Show the text' }).click();
  await page.getByRole('article').getByText('wire to Harbour Trading').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await ask('exhibits.get', { id: 3 })).reading).toBe('none');
}, 60_000);

it('a small window in Chinese', async () => {
  const shown = await openedCase(browser, { locale: 'zh-CN' });
  const { page } = shown;
  await take(shown, { 'wechat.csv': table('张三') });
  await open(page, /wechat/);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('button', { name: '这是聊天记录' }).click();
  await page.mouse.move(400, 600);
  await page.getByRole('region', { name: '前几条消息' }).getByText('李四').waitFor();
  expect(await stumblingBlocks(page)).toEqual([]);
}, 60_000);
