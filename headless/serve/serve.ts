import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { attend } from '../../engine/host/attend.ts';
import { isContentPath } from '../../engine/host/content-paths.ts';
import type { Host } from '../../engine/host/host.ts';
import { windowFiles } from '../../engine/host/window-files.ts';
import { bootPage, bootPolicy, bootScript } from './boot-page.ts';
import { type Guard, guardFor } from './guard.ts';
import { end, respond } from './respond.ts';
import { startUploads } from './upload.ts';
import { webSocketPort } from './web-socket-port.ts';

export type ServeOptions = {
  /** Where the built window lies. */
  readonly windowFolder: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Errors in the program itself. */
  onError(error: unknown): void;
};

export type Served = {
  /** To be opened once, in a browser on this machine. */
  readonly address: string;
  close(): Promise<void>;
};

/** The longest call in bytes: a note of a million characters, as text and as JSON. */
const longestMessage = 8_000_000;
/** The sign-in holds a token of 43 characters. */
const longestSignIn = 1000;
/** How long a browser may take to say what it wants. Milliseconds. */
const longestAsking = 30_000;

/** Shows the window on 127.0.0.1, to who has the address. Rejects when the port is taken. */
export async function serve(host: Host, options: ServeOptions): Promise<Served> {
  const files = windowFiles(options.windowFolder);
  const uploads = await startUploads(host, options);
  let guard: Guard | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!guard) return end(response, 503, 'Starting');
    const refused = guard.refusal(request);
    if (refused) return end(response, refused.status, refused.text);
    const { method = 'GET', url = '/' } = request;
    const base = `http://${request.headers.host}`;
    // A path that begins with // would name another host.
    if (!url.startsWith('/') || url.startsWith('//') || !URL.canParse(url, base))
      return end(response, 400, 'This is no address here.');
    if (url === '/boot' && method === 'GET')
      return end(response, 200, bootPage, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': bootPolicy,
      });
    if (url === '/boot.js' && method === 'GET')
      return end(response, 200, bootScript, { 'content-type': 'text/javascript; charset=utf-8' });
    if (url === '/sign-in' && method === 'POST') return signIn(guard, request, response);
    if (!guard.isSignedIn(request)) return end(response, 401, 'Start Casewright again and open the address it prints.');
    const address = new URL(url, base);
    if (address.pathname === '/upload') return uploads.answer(request, response);
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Not allowed', { allow: 'GET, HEAD' });
    return respond(request, response, address, isContentPath(address.pathname) ? host.bytes : files);
  };

  // No limit on a whole request: a large file may take long to upload, and upload.ts ends one that has gone silent.
  const limits = { maxHeaderSize: 16_384, headersTimeout: longestAsking, requestTimeout: 0 };
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A browser that goes away in the middle of a file is no error of ours.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') options.onError(error);
      if (response.headersSent) response.destroy();
      else end(response, 500, 'Something went wrong in the program. The log has the details.');
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  server.on('upgrade', (request, socket, head) => {
    // Whoever is refused may hang up first, which is nothing to tell.
    socket.on('error', () => socket.destroy());
    if (!guard || request.url !== '/calls' || !guard.mayOpenSocket(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, webSocket => attend(host, webSocketPort(webSocket)));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, '127.0.0.1', resolve);
    });
  } catch (error) {
    uploads.close();
    throw error;
  }
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

async function signIn(guard: Guard, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = await tokenIn(request);
  const cookie = token === undefined ? undefined : guard.signIn(token);
  // What is left of a body that is too long is not waited for.
  if (cookie === undefined)
    end(response, 403, 'This address does not let anybody in (any more).', { connection: 'close' });
  else end(response, 204, '', { 'set-cookie': cookie });
}

async function tokenIn(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    text += String(part);
    if (text.length > longestSignIn) return undefined;
  }
  try {
    const { token } = JSON.parse(text) as { token?: unknown };
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
}
