import { charsetSample, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { type Child, lastPageNumber, type WrittenDate } from '../extraction.ts';
import { pagesCutShort, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { type ContentLine, contentLines, embedded, readValue, unescaped } from './content-lines.ts';

/** Bytes. */
const limit = 300_000_000;

/** Reads appointments, tasks and journal entries (iCalendar, RFC 5545), one a page, so that each can be cited. */
export const calendarReader: Reader = { id: 'calendar 2', limit, read: readCalendar };

const labels: ReadonlyMap<string, string> = new Map([
  ['SUMMARY', 'Title'],
  ['DTSTART', 'Starts'],
  ['DTEND', 'Ends'],
  ['DUE', 'Due'],
  ['DURATION', 'Lasts'],
  ['LOCATION', 'Place'],
  ['GEO', 'Coordinates'],
  ['ORGANIZER', 'Organiser'],
  ['ATTENDEE', 'Attendee'],
  ['STATUS', 'Status'],
  ['RRULE', 'Repeats'],
  ['RDATE', 'Also on'],
  ['EXDATE', 'Not on'],
  ['RECURRENCE-ID', 'In place of'],
  ['DESCRIPTION', 'Description'],
  ['COMMENT', 'Comment'],
  ['CONTACT', 'Contact'],
  ['CATEGORIES', 'Categories'],
  ['URL', 'Web'],
  ['ATTACH', 'Attachment'],
  ['CREATED', 'Created'],
  ['LAST-MODIFIED', 'Last changed'],
  ['UID', 'Identifier'],
]);
const entries: ReadonlySet<string> = new Set(['VEVENT', 'VTODO', 'VJOURNAL']);

async function readCalendar(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const charset = detectCharset(bytes.subarray(0, charsetSample), undefined, bytes.length > charsetSample);
  const facts: Record<string, string> = {};
  const zones = new Map<string, Set<string>>();
  let zone = '';
  /** Entries of which a value is longer than is read. */
  const cuts = new Set<number>();
  let count = 0;
  let only: { title: string; date: WrittenDate | undefined } | undefined;
  let lines: ContentLine[] | undefined;
  /** Parts within the entry, such as its alarms, are not of it. */
  let depth = 0;

  const give = async (entry: readonly ContentLine[]): Promise<void> => {
    count += 1;
    const title = textOf(entry, 'SUMMARY');
    only = count === 1 ? { title, date: startOf(entry) } : undefined;
    const page = { number: count, label: '', width: 0, height: 0 };
    await input.page({ ...page, text: cleanText(entryText(entry, () => cuts.add(count))) });
    for (const file of filesOf(entry, count)) await input.child(file);
  };

  for (const line of contentLines(bytes, charset)) {
    const part = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      if (lines === undefined && entries.has(part)) lines = [];
      else if (lines !== undefined) depth += 1;
    } else if (line.name === 'END' && lines !== undefined) {
      if (depth > 0) depth -= 1;
      else if (count === lastPageNumber) return { metadata: stated(facts), problem: readUpTo(count) };
      else {
        await give(lines);
        lines = undefined;
      }
    } else if (lines === undefined) {
      if (line.name === 'X-WR-CALNAME') facts['calendar'] = unescaped(line.value);
      if (line.name === 'PRODID') facts['software'] = unescaped(line.value);
      // What the file's own name of a zone means: "Custom" says nothing by itself.
      if (line.name === 'TZID') zone = unescaped(line.value);
      if (line.name === 'TZOFFSETTO' && zone !== '')
        zones.set(zone, (zones.get(zone) ?? new Set()).add(line.value.trim()));
    } else if (depth === 0) lines.push(line);
  }
  // A file cut short: what there is of the last entry is read all the same.
  if (lines !== undefined && lines.length > 0) await give(lines);
  return {
    ...(only !== undefined && only.title !== '' && { title: only.title }),
    ...(only?.date !== undefined && { date: only.date }),
    ...(cuts.size > 0 && { problem: pagesCutShort(cuts.size) }),
    metadata: stated({ ...facts, zones: [...zones].map(zoneText).join('; '), charset, entries: String(count) }),
  };
}

const zoneText = ([name, offsets]: readonly [string, ReadonlySet<string>]): string =>
  `${name}: ${[...offsets].join(', ')}`;

function textOf(lines: readonly ContentLine[], name: string): string {
  const line = lines.find(each => each.name === name);
  return line === undefined ? '' : unescaped(line.value).trim();
}

/** When the entry starts, as written: its zone is kept beside it and nothing is converted. */
function startOf(lines: readonly ContentLine[]): WrittenDate | undefined {
  const line = lines.find(({ name }) => name === 'DTSTART' || name === 'DUE');
  return line === undefined ? undefined : { text: writtenTime(line), source: `iCalendar ${line.name}` };
}

/** A time of the basic format of ISO 8601 with its signs, which changes no figure: 20190314T091500Z is 2019-03-14 09:15:00Z. */
function writtenTime({ value, parameters }: ContentLine): string {
  const text = value
    .trim()
    .replace(/(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/g, (_all, year, month, day, hour, minute, second) =>
      hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day} ${hour}:${minute}:${second}`,
    );
  const zone = parameters.get('TZID')?.[0];
  return zone === undefined ? text : `${text} ${zone}`;
}

const times: ReadonlySet<string> = new Set([
  'DTSTART',
  'DTEND',
  'DUE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'CREATED',
  'LAST-MODIFIED',
]);

function entryText(lines: readonly ContentLine[], cut: () => void): string {
  return [...labels]
    .flatMap(([name, label]) => lines.filter(line => line.name === name).map(line => ({ label, line })))
    .map(({ label, line }) => {
      if (embedded(line) !== undefined) return '';
      const person = line.parameters.get('CN')?.[0];
      const value = times.has(line.name) ? writtenTime(line) : readValue(line.value, cut);
      const shown = person === undefined ? value : `${person} <${value.replace(/^mailto:/i, '')}>`;
      // Whether somebody who was invited has accepted or declined, as written.
      const answer = line.parameters.get('PARTSTAT')?.[0];
      return shown === '' ? '' : `${label}: ${shown}${answer === undefined ? '' : ` (${answer})`}`;
    })
    .filter(text => text !== '')
    .join('\n');
}

function filesOf(lines: readonly ContentLine[], entry: number): Child[] {
  return lines.flatMap(line => {
    const file = embedded(line);
    if (file === undefined) return [];
    const name = line.parameters.get('FILENAME')?.[0] ?? line.parameters.get('X-FILENAME')?.[0];
    return [{ name: name ?? `attachment of entry ${entry}`, bytes: file.bytes }];
  });
}
