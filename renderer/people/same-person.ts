import type { Entity } from '../../contract/entities.ts';

/** Letters and figures alone: `+1 (202) 555-0100` and `12025550100` are one number. */
const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Other entries that may be the same person or organisation: they share a name or an identifier. Never merged unasked. */
export function maybeSame(entity: Entity, all: readonly Entity[]): readonly Entity[] {
  const marksOf = ({ name, aliases, identifiers }: Entity): readonly string[] =>
    [name, ...aliases, ...identifiers.map(({ value }) => value)].map(squeezed).filter(mark => mark !== '');
  const own = new Set(marksOf(entity));
  return all.filter(other => other.id !== entity.id && marksOf(other).some(mark => own.has(mark)));
}

/** A search for every name and identifier of somebody, each as it is written. */
export function queryFor({ name, aliases, identifiers }: Entity): string {
  const written = [name, ...aliases, ...identifiers.map(({ value }) => value)];
  return [...new Set(written.map(text => text.replaceAll('"', ' ').trim()))]
    .filter(text => text !== '')
    .map(text => `"${text}"`)
    .join(' OR ');
}
