import { cancelled } from './conversation.ts';
import { type Extractor, type ExtractorSettings, startExtractor } from './extractor.ts';

/** A process, and how many files it has read. */
export type Place = { readonly extractor: Extractor; readonly files: number };

export type Processes = {
  /**
   * A process that nobody uses: one that waits, else the first that becomes free or has been started. Starting takes up
   * to a second, and most files some milliseconds: more are started only when those that run are busy for longer.
   * @throws Failure 'internal' when no process can be started, 'cancelled' after the end
   */
  take(): Promise<Place>;
  /** Gives a process back after a file; ends it when its parsers may be in any state, or it has read many. */
  giveBack(place: Place, spent: boolean): Promise<void>;
  /** Ends all that wait but one, and those that are being started when nobody waits for them. */
  shrink(): void;
  /** Ends all that wait or are being started. */
  close(): Promise<void>;
};

/**
 * Milliseconds after which a process that waits for a file is ended: its memory is wanted elsewhere. One of them waits
 * long, for whoever looks at something; the others only as long as an import may take to bring the next file.
 */
const [longestRest, shortestRest] = [60_000, 3_000];

/** Milliseconds for which a file waits for a process that runs before another one is started. */
const patience = 100;

/** Processes in a row that must have failed to start before it is given up. */
const mostStarts = 3;

/** Keeps the processes of a pool: those that wait for a file, and those that are being started. */
export function extractorProcesses(settings: ExtractorSettings & { readonly filesPerProcess: number }): Processes {
  const idle: { readonly place: Place; readonly rest: NodeJS.Timeout }[] = [];
  /** Who waits for a process. */
  const takers: PromiseWithResolvers<Place>[] = [];
  const starting = new Set<Promise<void>>();
  /** Those that were started and have not been found dead. */
  const running = new Set<Extractor>();
  let looksAgain: NodeJS.Timeout | undefined;
  /** Those of them that were started before the room was wanted for something else. */
  const unwanted = new WeakSet<Promise<void>>();
  const closing = new AbortController();
  /** How many in a row could not be started. */
  let failures = 0;

  function start(): void {
    const started: Promise<void> = startExtractor(settings, closing.signal)
      .then(
        extractor => {
          failures = 0;
          if (unwanted.has(started) && takers.length === 0) return extractor.kill();
          running.add(extractor);
          return free({ extractor, files: 0 });
        },
        // One that the system ended while it started is no reason to give up a file. Where somebody else's process came
        // first, nobody misses it.
        (error: unknown) => {
          failures += 1;
          if (failures >= mostStarts && takers.length >= starting.size) takers.shift()?.reject(error);
        },
      )
      .finally(() => {
        starting.delete(started);
        startForThoseWhoWait();
      });
    starting.add(started);
  }

  /** Starts what is missing: the first process at once, more of them when somebody has waited a while for those that run. */
  function startForThoseWhoWait(): void {
    if (closing.signal.aborted || takers.length <= starting.size) return;
    for (const extractor of running) if (!extractor.alive) running.delete(extractor);
    if (running.size > 0)
      looksAgain ??= setTimeout(() => {
        looksAgain = undefined;
        while (starting.size < takers.length) start();
      }, patience);
    else if (starting.size === 0) start();
  }

  /** Hands a process to the next in line, or lets it wait for another file, for a while. */
  async function free(place: Place): Promise<void> {
    const { extractor } = place;
    if (closing.signal.aborted) return extractor.kill();
    const taker = takers.shift();
    if (taker !== undefined) return taker.resolve(place);
    const waits = idle.length === 0 ? longestRest : shortestRest;
    const rest = setTimeout(() => {
      idle.splice(
        idle.findIndex(one => one.place === place),
        1,
      );
      void extractor.kill();
    }, waits).unref();
    idle.push({ place, rest });
  }

  return {
    async take() {
      if (closing.signal.aborted) throw cancelled();
      for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
        clearTimeout(one.rest);
        if (one.place.extractor.alive) return one.place;
      }
      const taker = Promise.withResolvers<Place>();
      takers.push(taker);
      startForThoseWhoWait();
      return taker.promise;
    },
    async giveBack({ extractor, files }, spent) {
      if (spent || files + 1 >= settings.filesPerProcess || !extractor.alive) {
        running.delete(extractor);
        startForThoseWhoWait();
        await extractor.kill();
      } else await free({ extractor, files: files + 1 });
    },
    shrink() {
      for (const { place, rest } of idle.splice(1)) {
        clearTimeout(rest);
        void place.extractor.kill();
      }
      for (const started of starting) unwanted.add(started);
    },
    async close() {
      clearTimeout(looksAgain);
      for (const taker of takers.splice(0)) taker.reject(cancelled());
      const waiting = idle.splice(0).map(({ place, rest }) => {
        clearTimeout(rest);
        return place.extractor.kill();
      });
      closing.abort();
      await Promise.all([...waiting, ...starting]);
    },
  };
}
