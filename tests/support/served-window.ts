import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Host, startHost } from '../../engine/host/host.ts';
import type { Library } from '../../engine/open.ts';
import { type Served, serve } from '../../headless/serve/serve.ts';
import { startBuiltChild } from './built-child.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type ServedWindow = {
  readonly host: Host;
  readonly served: Served;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly token: string;
  /** Errors of the program itself that were told; a test that expects some empties this. */
  readonly errors: unknown[];
};

/** The page on 127.0.0.1 with a host of its own, both closed when the test ends. Without a folder the window is one line. */
export async function servedWindow(
  options: { readonly windowFolder?: string; readonly dataFolder?: string; readonly now?: () => number } = {},
): Promise<ServedWindow> {
  const folder = temporaryFolder();
  const errors: unknown[] = [];
  const { dataFolder = join(folder, 'data'), windowFolder = smallWindow(folder), now = Date.now } = options;
  const onError = (error: unknown): void => void errors.push(error);
  // Loaded only when a test asks for the sample library.
  const loadSamples = async (library: Library): Promise<void> =>
    await (await import('../../samples/load.ts')).loadSamples(library);
  const host = startHost({ dataFolder, loadSamples, onError, startChild: startBuiltChild });
  const served = await serve(host, { windowFolder, port: 0, now, onError });
  onTestFinished(async () => {
    await served.close();
    await host.close();
    if (errors.length > 0) throw errors[0];
  });
  const { origin, hash } = new URL(served.address);
  return { host, served, origin, token: hash.slice(1), errors };
}

function smallWindow(folder: string): string {
  const place = join(folder, 'window');
  mkdirSync(join(place, 'assets'), { recursive: true });
  writeFileSync(
    join(place, 'index.html'),
    '<!doctype html><script nonce="__NONCE__">document.title = "Window";</script>',
  );
  writeFileSync(join(place, 'assets/a.js'), 'export {};');
  writeFileSync(join(place, 'assets/key.pem'), 'secret');
  writeFileSync(join(folder, 'outside.js'), 'outside');
  return place;
}
