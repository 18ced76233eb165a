// Times as archives and mailboxes keep them, written out without changing what they say.

/** Seconds from 1601 to 1970. */
const from1601 = 11_644_473_600n;

/** Date and time of MS-DOS: local time of whoever packed it, in steps of two seconds, without a zone. Undefined when there is none. */
export function dosTime(date: number, time: number): string | undefined {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  const [hour, minute, second] = [time >> 11, (time >> 5) & 63, (time & 31) * 2];
  // The first moment of 1980 stands for "not known" in many archives.
  if (date === 0 || (date === 0x21 && time === 0)) return undefined;
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** Seconds since 1970 UTC; fractions are kept. Undefined for zero, and for what no calendar has. */
export function unixTime(seconds: number): string | undefined {
  const moment = new Date(seconds * 1000);
  if (seconds === 0 || Number.isNaN(moment.getTime())) return undefined;
  return moment.toISOString().replace('T', ' ').replace('.000Z', 'Z');
}

/** Windows' FILETIME: steps of 100 nanoseconds since 1601 UTC, to the second or, where it has a fraction, to the last figure. */
export function fileTime(ticks: bigint): string | undefined {
  if (ticks === 0n) return undefined;
  const whole = unixTime(Number(ticks / 10_000_000n - from1601));
  const fraction = ticks % 10_000_000n;
  if (whole === undefined || fraction === 0n) return whole;
  return whole.replace('Z', `.${String(fraction).padStart(7, '0').replace(/0+$/, '')}Z`);
}
