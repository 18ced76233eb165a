import { deserialize, serialize } from 'node:v8';

/** How a child process speaks with the engine. */
export type Line = {
  say(message: unknown): void;
  /** Calls the listener for what the engine says; what it said before waits for it. */
  hear(listener: (message: unknown) => void): void;
};

/** The ends of a channel and of the way to the parent, as Electron gives them to a utility process. */
type Port = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
};
type Parent = {
  once(event: 'message', listener: (event: { readonly ports: readonly Port[] }) => void): void;
};

/**
 * Opens the line to the engine, whichever shell has started this process. When the engine hangs up, the process ends:
 * nobody is left who could use what it does.
 */
export function openLine(): Line {
  const { parentPort } = process as { parentPort?: Parent };
  return parentPort ? lineThroughPort(parentPort) : lineOfFork();
}

function lineOfFork(): Line {
  process.on('disconnect', () => process.exit());
  return {
    say: message => void process.send?.(message),
    hear: listener => void process.on('message', listener),
  };
}

/** The first message brings the port. What goes through it is made into bytes as Node does for a fork: see `packed`. */
function lineThroughPort(parent: Parent): Line {
  const port = new Promise<Port>(resolve => {
    parent.once('message', ({ ports: [first] }) => first && resolve(first));
  });
  void port.then(opened => opened.on('close', () => process.exit()));
  return {
    say: message => void port.then(opened => opened.postMessage(packed(message))),
    hear: listener =>
      void port.then(opened => {
        opened.on('message', ({ data }) => listener(unpacked(data)));
        opened.start();
      }),
  };
}

/**
 * A message as bytes. Subtle: a port copies the whole memory behind a piece of bytes, which for a piece of a large file
 * is the file; this copies the piece alone.
 */
export const packed = (message: unknown): Uint8Array => serialize(message);

export const unpacked = (data: unknown): unknown => deserialize(data as Uint8Array);
