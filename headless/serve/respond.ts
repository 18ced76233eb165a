import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Ends a response with a short text that nothing else may be made of. */
export function end(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}

/** Answers a request by a function that knows nothing of servers. Rejects when the other side goes away in the middle. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  answer: (request: Request) => Promise<Response>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  const given = await answer(new Request(address, { method: request.method ?? 'GET', headers, signal: gone.signal }));
  if (gone.signal.aborted) return;
  response.writeHead(given.status, Object.fromEntries(given.headers));
  if (given.body) await pipeline(Readable.fromWeb(given.body), response);
  else response.end();
}
