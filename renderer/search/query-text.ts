/** A field as it stands in a query, such as `tag:"Money/Wire transfers"`. */
export type WrittenField = {
  readonly name: string;
  readonly value: string;
  readonly denied: boolean;
  readonly start: number;
  readonly end: number;
};

/** What the engine knows as a field; anything else before a colon is text. */
const fields: ReadonlySet<string> = new Set([
  'tag',
  'type',
  'from',
  'custodian',
  'case',
  'status',
  'number',
  'date',
  'has',
]);
const aliases: Readonly<Record<string, string>> = { kind: 'type', exhibit: 'number' };
const quotes = '"“”„‟«»「」『』＂';
/** A quotation alone, or a name with a colon and a value. Quotations are read first: a colon in one is text. */
const pieces = new RegExp(
  `[${quotes}][^${quotes}]*[${quotes}]?|([-－−]?)(?<![^\\s(（-])(\\p{L}{2,20})[:：](?:[${quotes}]([^${quotes}]*)[${quotes}]?|([^\\s()（）${quotes}，。、；]*))`,
  'gu',
);

/** The fields that a query names, in order. */
export function fieldsIn(query: string): WrittenField[] {
  return [...query.matchAll(pieces)].flatMap(found => {
    const [written, minus, name, quoted, plain] = found;
    if (name === undefined) return [];
    const lower = name.toLowerCase();
    const field = aliases[lower] ?? lower;
    return fields.has(field)
      ? [
          {
            name: field,
            value: quoted ?? plain ?? '',
            denied: minus !== '',
            start: found.index,
            end: found.index + written.length,
          },
        ]
      : [];
  });
}

/** True when the query asks for this field with this value. */
export const asksFor = (query: string, name: string, value: string): boolean =>
  fieldsIn(query).some(field => isIt(field, name, value));

/** The query with a field more. */
export function withField(query: string, name: string, value: string): string {
  const plain = writable(value);
  const written = /^[\p{L}\p{N}._-]+$/u.test(plain) ? plain : `"${plain}"`;
  return `${query.trimEnd()} ${name}:${written}`.trimStart();
}

/** The query without a field, wherever it stands in it. */
export function withoutField(query: string, name: string, value: string): string {
  let kept = query;
  for (const field of fieldsIn(query).reverse())
    if (isIt(field, name, value)) kept = kept.slice(0, field.start) + kept.slice(field.end);
  return kept.replace(/\s+/g, ' ').trim();
}

const isIt = (field: WrittenField, name: string, value: string): boolean =>
  !field.denied && field.name === name && fold(field.value) === fold(writable(value));
/** The longest part of a value without quotation marks: these cannot be written in a query. */
const writable = (value: string): string =>
  value
    .split(new RegExp(`[${quotes}]`, 'u'))
    .reduce((longest, part) => (part.trim().length > longest.length ? part.trim() : longest), '');
const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
