import { Failure } from '../../contract/failure.ts';
import type { HostCallName, HostInputOf, HostOutputOf } from '../../contract/host.ts';
import type { CallName, InputOf, OutputOf } from '../../contract/index.ts';
import type { Port } from '../../contract/port.ts';
import type { CallMessage, EngineMessage, HostEvent } from '../../contract/wire.ts';

/** A call that the engine or the program answers, its input, and its answer. */
export type AnyCallName = CallName | HostCallName;
export type AnyInputOf<Name extends AnyCallName> = Name extends CallName
  ? InputOf<Name>
  : Name extends HostCallName
    ? HostInputOf<Name>
    : never;
export type AnyOutputOf<Name extends AnyCallName> = Name extends CallName
  ? OutputOf<Name>
  : Name extends HostCallName
    ? HostOutputOf<Name>
    : never;

export type Client = {
  /** Asks one call. Rejects with the Failure that came back, or with `internal` when the engine is gone. */
  call<Name extends AnyCallName>(name: Name, input: AnyInputOf<Name>): Promise<AnyOutputOf<Name>>;
  /** Calls the listener for everything the engine tells; gives the function that stops that. */
  listen(listener: (event: HostEvent) => void): () => void;
  /** Calls the listener when the engine is gone. */
  onClose(listener: () => void): void;
};

/** Speaks with the engine through a port. When the other side dies, every pending call is rejected. */
export function connect(port: Port): Client {
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Failure) => void }>();
  const listeners = new Set<(event: HostEvent) => void>();
  const closers: (() => void)[] = [];
  let last = 0;
  let closed = false;

  port.onMessage(message => {
    const said = message as EngineMessage;
    if (said.type === 'event') {
      for (const listener of listeners) listener(said.event);
      return;
    }
    const waiting = pending.get(said.id);
    pending.delete(said.id);
    if (said.reply.ok) waiting?.resolve(said.reply.value);
    else waiting?.reject(new Failure(said.reply.code, said.reply.message, said.reply.details));
  });
  port.onClose(() => {
    closed = true;
    for (const { reject } of pending.values()) reject(gone());
    pending.clear();
    for (const closer of closers) closer();
  });

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(gone());
          return;
        }
        last += 1;
        pending.set(last, { resolve: value => resolve(value as AnyOutputOf<typeof name>), reject });
        port.post({ type: 'call', id: last, name, input } satisfies CallMessage);
      }),
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose: listener => {
      closers.push(listener);
    },
  };
}

const gone = (): Failure =>
  new Failure('internal', 'The part of Casewright that keeps your library has stopped. What was saved is safe.');
