import { type UtilityProcess, MessageChannelMain, type MessagePortMain, session, utilityProcess } from 'electron';
import { fileURLToPath } from 'node:url';
import { createChildren } from './children.ts';
import { responseFrom } from './content.ts';
import type { FromEngine, ToEngine } from './engine-wire.ts';

/** What V8 is told: the room that it takes for new objects by itself grows to 130 MB in an import, stays taken, and saves no time. */
const engineHeap = '--max-semi-space-size=8';

/** How long the engine may take to close a library before it is ended. The library survives that. Milliseconds. */
const longestClosing = 10_000;

export type Engine = {
  /** Lets the engine attend a window through this port. */
  attend(port: MessagePortMain): void;
  /** Content of the open library. Rejects when the engine ends meanwhile. */
  content(request: Request): Promise<Response>;
  /** Closes the library and ends the process. */
  close(): Promise<void>;
};

/** The engine's process: started when it is first needed, and again when it is needed after it has died. */
export function createEngine(onGone: () => void): Engine {
  let running: UtilityProcess | undefined;
  let closing = false;

  const start = (): UtilityProcess => {
    const entry = fileURLToPath(new URL('./engine-process.js', import.meta.url));
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Casewright engine',
      execArgv: [`--js-flags=${engineHeap}`],
      stdio: 'inherit',
      session: session.defaultSession,
    });
    const children = createChildren((message, ports = []) => child.postMessage(message, ports));
    child.on('message', (message: FromEngine) => children.answer(message));
    child.once('exit', () => {
      if (running === child) running = undefined;
      children.end();
      if (!closing) onGone();
    });
    return child;
  };
  const say = (message: ToEngine, ports: MessagePortMain[] = []): void => {
    running ??= start();
    running.postMessage(message, ports);
  };

  return {
    attend: port => say({ type: 'attend' }, [port]),
    content: request => {
      const { port1, port2 } = new MessageChannelMain();
      const { url: address, method, headers } = request;
      request.signal.addEventListener('abort', () => port1.close(), { once: true });
      const response = responseFrom(port1);
      say({ type: 'content', address, method, range: headers.get('range') }, [port2]);
      return response;
    },
    close: async () => {
      closing = true;
      const child = running;
      if (!child) return;
      const ended = new Promise<void>(resolve => void child.once('exit', () => resolve()));
      const timer = setTimeout(() => child.kill(), longestClosing);
      say({ type: 'close' });
      await ended;
      clearTimeout(timer);
    },
  };
}
