/** Separators of tables in text, in the order in which they are tried. */
const delimiters = ['\t', ';', ',', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Lines looked at. */
const sampleLines = 50;
/** Rows that must agree: fewer may be chance. */
const fewestRows = 2;
/** Share of the rows that must have as many separators as the first: real tables have the odd broken row. */
const agreeing = 0.9;

/**
 * The separator of a table in text: the first one that stands equally often, at least `fewest` times, in nearly every row.
 * Separators and line ends inside double quotes do not count (RFC 4180). Undefined when the text is no table.
 * @param more true when `text` is only the start, so that its last row may be cut off
 */
export function findDelimiter(text: string, more: boolean, fewest: number): Delimiter | undefined {
  return delimiters.find(delimiter => {
    const counts = separatorsPerRow(text, more, delimiter);
    const first = counts[0] ?? 0;
    if (counts.length < fewestRows || first < fewest) return false;
    return counts.filter(count => count === first).length >= counts.length * agreeing;
  });
}

function separatorsPerRow(text: string, more: boolean, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let rowStarted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) count += 1;
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (rowStarted) counts.push(count);
      if (counts.length === sampleLines) return counts;
      count = 0;
      rowStarted = false;
      continue;
    }
    rowStarted = true;
  }
  if (rowStarted && !more && !quoted) counts.push(count);
  return counts;
}
