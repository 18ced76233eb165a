import chromium from '@sparticuz/chromium';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as playwright, type Locator, type Page } from 'playwright-core';

// No import of the test runner: the gallery uses this too.

const require = createRequire(import.meta.url);

/**
 * Starts the browser of the tests; one for each test file. Subtle: not with the arguments that the package suggests,
 * which switch off the security that is tested here.
 */
export async function startBrowser({ scrollbars = false, flags = [] as readonly string[] } = {}): Promise<Browser> {
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', ...flags];
  return await playwright.launch({
    executablePath: await unpackedBrowser(),
    args,
    timeout: 30_000,
    ...(scrollbars ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}),
  });
}

/**
 * The package starts whatever was unpacked before where TMPDIR says, so each version has a folder of its own, which
 * appears whole: several test files begin at the same time.
 */
async function unpackedBrowser(): Promise<string> {
  const { devDependencies } = require('../../package.json') as { devDependencies: Record<string, string> };
  const folder = join(tmpdir(), `casewright-chromium-${devDependencies['@sparticuz/chromium']}`);
  if (!existsSync(folder)) {
    const own = mkdtempSync(`${folder}-`);
    await executableIn(own);
    try {
      renameSync(own, folder);
    } catch {
      // Another test file was faster.
      rmSync(own, { recursive: true, force: true });
    }
  }
  return await executableIn(folder);
}

async function executableIn(folder: string): Promise<string> {
  const { TMPDIR: before } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    return await chromium.executablePath();
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
  readonly proxy?: { readonly server: string; readonly bypass: string };
};

export type Window = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings in the page. */
  readonly complaints: string[];
};

/** A window that shows nothing yet. Whoever asks for it closes its context. */
export async function blankWindow(browser: Browser, look: Look): Promise<Window> {
  const { colours = 'light', locale = 'en-GB', size = { width: 1440, height: 900 }, proxy } = look;
  const context = await browser.newContext({
    viewport: size,
    colorScheme: colours,
    locale,
    reducedMotion: 'reduce',
    ...(proxy ? { proxy } : {}),
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  return { page, context, complaints };
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What of a page a screen reader or a tired eye would stumble over, by all rules or by those named; nothing else of it is changed. */
export async function stumblingBlocks(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // A screen that is not there yet would be judged for being empty.
  if (!rules) await page.locator('h1').first().waitFor({ state: 'attached' });
  // The page's policy allows no foreign script; what the browser's own tools evaluate is not bound by it.
  await page.evaluate(axe);
  return await page.evaluate(async only => {
    type Found = { violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] };
    type Axe = { run(options: object): Promise<Found> };
    // Documents that are evidence stand in frames of their own, which no script may enter.
    const options = { iframes: false, ...(only ? { runOnly: { type: 'rule', values: only } } : {}) };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(options);
    type Page = { document: { querySelector(selector: string): unknown } };
    const { document } = globalThis as unknown as Page;
    // The words of the button on which the mouse happens to rest stand in no landmark, and belong to none.
    const isTooltip = (target: unknown): boolean =>
      document.querySelector(`${String(target)} [role="tooltip"]`) !== null;
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => id !== 'region' || !isTooltip(target))
        .map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`),
    );
  }, rules);
}

/** Types into a field that the window itself gives the focus to, once it has: keys pressed before go elsewhere. */
export async function typeOnceFocused(field: Locator, text: string): Promise<void> {
  const page = field.page();
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(text);
}
