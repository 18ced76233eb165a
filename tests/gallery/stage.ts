import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { Failure } from '../../contract/failure.ts';
import { type Host, startHost } from '../../engine/host/host.ts';
import { serve } from '../../headless/serve/serve.ts';
import type { AnyCallName, AnyInputOf, AnyOutputOf } from '../../renderer/client/connect.ts';
import { loadSamples } from '../../samples/load.ts';
import { startBuiltChild } from '../support/built-child.ts';
import { blankWindow, type Window } from '../support/chromium.ts';
import { type LookName, looks } from './looks.ts';

const windowFolder = join(import.meta.dirname, '../../out/window');

/** The moment of all pictures, in the zone of the machine: pictures differ only when the product does. */
export const pictureTime = new Date(2026, 2, 16, 9, 12);

/** The program with its own data, and the page that shows it. */
export type Stage = {
  readonly dataFolder: string;
  ask<Name extends AnyCallName>(name: Name, input: AnyInputOf<Name>): Promise<AnyOutputOf<Name>>;
  /** Waits until no work is open. */
  whenIdle(): Promise<void>;
  /** The window in this look, at its first screen; the same one each time. */
  window(look: LookName): Promise<Window>;
  /** Ends the program under the windows that are open. */
  stopServing(): Promise<void>;
  close(): Promise<void>;
};

export async function openStage(browser: Browser, dataFolder: string): Promise<Stage> {
  const started = performance.now();
  const now = (): number => Math.round(pictureTime.getTime() - 600_000 + performance.now() - started);
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const host: Host = startHost({ dataFolder, loadSamples, now, onError, startChild: startBuiltChild });
  const served = await serve(host, { windowFolder, port: 0, now: Date.now, onError });
  const { origin } = new URL(served.address);
  const windows = new Map<LookName, Window>();
  let cookies: NonNullable<Exclude<BrowserContextOptions['storageState'], string>>['cookies'] | undefined;

  const ask: Stage['ask'] = async (name, input) => {
    const reply = await host.answer(name, input);
    if (!reply.ok) throw new Failure(reply.code, `${name}: ${reply.message}`, reply.details, { cause: errors.at(-1) });
    return reply.value as never;
  };

  const opened = async (look: LookName): Promise<Window> => {
    const window = windows.get(look) ?? (await blankWindow(browser, looks[look]));
    if (!windows.has(look)) {
      windows.set(look, window);
      await window.page.clock.setFixedTime(pictureTime);
      if (cookies) await window.context.addCookies(cookies);
    }
    // The address lets one browser in, once; the other looks come with its cookie.
    await window.page.goto(cookies ? `${origin}/` : served.address);
    await window.page.getByRole('main').first().waitFor();
    cookies ??= await window.context.cookies();
    return window;
  };

  return {
    dataFolder,
    ask,
    whenIdle: async () => {
      // Polling is good enough for pictures; the engine's own whenIdle stays behind its door.
      while ((await ask('jobs.open', {})).length > 0) await new Promise(resolve => setTimeout(resolve, 50));
    },
    window: opened,
    stopServing: served.close,
    close: async () => {
      for (const { context } of windows.values()) await context.close();
      await served.close();
      await host.close();
      if (errors.length > 0) throw errors[0];
    },
  };
}
