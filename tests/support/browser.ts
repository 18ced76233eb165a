import chromium from '@sparticuz/chromium';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const require = createRequire(import.meta.url);

/**
 * Starts the browser of the tests; one for each test file. Subtle: not with the arguments that the package suggests,
 * which switch off the security that is tested here, and from a folder that holds this version alone, because the
 * package starts whatever was unpacked there before.
 */
export async function startBrowser(): Promise<Browser> {
  const { version } = require('@sparticuz/chromium/package.json') as { version: string };
  const unpacked = join(tmpdir(), `casewright-chromium-${version}`);
  mkdirSync(unpacked, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpacked;
  try {
    const executablePath = await chromium.executablePath();
    const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'];
    return await playwright.launch({ executablePath, args, timeout: 30_000 });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

export type Look = {
  readonly colours?: 'light' | 'dark';
  readonly locale?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Where everything goes that is not for this machine. */
  readonly proxy?: { readonly server: string };
};

export type Window = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings in the page; the test fails on those left when it ends. */
  readonly complaints: string[];
};

/** Opens a window at an address, closed when the test ends. */
export async function openWindow(browser: Browser, address: string, look: Look = {}): Promise<Window> {
  const { colours = 'light', locale = 'en-GB', size = { width: 1440, height: 900 }, proxy } = look;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: colours,
    locale,
    reducedMotion: 'reduce',
    ...(proxy ? { proxy } : {}),
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  onTestFinished(async () => {
    await context.close();
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
  });
  await page.goto(address);
  return { page, context, complaints };
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What of a page a screen reader or a tired eye would stumble over; nothing else of it is changed. */
export async function stumblingBlocks(page: Page): Promise<readonly string[]> {
  // The page's policy allows no foreign script; what the browser's own tools evaluate is not bound by it.
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] };
    const { violations } = await (globalThis as unknown as { axe: { run(): Promise<Found> } }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
    );
  });
}
