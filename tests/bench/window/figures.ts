/** The value that this part of the numbers does not exceed. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** A line of figures under a name. */
export function line(name: string, text: string): void {
  console.log(`    ${name.padEnd(34)} ${text}`);
}

/** Median, 95th percentile and largest of some times in milliseconds. */
export function spread(times: readonly number[], digits = 0): string {
  const at = (part: number): string => percentile(times, part).toFixed(digits).padStart(5);
  return `median ${at(0.5)}  95 % ${at(0.95)}  most ${at(1)} ms  (${times.length})`;
}
