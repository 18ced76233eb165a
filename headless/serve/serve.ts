import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Port } from '../../contract/port.ts';
import { attend } from '../../engine/host/attend.ts';
import type { Host } from '../../engine/host/host.ts';
import { windowFiles } from '../../engine/host/window-files.ts';
import { bootPage, bootPolicy, bootScript } from './boot-page.ts';
import { type Guard, guardFor } from './guard.ts';
import { startUploads } from './upload.ts';

export type Served = {
  /** To be opened once, in a browser on this machine. */
  readonly address: string;
  close(): Promise<void>;
};

/** The longest call in characters: a note of a million characters, twice. */
const longestMessage = 4_000_000;
/** The sign-in holds a token of 43 characters. */
const longestSignIn = 1000;

/** Shows the window on 127.0.0.1, to who has the address. `port` 0 takes any that is free. Rejects when the port is taken. */
export async function serve(host: Host, options: { readonly windowFolder: string; readonly port: number; readonly now: () => number; onError(error: unknown): void }): Promise<Served> {
  const files = windowFiles(options.windowFolder);
  const uploads = await startUploads(host, options.now);
  let guard: Guard | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!guard) return end(response, 503, 'Starting');
    const refused = guard.refusal(request);
    if (refused) return end(response, refused.status, refused.text);
    const { method, url = '/' } = request;
    if (method === 'GET' && url === '/boot') return end(response, 200, bootPage, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': bootPolicy });
    if (method === 'GET' && url === '/boot.js') return end(response, 200, bootScript, { 'content-type': 'text/javascript' });
    if (method === 'POST' && url === '/sign-in') {
      const cookie = guard.signIn(await tokenIn(request));
      return cookie ? end(response, 204, '', { 'set-cookie': cookie }) : end(response, 403, 'Refused');
    }
    if (!guard.isSignedIn(request)) return end(response, 401, 'Start Casewright again and open the address it prints.');
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    if (/^\/upload(?:$|\?)/.test(url)) return uploads.answer(request, response);
    const asked = new Request(new URL(url, `http://${request.headers.host}`), { method: method ?? 'GET', headers: headersOf(request), signal: gone.signal });
    const given = /^\/(original|preview|preview-report|made-report)\//.test(url) ? await host.bytes(asked) : await files(asked);
    if (gone.signal.aborted) return;
    response.writeHead(given.status, Object.fromEntries(given.headers));
    if (given.body) await pipeline(Readable.fromWeb(given.body as Parameters<typeof Readable.fromWeb>[0]), response);
    else response.end();
  };

  // No limit on a whole request: a large file may take long to upload, and upload.ts ends one that has gone silent.
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 30_000, requestTimeout: 0 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A browser that goes away in the middle of a file is no error of ours.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') options.onError(error);
      if (response.headersSent) response.destroy();
      else end(response, 500, 'Something went wrong in the program. The log has the details.');
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  server.on('upgrade', (request, socket, head) => {
    const own = request.headers.origin === `http://${request.headers.host}`;
    if (!guard || guard.refusal(request) || !own || request.url !== '/calls' || !guard.isSignedIn(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, webSocket => attend(host, portOf(webSocket)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  guard = guardFor(port, options.now);
  return {
    address: `http://127.0.0.1:${port}/boot#${guard.token}`,
    close: () =>
      new Promise(resolve => {
        uploads.close();
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(socket: WebSocket): Port {
  return {
    post: message => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: listener =>
      socket.on('message', (data: Buffer) => {
        let message: unknown;
        try {
          message = JSON.parse(data.toString('utf8'));
        } catch {
          // Our own window sends nothing else; whoever does is not it.
          socket.close(1003);
          return;
        }
        listener(message);
      }),
    onClose: listener => socket.once('close', listener),
  };
}

async function tokenIn(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) {
    text += String(part);
    if (text.length > longestSignIn) return '';
  }
  try {
    const { token } = JSON.parse(text) as { token?: unknown };
    return typeof token === 'string' ? token : '';
  } catch {
    return '';
  }
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return headers;
}

function end(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers });
  response.end(text);
}
