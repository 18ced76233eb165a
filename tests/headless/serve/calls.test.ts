import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { rawRequest } from '../../support/raw-request.ts';
import { servedWindow } from '../../support/served-window.ts';
import { signIn } from '../../support/sign-in.ts';

const socketTo = (origin: string, headers: Record<string, string>, path = '/calls'): WebSocket =>
  new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });

async function opens(socket: WebSocket): Promise<boolean> {
  const opened = await Promise.race([
    once(socket, 'open').then(() => true),
    once(socket, 'error').then(
      () => false,
      () => false,
    ),
  ]).catch(() => false);
  socket.on('error', () => undefined);
  socket.terminate();
  return opened;
}

it('opens a WebSocket for our own page alone', async () => {
  const { origin, token } = await servedWindow();
  const cookie = await signIn({ origin, token });
  const { port } = new URL(origin);
  expect(await opens(socketTo(origin, { origin, cookie }))).toBe(true);
  const refused: readonly Record<string, string>[] = [
    { cookie },
    { origin },
    { origin: 'https://evil.example', cookie },
    { origin: 'http://127.0.0.1:1', cookie },
    { origin: `http://localhost:${port}`, cookie },
    { origin: `https://127.0.0.1:${port}`, cookie },
    { origin: 'null', cookie },
    { origin, cookie, host: 'rebound.example' },
    { origin: 'http://rebound.example', cookie, host: 'rebound.example' },
    { origin, cookie, 'sec-fetch-site': 'same-site' },
    { origin, cookie, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of refused) expect([headers, await opens(socketTo(origin, headers))]).toEqual([headers, false]);
  expect(await opens(socketTo(origin, { origin, cookie }, '/'))).toBe(false);
});

it('ends a socket that says too much or nonsense, and goes on for the others', async () => {
  const { origin, token } = await servedWindow();
  const cookie = await signIn({ origin, token });
  const good = socketTo(origin, { origin, cookie });
  await once(good, 'open');
  for (const message of ['x'.repeat(8_000_001), 'no JSON', Buffer.from([0xff, 0xfe])]) {
    const bad = socketTo(origin, { origin, cookie });
    await once(bad, 'open');
    bad.on('error', () => undefined);
    bad.send(message);
    await once(bad, 'close');
  }
  // What is JSON but no call is not answered; the next call is.
  for (const odd of ['null', '[]', '{"type":"call"}', '{"type":"call","id":-1,"name":"host.state"}', '"x"'])
    good.send(odd);
  good.send(JSON.stringify({ type: 'call', id: 7, name: 'host.state', input: {} }));
  const [data] = (await once(good, 'message')) as [Buffer];
  expect(JSON.parse(data.toString('utf8'))).toMatchObject({ type: 'reply', id: 7, reply: { ok: true } });
  good.terminate();
});

it('tells every window what happens, and forgets the ones that went away', async () => {
  const { origin, token, host } = await servedWindow();
  const cookie = await signIn({ origin, token });
  const windows = [socketTo(origin, { origin, cookie }), socketTo(origin, { origin, cookie })];
  await Promise.all(windows.map(socket => once(socket, 'open')));
  const heard = windows.map(async socket => {
    const [data] = (await once(socket, 'message')) as [Buffer];
    return JSON.parse(data.toString('utf8')) as unknown;
  });
  // Subtle: a socket is attended a moment after it is open here; an answered call says that it is.
  await rawRequest(origin, '/', { headers: { cookie } });
  const { value } = (await host.answer('host.state', {})) as { value: { librariesFolder: string } };
  await host.answer('host.create', { folder: `${value.librariesFolder}/one`, name: 'One' });
  expect(await Promise.all(heard)).toEqual([
    { type: 'event', event: { kind: 'library', open: true } },
    { type: 'event', event: { kind: 'library', open: true } },
  ]);
  for (const socket of windows) socket.terminate();
});
