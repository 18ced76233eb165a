import { onTestFinished } from 'vitest';
import type { FileBytes } from '../../../engine/extract/conversation.ts';
import type { Extraction, PageText } from '../../../engine/extract/extraction.ts';
import { type ExtractorOptions, type ExtractorPool, startExtractors } from '../../../engine/extract/pool.ts';
import { type WatchedChild, watchedChildren } from '../../support/watched-children.ts';
import { type GatheredChild, gathered } from './reading.ts';

/** A pool of real processes, closed when the test ends; one of them, unless the options say more. */
export function startPool(options: ExtractorOptions = {}): ExtractorPool & { children: readonly WatchedChild[] } {
  const { startChild, children } = watchedChildren(options.startChild);
  const pool = startExtractors({ count: 1, ...options, startChild });
  onTestFinished(() => pool.close());
  return { ...pool, children };
}

/** Reads one file in a pool, with all that comes out of it. */
export async function read(
  pool: ExtractorPool,
  bytes: FileBytes,
  name = 'x',
): Promise<Extraction & { pages: PageText[]; children: GatheredChild[] }> {
  const pages: PageText[] = [];
  const children: GatheredChild[] = [];
  const extraction = await pool.extract(
    { bytes, name },
    {
      onPages: batch => void pages.push(...batch),
      async onChildren(batch) {
        for (const child of batch) children.push(await gathered(child));
        return undefined;
      },
    },
  );
  return { ...extraction, pages, children };
}

/** A text of so many lines. */
export const text = (lines: number) => Buffer.from('A line of the long statement.\n'.repeat(lines));
