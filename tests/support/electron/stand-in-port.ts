import { EventEmitter } from 'node:events';

// Stands in for Electron's MessagePortMain. No import of the test runner: the engine's process loads this file too.

/** One end of a channel. What comes before `start` waits, as with the real one. */
export class StandInPort extends EventEmitter {
  other: StandInPort | undefined;
  #waiting: unknown[] | undefined = [];
  #closed = false;

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    setImmediate(() => this.other?.take(copy));
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const data of waiting) setImmediate(() => this.emit('message', { data, ports: [] }));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const { other } = this;
    setImmediate(() => other?.end());
  }

  take(data: unknown): void {
    if (this.#closed) return;
    if (this.#waiting) this.#waiting.push(data);
    else this.emit('message', { data, ports: [] });
  }

  end(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('close');
  }
}

export class StandInChannel {
  readonly port1 = new StandInPort();
  readonly port2 = new StandInPort();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

/** What goes between the processes: a message with the numbers of its ports, or what a port says. */
export type Frame =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'closed'; readonly port: number };

type Line = { send(frame: Frame): void };

/** Carries ports over a line that takes only data. Gives what takes the frames of the other side. */
export function carrier(line: Line, onMessage: (data: unknown, ports: readonly StandInPort[]) => void) {
  const carried = new Map<number, StandInPort>();
  const carry = (number: number, port: StandInPort): void => {
    carried.set(number, port);
    port.on('message', ({ data }: { data: unknown }) => line.send({ kind: 'port', port: number, data }));
    port.on('close', () => {
      carried.delete(number);
      line.send({ kind: 'closed', port: number });
    });
    port.start();
  };
  let last = 0;
  return {
    post: (data: unknown, ports: readonly StandInPort[]): void => {
      const numbers = ports.map(port => {
        last += 1;
        carry(last, port);
        return last;
      });
      line.send({ kind: 'message', data, ports: numbers });
    },
    take: (frame: Frame): void => {
      if (frame.kind === 'port') carried.get(frame.port)?.postMessage(frame.data);
      else if (frame.kind === 'closed') carried.get(frame.port)?.close();
      else
        onMessage(
          frame.data,
          frame.ports.map(number => {
            const { port1, port2 } = new StandInChannel();
            carry(number, port1);
            return port2;
          }),
        );
    },
    /** The other side is gone: all its ports are closed. */
    end: (): void => {
      for (const port of carried.values()) port.close();
      carried.clear();
    },
  };
}
