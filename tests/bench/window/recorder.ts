import type { Page } from 'playwright-core';

/** What this file uses of a browser; the tests know Node alone. */
type Element = { textContent: string | null; click(): void; querySelector(selector: string): Element | null };
type Browser = {
  readonly document: {
    readonly body: Element;
    querySelector(selector: string): Element | null;
    querySelectorAll(selector: string): ArrayLike<Element>;
  };
  MutationObserver: new (seen: () => void) => { observe(target: unknown, options: object): void; disconnect(): void };
  WebSocket: new (...values: unknown[]) => Socket;
  requestAnimationFrame(then: (at: number) => void): number;
  addEventListener(kind: string, listener: (event: { readonly timeStamp: number }) => void, options: object): void;
  recorder?: Recorder;
};
type Socket = {
  send(data: string): void;
  addEventListener(kind: string, listener: (event: { data: string }) => void): void;
};

/** One call as the window made it: milliseconds from sending to the answer's arrival. */
export type TimedCall = {
  readonly name: string;
  readonly input: unknown;
  readonly took: number;
  readonly bytes: number;
};

/** Stands in the page beside the window and looks on. */
type Recorder = {
  /** Moments in milliseconds since 1970 UTC. */
  readonly seen: Record<string, number>;
  readonly calls: TimedCall[];
  frames(run: boolean): readonly number[];
  call(name: string, input: unknown): Promise<unknown>;
  /** Milliseconds from the last key to the first painting after the answer to this call with this input. */
  painted(call: string, holding: string): Promise<number>;
};

/** Puts the recorder into every page of a context, before anything of the window runs. `goTo` is clicked through as soon as each is there. */
export function record(page: Page, goTo: readonly string[]): Promise<unknown> {
  return page.addInitScript(watch, goTo);
}

export const timesSeen = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => (globalThis as unknown as Browser).recorder?.seen ?? {});

/** Calls since they were last asked for. */
export const callsMade = (page: Page): Promise<readonly TimedCall[]> =>
  page.evaluate(() => (globalThis as unknown as Browser).recorder?.calls.splice(0) ?? []);

/** Milliseconds between the frames that were drawn while `work` went on. */
export async function framesOf(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => void (globalThis as unknown as Browser).recorder?.frames(true));
  await work();
  return await page.evaluate(() => (globalThis as unknown as Browser).recorder?.frames(false) ?? []);
}

/** Asks a call over the window's own connection. */
export const callFrom = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([calledName, calledInput]) => (globalThis as unknown as Browser).recorder?.call(calledName as string, calledInput),
    [name, input],
  );

/** Types one key and waits until what it asks for is painted. */
export async function keyToPaint(page: Page, key: string, call: string, holding: string): Promise<number> {
  const painted = page.evaluate(
    ([asked, text]) => (globalThis as unknown as Browser).recorder?.painted(asked ?? '', text ?? '') ?? -1,
    [call, holding],
  );
  // What no key of this keyboard makes comes as from an input method.
  const typed = /^[ -~]$/.test(key) ? page.keyboard.press(key) : page.keyboard.insertText(key);
  const [time] = await Promise.all([painted, typed]);
  return time;
}

/** Runs in the page. Whatever it uses must be inside. */
function watch(goTo: readonly string[]): void {
  const browser = globalThis as unknown as Browser;
  const seen: Record<string, number> = {};
  const calls: TimedCall[] = [];
  const now = (): number => performance.timeOrigin + performance.now();
  /** Calls back once what is there now has been painted. */
  const afterPaint = (then: () => void): void => {
    browser.requestAnimationFrame(() => setTimeout(then, 0));
  };
  const mark = (name: string): void => {
    if (seen[name] !== undefined) return;
    seen[name] = 0;
    afterPaint(() => {
      seen[name] = now();
    });
  };

  // Where to go, and what has appeared.
  const waiting = [...goTo];
  const look = (): void => {
    const { document } = browser;
    if (document.querySelector('main h1')) mark('window');
    const [next] = waiting;
    const button = Array.from(document.querySelectorAll('nav [role="treeitem"]')).find(
      ({ textContent }) => next !== undefined && textContent?.startsWith(next),
    );
    if (button) {
      waiting.shift();
      button.click();
    }
    const row = document.querySelector('[role="row"][aria-rowindex="2"]');
    if (!row || !/\d/.test(row.textContent ?? '')) return;
    mark('rows');
    // What comes after is measured by itself.
    appearing.disconnect();
  };
  const appearing = new browser.MutationObserver(look);
  appearing.observe(browser.document, { childList: true, subtree: true });

  // Every call with its answer.
  let socket: Socket | undefined;
  const sent = new Map<number, { name: string; input: unknown; at: number }>();
  const own = new Map<number, (value: unknown) => void>();
  const answered = new Set<(call: TimedCall) => void>();
  browser.WebSocket = new Proxy(browser.WebSocket, {
    construct(target, values) {
      const made = new target(...(values as unknown[]));
      const send = made.send.bind(made);
      made.send = data => {
        const { id, name, input } = JSON.parse(data) as { id: number; name: string; input: unknown };
        sent.set(id, { name, input, at: performance.now() });
        send(data);
      };
      made.addEventListener('message', ({ data }) => {
        const at = performance.now();
        const message = JSON.parse(data) as { type: string; id: number; reply: { value?: unknown } };
        const call = message.type === 'reply' ? sent.get(message.id) : undefined;
        if (!call) return;
        sent.delete(message.id);
        const timed = { name: call.name, input: call.input, took: at - call.at, bytes: data.length };
        calls.push(timed);
        own.get(message.id)?.(message.reply.value);
        for (const listener of answered) listener(timed);
      });
      socket = made;
      return made;
    },
  });

  let lastKey = 0;
  for (const kind of ['keydown', 'beforeinput'])
    browser.addEventListener(
      kind,
      ({ timeStamp }) => {
        // A key comes before what it does, and an input method has no keys.
        if (kind === 'keydown' || timeStamp - lastKey > 50) lastKey = timeStamp;
      },
      { capture: true },
    );
  let recording = false;
  let frames: number[] = [];
  let ownId = 1_000_000;
  browser.recorder = {
    seen,
    calls,
    frames(run) {
      recording = run;
      if (!run) return frames;
      frames = [];
      let last: number | undefined;
      const frame = (at: number): void => {
        if (!recording) return;
        if (last !== undefined) frames.push(at - last);
        last = at;
        browser.requestAnimationFrame(frame);
      };
      browser.requestAnimationFrame(frame);
      return [];
    },
    call: (name, input) =>
      new Promise(resolve => {
        ownId += 1;
        own.set(ownId, resolve);
        socket?.send(JSON.stringify({ type: 'call', id: ownId, name, input }));
      }),
    painted: (asked, holding) =>
      new Promise(resolve => {
        const listener = ({ name, input }: TimedCall): void => {
          if (name !== asked || !JSON.stringify(input).includes(holding)) return;
          answered.delete(listener);
          const done = (): void => {
            changes.disconnect();
            clearTimeout(unchanged);
            afterPaint(() => resolve(performance.now() - lastKey));
          };
          const changes = new browser.MutationObserver(done);
          changes.observe(browser.document.body, { childList: true, subtree: true, characterData: true });
          // An answer like the last one changes nothing.
          const unchanged = setTimeout(done, 100);
        };
        answered.add(listener);
      }),
  };
}
