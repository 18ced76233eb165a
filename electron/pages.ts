import { fileURLToPath } from 'node:url';
import { isContentPath } from '../engine/host/content-paths.ts';
import { windowFiles } from '../engine/host/window-files.ts';
import type { Engine } from './engine.ts';
import { isOurs } from './security.ts';

/** Answers for app://casewright: files of the built window, and content through the engine. */
export function pages(engine: Pick<Engine, 'content'>): (request: Request) => Promise<Response> {
  const files = windowFiles(fileURLToPath(new URL('../window', import.meta.url)));
  return async request => {
    if (!isOurs(request.url)) return new Response('Not found', { status: 404 });
    if (!isContentPath(new URL(request.url).pathname)) return files(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Not allowed', { status: 405 });
    try {
      return await engine.content(request);
    } catch {
      // The window learns by itself that the engine is gone, and says so.
      return new Response('The engine is gone', { status: 503 });
    }
  };
}
