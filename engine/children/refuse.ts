export function refuse(): never {
  throw new Error('Not allowed in this process.');
}

/** Puts a function that refuses in the place of each one named, for good. */
export function refuseAll(owner: object, names: Iterable<string>): void {
  for (const name of names) replace(owner, name, refuse);
}

/** Puts another function in the place of one, for good. */
export function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false });
}

export function namesOf(owner: object, pattern: RegExp): string[] {
  return Object.getOwnPropertyNames(owner).filter(name => pattern.test(name));
}
