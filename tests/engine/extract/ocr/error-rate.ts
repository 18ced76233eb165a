/** Signs that mean the same, and of which fonts and machines choose freely. */
const quotes: readonly (readonly [RegExp, string])[] = [
  [/[‘’`´′]/g, "'"],
  [/[“”]/g, '"'],
];

/**
 * Edits that make one text of another, in per cent of the true one's characters: composed alike (NFKC), without white
 * space. `sameQuotes`: curly and straight quotation marks count as one sign.
 */
export function errorRate(truth: string, read: string, { sameQuotes = false } = {}): number {
  const signs = (text: string): string[] => {
    let plain = text.normalize('NFKC').replace(/\s+/g, '');
    if (sameQuotes) for (const [pattern, sign] of quotes) plain = plain.replace(pattern, sign);
    return Array.from(plain);
  };
  const [right, given] = [signs(truth), signs(read)];
  let before = Array.from({ length: given.length + 1 }, (_, index) => index);
  for (const [row, sign] of right.entries()) {
    const line = [row + 1];
    for (const [column, other] of given.entries())
      line.push(
        Math.min(
          (before[column + 1] ?? 0) + 1,
          (line[column] ?? 0) + 1,
          (before[column] ?? 0) + (sign === other ? 0 : 1),
        ),
      );
    before = line;
  }
  return (100 * (before.at(-1) ?? 0)) / Math.max(1, right.length);
}
