/** Milliseconds of 1 January 2001 UTC, from which Apple's systems count. */
const appleEpoch = Date.UTC(2001, 0, 1);
/** Older systems counted seconds, newer ones nanoseconds; seconds stay below this for 30,000 years. */
const nanosecondsFrom = 1e12;

/** A moment in UTC as Apple's databases count it; undefined for 0, which means never. */
export function momentOf(value: unknown): string | undefined {
  const count = Number(value ?? 0);
  if (!Number.isFinite(count) || count === 0) return undefined;
  const moment = new Date(appleEpoch + (count > nanosecondsFrom ? count / 1e6 : count * 1000));
  return Number.isNaN(moment.getTime()) ? undefined : `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
