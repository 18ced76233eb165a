import { expect } from 'vitest';
import type { TestLibrary } from '../../support/test-library.ts';

/** Waits until no work goes on. On a full disk that may be because not even its end can be written, which is then said. */
export async function idleOnFullDisk(library: TestLibrary): Promise<void> {
  const idle: unknown = await library
    .library()
    .whenIdle()
    .catch((error: unknown) => error);
  if (idle !== undefined) expect(idle).toMatchObject({ code: 'too-large' });
}
