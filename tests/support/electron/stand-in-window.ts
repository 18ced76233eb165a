import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { pageBridge } from './page-bridge.ts';
import type { Look } from '../chromium.ts';
import type { Done } from './stand-in.ts';
import { StandInChannel, type StandInPort } from './stand-in-port.ts';

// Chromium takes no schemes from outside: the page sees app://casewright as http://casewright.app.localhost.
const shown = 'http://casewright.app.localhost';
const inPage = (address: string): string => address.replace(/^app:\/\/casewright/, shown);
const inApp = (address: string): string => address.replace(/^http:\/\/casewright\.app\.localhost/, 'app://casewright');

type Options = {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload: string } & Readonly<Record<string, unknown>>;
};
type Frame = { readonly url: string };

export type StandInWindow = EventEmitter & {
  readonly options: Options;
  /** As the program sees it: app://casewright/… */
  readonly address: string;
  readonly isLoading: boolean;
  readonly opened: Page | undefined;
  readonly page: Page;
  readonly webContents: EventEmitter & { readonly mainFrame: Frame };
  readonly reloads: number;
  focus(): void;
  close(): Promise<void>;
};

/** A stand-in for BrowserWindow: each window is a page of the browser, with its own cookies and storage. */
export function standInWindow(browser: Browser, done: Done, app: EventEmitter, look: Look = {}) {
  const all: Window[] = [];

  class WebContents extends EventEmitter {
    readonly window: Window;
    openHandler: ((details: { url: string }) => { action: string }) | undefined;
    readonly mainFrame: Frame;
    constructor(window: Window) {
      super();
      this.window = window;
      this.mainFrame = {
        get url() {
          return window.address;
        },
      };
    }
    isLoading(): boolean {
      return this.window.isLoading;
    }
    reload(): void {
      this.window.reloads += 1;
    }
    forcefullyCrashRenderer(): void {
      this.emit('render-process-gone', {}, { reason: 'crashed' });
    }
    getURL(): string {
      return this.window.address;
    }
    setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
      this.openHandler = handler;
    }
    send(channel: string, data?: unknown): void {
      this.window.deliver('message', channel, data);
    }
  }

  class Window extends EventEmitter {
    static getAllWindows = (): readonly Window[] => all;
    static getFocusedWindow = (): Window | null => all.find(window => window.isFocused) ?? null;
    static fromWebContents = (contents: WebContents): Window => contents.window;
    readonly options: Options;
    readonly webContents: WebContents;
    address = '';
    shown = false;
    isFocused = false;
    isLoading = true;
    reloads = 0;
    opened: Page | undefined;
    #context: BrowserContext | undefined;
    readonly #ports = new Map<number, StandInPort>();

    constructor(options: Options) {
      super();
      this.options = options;
      this.webContents = new WebContents(this);
      all.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }

    get page(): Page {
      if (!this.opened) throw new Error('The window shows nothing yet');
      return this.opened;
    }

    deliver(kind: string, to: unknown, data: unknown): void {
      const say = (values: readonly unknown[]): void => {
        const { __standInDeliver: take } = globalThis as unknown as { __standInDeliver?: (...v: unknown[]) => void };
        take?.(...values);
      };
      void this.opened?.evaluate(say, [kind, to, data]).catch(() => undefined);
    }

    /** A message from the page; frames other than the main one are told apart, as Electron does. */
    receive(senderFrame: Frame, kind: string, to: unknown, values: unknown, numbers: readonly number[]): unknown {
      const event = { sender: this.webContents, senderFrame };
      if (kind === 'port') {
        this.#ports.get(to as number)?.postMessage(values);
        return undefined;
      }
      const channel = String(to);
      if (kind === 'invoke') {
        const handler = done.handlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        return handler(event, ...(values as unknown[]));
      }
      const ports = numbers.map(number => {
        const { port1, port2 } = new StandInChannel();
        this.#ports.set(number, port1);
        port1.on('message', ({ data }: { data: unknown }) => this.deliver('port', number, data));
        port1.start();
        return port2;
      });
      done.listeners.emit(channel, { ...event, ports }, values);
      return undefined;
    }

    async loadURL(address: string): Promise<void> {
      const { width, height, webPreferences } = this.options;
      const { colours = 'light', locale = 'en-GB', size = { width, height } } = look;
      const context = await browser.newContext({
        viewport: size,
        colorScheme: colours,
        locale,
        reducedMotion: 'reduce',
      });
      this.#context = context;
      context.setDefaultTimeout(30_000);
      await context.exposeBinding(
        '__standIn',
        async ({ frame, page }, kind: string, to: unknown, values: unknown, numbers: number[] = []) => {
          const isMain = frame === page.mainFrame();
          const sender = isMain ? this.webContents.mainFrame : { url: inApp(frame.url()) };
          return await this.receive(sender, kind, to, values, numbers);
        },
      );
      await context.exposeBinding('__standInOpen', (_source, url: string) => {
        this.webContents.openHandler?.({ url });
      });
      await context.addInitScript(pageBridge(readFileSync(webPreferences.preload, 'utf8')));
      await context.route('**/*', (route, request) => this.#answer(route, request));
      this.opened = await context.newPage();
      this.opened.on('framenavigated', frame => {
        if (frame === this.opened?.mainFrame()) this.address = inApp(frame.url());
      });
      await this.opened.goto(inPage(address));
      this.isLoading = false;
      this.webContents.emit('did-finish-load');
      this.emit('ready-to-show');
    }

    async #answer(route: Route, request: PageRequest): Promise<void> {
      const url = inApp(request.url());
      if (request.isNavigationRequest() && this.address !== '' && this.address !== 'about:blank') {
        let stopped = false;
        const event = { url, preventDefault: () => (stopped = true) };
        this.webContents.emit(
          request.frame() === this.page.mainFrame() ? 'will-navigate' : 'will-frame-navigate',
          event,
        );
        if (stopped) return await route.abort('aborted');
      }
      const look = done.session.get('beforeRequest') as
        | ((details: { url: string }, answer: (said: { cancel: boolean }) => void) => void)
        | undefined;
      const { cancel } = await new Promise<{ cancel: boolean }>(answer =>
        look ? look({ url }, answer) : answer({ cancel: false }),
      );
      const handle = done.protocols.get(url.split(':', 1)[0] ?? '');
      if (cancel || !handle) return await route.abort('blockedbyclient');
      const response = await handle(
        new Request(url, { method: request.method(), headers: await request.allHeaders() }),
      );
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    }

    show(): void {
      this.shown = true;
    }
    maximize(): void {}
    isMaximized(): boolean {
      return false;
    }
    isMinimized(): boolean {
      return false;
    }
    focus(): void {
      for (const window of all) window.isFocused = window === this;
      this.emit('focus');
    }
    isDestroyed(): boolean {
      return !all.includes(this);
    }
    destroy(): void {
      void this.close();
    }
    getNormalBounds() {
      const { width, height } = this.options;
      return { x: 10, y: 20, width, height };
    }
    async close(): Promise<void> {
      this.emit('close');
      await this.#context?.close();
      for (const port of this.#ports.values()) port.close();
      all.splice(all.indexOf(this), 1);
      if (all.length === 0) app.emit('window-all-closed');
    }
  }
  return Window;
}
