import { useEffect, useState } from 'react';

/** The rate is that of the last so many milliseconds: it follows the disk, and does not jump. */
const window = 10_000;
type Sample = { readonly at: number; readonly count: number };

/** How fast a count grows, in units a second; undefined until that can be told. */
export function useRate(count: number): number | undefined {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    const at = performance.now();
    setSamples(before => [...before.filter(sample => at - sample.at < window), { at, count }]);
  }, [count]);
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 500 || last.count <= first.count) return undefined;
  return ((last.count - first.count) / (last.at - first.at)) * 1000;
}
