import fc from 'fast-check';
import type { CaseSummary } from '../../../engine/report/model.ts';
import { richSummary } from './sample-summary.ts';

/** Pieces of text that have broken a document somewhere: invisible, combining, astral, directional, malformed, endless. */
const oddPieces = [
  '\u0000',
  '\u0007\u001b[31m',
  '\ufeff',
  '\ue000',
  '\uffff',
  '\u{1fffe}',
  '\ud83d',
  '\udc4d',
  '\u202egnp.exe\u202c',
  '\u2066isolated\u2069',
  '\u00ad',
  '\u200d\ufe0f',
  '\u200b',
  '👨‍👩‍👧',
  '👍🏽',
  '🇨🇳',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '1️⃣',
  '한국어 \u1112\u1161\u11ab',
  'العربية',
  'עברית',
  'ไทย',
  'हिन्दी',
  '𠮷野家',
  '葛\u{e0100}',
  '汉\u0308',
  'q\u0308\u0323',
  'x\u0489',
  `Z${'\u0301'.repeat(60)}`,
  '\u0301',
  '\u3164',
  '\ufff9note\ufffa\ufffb',
  '\r\n\u2028\u2029\u0085\u000b',
  '\t\t',
  '#read("/etc/passwd") *x* _y_ $a$ <label> @ref // ]#[ \\u{41} ~ -- "',
  'https://example.org/a/b?c=d&e=%E5%BE%AE#f',
  'unbroken'.repeat(20),
  '微信'.repeat(20),
  '—“”‘’…·',
  '𝐀𝟏',
  'ﬁ ﷺ ㍿ ①',
];

const anyCodePoint = fc.integer({ min: 0, max: 0x10ffff }).map(point => String.fromCodePoint(point));

/** Text of any characters, unpaired surrogates among them. */
export const oddText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...oddPieces), anyCodePoint, fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 8,
  })
  .map(pieces => pieces.join(''));

/** Fields that are codes, digests or moments, and so cannot hold just any text. */
const fixedFields = new Set([
  'language',
  'paper',
  'asOf',
  'at',
  'lockedAt',
  'sha256',
  'headHash',
  'status',
  'precision',
  'colour',
  // Kinds of nodes and marks in the words of a note.
  'type',
]);
const isFixed = (value: string, field: string): boolean =>
  fixedFields.has(field) || ['person', 'fact', 'organisation'].includes(value) || uid.test(value);
const uid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What the words of a note can hold: no empty piece of text, and names of a line. */
const fitted = (text: string, field: string): string =>
  field === 'text' ? text || '-' : field === 'label' || field === 'number' ? text.slice(0, 500) : text;

/** The rich sample with every free text replaced by the next of the texts given, exhibit numbers kept apart. */
export function withTexts(texts: readonly string[]): CaseSummary {
  let used = 0;
  const next = (): string => texts[used++ % texts.length] ?? '';
  const swap = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return isFixed(value, field) ? value : fitted(next(), field);
    if (Array.isArray(value)) return value.map(item => swap(item, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, swap(inner, name)]));
  };
  const sample = richSummary();
  const summary = swap(sample, '') as CaseSummary;
  return {
    ...summary,
    exhibits: summary.exhibits.map((exhibit, index) => ({ ...exhibit, number: `${exhibit.number}${String(index)}` })),
  };
}
