import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Port } from '../../../contract/port.ts';
import { attend } from '../../../engine/host/attend.ts';
import type { Host } from '../../../engine/host/host.ts';
import { connect } from '../../../renderer/client/connect.ts';
import { asking } from '../../support/asking.ts';
import { askEverything } from '../../support/every-call.ts';
import { letterText, memoText } from '../../support/case-with-evidence.ts';
import { makeTree } from '../../support/make-tree.ts';
import { servedWindow } from '../../support/served-window.ts';
import { signIn } from '../../support/sign-in.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A library with a case and two exhibits, open in this host. */
async function fill(host: Host, folder: string): Promise<void> {
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await host.answer(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    return reply.value;
  };
  await ask('host.create', { folder: join(folder, 'library'), name: 'Harbour' });
  const { id: caseId } = (await ask('cases.create', { title: 'One', reference: 'A-1' })) as { id: number };
  const paths = [makeTree({ 'letter.txt': letterText, 'memo.txt': memoText })];
  await ask('imports.start', { caseId, paths });
  await expect.poll(async () => ((await ask('jobs.open', {})) as readonly unknown[]).length).toBe(0);
}

/** Both ends of a port within this process. What is posted arrives later and as a copy, as anywhere else. */
function portPair(): readonly [Port, Port] {
  const listeners: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [[], []];
  const end = (own: 0 | 1): Port => ({
    post: message => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => listeners[own === 0 ? 1 : 0].forEach(listener => listener(copy)));
    },
    onMessage: listener => void listeners[own].push(listener),
    onClose: () => undefined,
  });
  return [end(0), end(1)];
}

it('gives the same replies in this process, over a port, and over a WebSocket, to every call', async () => {
  const folder = temporaryFolder();
  const window = await servedWindow();
  const { host, origin } = window;
  await fill(host, folder);
  const direct = await askEverything((name, input) => host.answer(name, input));
  expect([...direct.values()].filter(reply => reply.ok).length).toBeGreaterThan(20);

  const [near, far] = portPair();
  attend(host, far);
  expect(await askEverything(asking(connect(near)))).toEqual(direct);

  const socket = new WebSocket(`${origin.replace('http', 'ws')}/calls`, {
    headers: { origin, cookie: await signIn(window) },
  });
  await once(socket, 'open');
  const port: Port = {
    post: message => socket.send(JSON.stringify(message)),
    onMessage: listener => void socket.on('message', (data: Buffer) => listener(JSON.parse(data.toString('utf8')))),
    onClose: listener => void socket.once('close', listener),
  };
  // Subtle: `null` inside an input is the same in JSON; `undefined` is left out, and no call tells it from missing.
  expect(await askEverything(asking(connect(port)))).toEqual(direct);
  socket.terminate();
});

it('rejects every pending call when the other side is gone, and those that come later', async () => {
  const closers: (() => void)[] = [];
  const ask = asking(
    connect({ post: () => undefined, onMessage: () => undefined, onClose: close => void closers.push(close) }),
  );
  const pending = [ask('cases.list', {}), ask('host.state', {})];
  for (const close of closers) close();
  for (const reply of [...(await Promise.all(pending)), await ask('cases.list', {})])
    expect(reply).toMatchObject({ ok: false, code: 'internal' });
});
