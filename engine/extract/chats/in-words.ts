/** UTF-16 units that are shown of one value. */
const longest = 2_000;
/** Levels within levels; real ones have four. */
const deepest = 10;

/**
 * A value of JSON as words: what an export says of a message beside its text, such as a contact or a poll, whatever the
 * program calls it. So what newer versions add is shown too.
 */
export function inWords(value: unknown): string {
  const text = written(value, 0);
  return text.length > longest ? `${text.slice(0, longest)} … (${text.length - longest} more characters)` : text;
}

function written(value: unknown, depth: number): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return JSON.stringify(value);
  if (depth === deepest) return '…';
  if (Array.isArray(value)) return value.map(each => written(each, depth + 1)).join('; ');
  return Object.entries(value)
    .map(([key, inner]) => ({ key, text: written(inner, depth + 1) }))
    .filter(({ text }) => text !== '')
    .map(({ key, text }) => `${key.replaceAll('_', ' ')}: ${text}`)
    .join(', ');
}
