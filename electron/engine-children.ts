import type { MessagePortMain } from 'electron';
import type { Child, ChildRequest, Ended, StartChild } from '../engine/children/child.ts';
import { packed, unpacked } from '../engine/children/line.ts';
import type { FromEngine, ToEngine } from './engine-wire.ts';

/** Milliseconds that are waited for the last messages of a process that is gone. */
const longestMessages = 1000;

/** The children as the engine's process has them: asked for from the main process, spoken with through a port. */
export type EngineChildren = {
  readonly startChild: StartChild;
  /** Takes what the main process says of a child. */
  take(message: Extract<ToEngine, { type: 'child' | 'child-ended' }>, port: MessagePortMain | undefined): void;
};

type Waiting = { connect(port: MessagePortMain): void; end(output: string): void };

export function createEngineChildren(ask: (message: FromEngine) => void): EngineChildren {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const startChild = (request: ChildRequest): Child => {
    const id = (last += 1);
    const listeners: ((message: unknown) => void)[] = [];
    const port = Promise.withResolvers<MessagePortMain | undefined>();
    let connected = false;
    const heardAll = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<Ended>();
    waiting.set(id, {
      connect: opened => {
        connected = true;
        opened.on('message', ({ data }) => {
          const message = unpacked(data);
          for (const listener of listeners) listener(message);
        });
        opened.once('close', heardAll.resolve);
        opened.start();
        port.resolve(opened);
      },
      end: output => {
        waiting.delete(id);
        port.resolve(undefined);
        if (!connected) heardAll.resolve();
        // What it said last comes by another way than the news of its end.
        const timer = setTimeout(heardAll.resolve, longestMessages);
        void heardAll.promise.then(() => {
          clearTimeout(timer);
          ended.resolve({ output });
        });
      },
    });
    ask({ type: 'start-child', id, ...request });
    return {
      send: message => void port.promise.then(opened => opened?.postMessage(packed(message))),
      onMessage: listener => void listeners.push(listener),
      kill: () => ask({ type: 'end-child', id }),
      ended: ended.promise,
    };
  };

  return {
    startChild,
    take: (message, port) => {
      const one = waiting.get(message.id);
      if (message.type === 'child-ended') one?.end(message.output);
      else if (port) one?.connect(port);
    },
  };
}
