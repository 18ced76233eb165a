import type { MessagePortMain } from 'electron';
import type { ContentPart } from './engine-wire.ts';

/**
 * The response that comes through a port. Each part is asked for when the last one was taken, so that a film of some
 * gigabytes never waits in memory; whoever stops reading closes the port.
 */
export function responseFrom(port: MessagePortMain): Promise<Response> {
  return new Promise((resolve, reject) => {
    let body: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
    let over = false;
    const stop = (error?: Error): void => {
      if (over) return;
      over = true;
      port.close();
      if (error) {
        body?.error(error);
        reject(error);
      } else body?.close();
    };
    port.on('message', ({ data }) => {
      const part = data as ContentPart;
      if (part.type === 'end') stop();
      else if (part.type === 'failed') stop(new Error('The engine could not give this content'));
      else if (part.type === 'part') body?.enqueue(new Uint8Array(part.bytes));
      else {
        const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
          {
            start: controller => {
              body = controller;
            },
            pull: () => port.postMessage('more'),
            cancel: () => {
              over = true;
              port.close();
            },
          },
          { highWaterMark: 0 },
        );
        const { status, headers } = part;
        const hasBody = status !== 204 && status !== 304;
        resolve(
          new Response(hasBody ? stream : null, { status, headers: headers.map(([name, value]) => [name, value]) }),
        );
        if (!hasBody) stop();
      }
    });
    port.on('close', () => stop(new Error('The engine is gone')));
    port.start();
  });
}

/** The other end: answers one request through a port, one part for each `more`. */
export async function respondThrough(
  port: MessagePortMain,
  answer: (signal: AbortSignal) => Promise<Response>,
  onError: (error: unknown) => void,
): Promise<void> {
  const gone = new AbortController();
  const wishes: (() => void)[] = [];
  let wished = 0;
  port.on('message', () => {
    const waiting = wishes.shift();
    if (waiting) waiting();
    else wished += 1;
  });
  port.on('close', () => {
    gone.abort();
    for (const waiting of wishes.splice(0)) waiting();
  });
  port.start();
  const wish = (): Promise<void> => {
    if (wished > 0) {
      wished -= 1;
      return Promise.resolve();
    }
    return gone.signal.aborted ? Promise.resolve() : new Promise(resolve => wishes.push(resolve));
  };
  const post = (part: ContentPart): void => {
    if (!gone.signal.aborted) port.postMessage(part);
  };
  try {
    const { status, headers, body } = await answer(gone.signal);
    const parts = body as ReadableStream<Uint8Array> | null;
    post({ type: 'head', status, headers: [...headers] });
    for await (const bytes of parts ?? []) {
      await wish();
      if (gone.signal.aborted) return;
      post({ type: 'part', bytes });
    }
    await wish();
    post({ type: 'end' });
  } catch (error) {
    if (gone.signal.aborted) return;
    onError(error);
    post({ type: 'failed' });
  }
}
