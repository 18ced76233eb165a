import { type AddressInfo, createServer } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openWindow, startBrowser } from '../support/browser.ts';
import { serveBuiltWindow } from '../support/built-window.ts';
import { build } from '../headless/command-line.ts';
import { openShell } from '../support/shells.ts';
import { addCase, goTo, makeLibrary } from '../support/window-steps.ts';

let browser: Browser;
beforeAll(async () => {
  build();
  browser = await startBrowser();
}, 120_000);
afterAll(() => browser?.close());

/**
 * Counts at a socket, not by events of the browser, which also tell of requests that the page's policy stopped: all
 * that is not for 127.0.0.1 goes to this proxy.
 */
async function listeningProxy(): Promise<{ readonly server: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const proxy = createServer(socket => {
    socket.on('error', () => undefined);
    socket.once('data', data => {
      asked.push(data.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 502 Not here\r\ncontent-length: 0\r\n\r\n');
    });
  });
  await new Promise<void>(resolve => void proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  return { server: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked };
}

it('sends nothing anywhere but to its own program, also when a page tries', async () => {
  const { server, asked } = await listeningProxy();
  const { served } = await serveBuiltWindow();
  const { page, complaints } = await openWindow(browser, served.address, { proxy: { server, bypass: '127.0.0.1' } });
  await page.getByRole('button', { name: 'Make a new library' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await page.getByRole('button', { name: 'Make library' }).click();
  await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor();
  expect(asked).toEqual([]);

  const outcomes = await page.evaluate(async () => {
    type Page = { createElement(tag: string): object; readonly body: { append(element: unknown): void } };
    const { document } = globalThis as unknown as { document: Page };
    const tried: Record<string, string> = {};
    const attempt = async (name: string, work: () => unknown): Promise<void> => {
      try {
        await work();
        tried[name] = 'done';
      } catch {
        tried[name] = 'refused';
      }
    };
    await attempt('fetch', () => fetch('http://evil.example/fetch'));
    const make = (tag: string, properties: object): unknown => {
      const element = document.createElement(tag);
      const loaded = new Promise((resolve, reject) => Object.assign(element, { onload: resolve, onerror: reject }));
      document.body.append(Object.assign(element, properties));
      return loaded;
    };
    await attempt('image', () => make('img', { src: 'http://evil.example/image.png' }));
    await attempt('script', () => make('script', { src: 'http://evil.example/script.js' }));
    await attempt('style', () => make('link', { rel: 'stylesheet', href: 'http://evil.example/style.css' }));
    return tried;
  });
  expect(outcomes).toEqual({ fetch: 'refused', image: 'refused', script: 'refused', style: 'refused' });
  expect(asked).toEqual([]);
  expect(
    complaints
      .splice(0)
      .filter(text => !/Content Security Policy|Content-Security-Policy|violates|Refused|Failed to fetch/i.test(text)),
  ).toEqual([]);

  // The proof that the proxy would have heard: a page without the window's policy does reach it.
  const other = await page.context().newPage();
  await other.goto('http://evil.example/').catch(() => undefined);
  expect(asked).toEqual([expect.stringContaining('http://evil.example/')]);
});

it('goes on as before when the machine loses its network', async () => {
  const { page } = await openShell(browser);
  await makeLibrary(page);
  await page.evaluate("dispatchEvent(new Event('offline'))");
  await addCase(page, 'Harbour fraud');
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Add person' }).first().waitFor();
});
