/** Waits for work, but no longer than until the user stops it; the work itself is left to whoever closes the library. */
export function untilStopped(work: Promise<void>, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<void>(done => {
    if (stop.aborted) done();
    else stop.addEventListener('abort', () => done(), { once: true });
  });
  return Promise.race([work, stopped]);
}
