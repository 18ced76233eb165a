import { decode } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { charsetOfCodepage } from '../codepage.ts';
import type { CompoundFile } from '../compound-file.ts';
import { documentFacts, type Properties } from './document-facts.ts';

/** Properties of the first set of a stream that are kept, by number (MS-OLEPS 3.1, MS-OSHARED 2.3.3). */
const wanted: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  '\x05SummaryInformation': {
    2: 'title',
    3: 'subject',
    4: 'author',
    5: 'keywords',
    6: 'description',
    7: 'template',
    8: 'lastModifiedBy',
    9: 'revision',
    11: 'lastPrinted',
    12: 'created',
    13: 'modified',
    18: 'application',
  },
  '\x05DocumentSummaryInformation': { 2: 'category', 14: 'manager', 15: 'company' },
};

/** UTF-16 units of one property that are kept. */
const longest = 2_000;
/** Properties of one set that are looked at. */
const mostProperties = 1_000;
/** Milliseconds between 1601, where Windows counts from, and 1970. */
const windowsEpoch = 11_644_473_600_000;

/** What an old Office file states of itself. Damaged properties are left out: they are no reason to lose the text. */
export function readOleFacts(file: CompoundFile, format: string): ReturnType<typeof documentFacts> {
  let found: Properties = {};
  for (const [stream, names] of Object.entries(wanted)) {
    const entry = file.find(stream);
    if (entry !== undefined) found = { ...found, ...firstSet(Buffer.from(file.bytes(entry)), names) };
  }
  const macros = file.entries.some(({ path }) => /(^|\/)(Macros|_VBA_PROJECT(_CUR)?)$/i.test(path)) ? 'yes' : undefined;
  return documentFacts(format, { ...found, macros });
}

function firstSet(bytes: Buffer, names: Readonly<Record<number, string>>): Properties {
  const found: Record<string, string> = {};
  const number = (at: number): number => (at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0);
  const set = number(44);
  const places = new Map<number, number>();
  const count = Math.min(mostProperties, number(set + 4));
  for (let index = 0; index < count; index += 1)
    places.set(number(set + 8 + index * 8), set + number(set + 12 + index * 8));
  const codepage = places.get(1);
  const charset = charsetOfCodepage(codepage === undefined ? 1252 : number(codepage + 4) & 0xffff);
  for (const [id, name] of Object.entries(names)) {
    const at = places.get(Number(id));
    const value = at === undefined ? undefined : valueAt(at);
    if (value !== undefined) found[name] = cleanText(value).trim().slice(0, longest);
  }
  return found;

  function valueAt(at: number): string | undefined {
    const size = number(at + 4);
    switch (number(at)) {
      case 0x1e: {
        const text = bytes.subarray(at + 8, at + 8 + size);
        return untilNul(decode(text, charset));
      }
      case 0x1f:
        return untilNul(decode(bytes.subarray(at + 8, at + 8 + size * 2), 'utf-16le'));
      case 0x03:
        return String(size | 0);
      case 0x40:
        return moment(number(at + 4), number(at + 8));
      default:
        return undefined;
    }
  }
}

function untilNul(text: string): string {
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/** A time counted in tenths of microseconds, which such files state in UTC. None for zero, which stands for never. */
function moment(low: number, high: number): string | undefined {
  const milliseconds = (high * 2 ** 32 + low) / 10_000 - windowsEpoch;
  if ((low === 0 && high === 0) || milliseconds < -windowsEpoch + 86_400_000) return undefined;
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/, 'Z');
}
