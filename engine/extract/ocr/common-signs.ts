/**
 * What two readings of the same signs have in common, in order: places in the first, and in the second. `plain` gives
 * what is alike in both the same form.
 */
export function inBoth(
  first: readonly string[],
  second: readonly string[],
  plain: (sign: string) => string,
): readonly (readonly [number, number])[] {
  const [one, other] = [first.map(plain), second.map(plain)];
  // How many the rest of both have in common, from each pair of places on.
  const width = other.length + 1;
  const common = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        one[row] === other[column]
          ? 1 + (common[(row + 1) * width + column + 1] ?? 0)
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if ((common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}
