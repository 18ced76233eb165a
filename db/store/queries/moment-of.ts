/** Zones that mail may name (RFC 5322, 4.3), in hours. Other names mean different things in different countries. */
const named: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/**
 * Milliseconds of the moment that a date and its zone mean, to put what was sent from several zones in order. A date
 * without a zone, or in one that is not understood, counts as if it were of UTC. NaN when there is no date.
 */
export function momentOf(from: string, zone: string): number {
  const local = Date.parse(from.includes('T') ? `${from}Z` : from);
  const [, sign, hours, minutes] = /([+-])(\d{2}):?'?(\d{2})/.exec(zone) ?? [];
  if (sign === undefined) return local - (named[zone.toUpperCase()] ?? 0) * 3_600_000;
  const offset = Number(hours) * 60 + Number(minutes);
  return local - (sign === '-' ? -offset : offset) * 60_000;
}
