/**
 * Names in the order in which people and file managers have them: figures by what they are worth, so that page 2 stands
 * before page 10, and capitals beside small letters. It depends on nothing but the names' bytes, so it is the same on
 * every machine.
 */
export function inNaturalOrder(names: readonly Buffer[]): Buffer[] {
  return names
    .map(name => ({ name, key: keyOf(name) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : Buffer.compare(one.name, other.name)))
    .map(({ name }) => name);
}

/** A text whose plain order is the natural one: before the figures of each number stands how many they are. */
function keyOf(name: Buffer): string {
  return name
    .toString('latin1')
    .replace(/[A-Z]+/g, capitals => capitals.toLowerCase())
    .replace(/0*(\d+)/g, (_, figures: string) => `0${String.fromCharCode(figures.length)}${figures}`);
}
