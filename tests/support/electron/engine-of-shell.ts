import { vi } from 'vitest';
import { channels } from '../../../electron/channels.ts';
import type { Port } from '../../../contract/port.ts';
import { type Client, connect } from '../../../renderer/client/connect.ts';
import { asking } from '../asking.ts';
import type { Ask } from '../every-call.ts';
import { StandInChannel } from './stand-in-port.ts';
import type { StartedShell } from './started-shell.ts';

export type EngineOfShell = Pick<Client, 'call'> & {
  /** Asks any call, and gives its reply whatever it is. */
  readonly ask: Ask;
  /** Waits until no work is left. */
  idle(): Promise<void>;
};

/** Speaks with the engine of a started shell as its first window does: through a port that the main process hands on. */
export function engineOf(shell: StartedShell): EngineOfShell {
  const { port1, port2 } = new StandInChannel();
  const { webContents } = shell.first;
  shell.done.listeners.emit(channels.port, {
    sender: webContents,
    senderFrame: webContents.mainFrame,
    ports: [port2],
  });
  const port: Port = {
    post: message => port1.postMessage(message),
    onMessage: listener => {
      port1.on('message', ({ data }: { data: unknown }) => listener(data));
      port1.start();
    },
    onClose: listener => void port1.once('close', listener),
  };
  const client = connect(port);
  const { call } = client;
  return {
    call,
    ask: asking(client),
    idle: () =>
      vi.waitFor(
        async () => {
          const open = await call('jobs.open', {});
          if (open.length > 0) throw new Error(`${open.length} jobs are still open`);
        },
        { timeout: 30_000, interval: 100 },
      ),
  };
}
