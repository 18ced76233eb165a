import { Failure } from '../../../contract/failure.ts';
import type { Operation } from '../../change/operation.ts';
import { changeEntity, getEntity } from './entities.ts';
import { setLink } from './tags.ts';

/**
 * Makes two entries of one person or organisation one. Nothing that either of them said is lost: names and identifiers
 * are joined, links are moved, and whatever names the other by its uid is led here. Throws `not-found` or `invalid`.
 */
export function mergeEntity(operation: Operation, id: number, otherId: number): void {
  const kept = getEntity(operation, id);
  const other = getEntity(operation, otherId);
  if (id === otherId) throw new Failure('invalid', 'Choose another entry to merge: this is the same one.');
  if (kept.caseId !== other.caseId) throw new Failure('invalid', 'Only entries of one case can be merged.');

  const names = [...kept.aliases, other.name, ...other.aliases].filter(name => name !== kept.name);
  const isNew = (text: string): boolean => text !== '' && !kept.description.includes(text);
  changeEntity(operation, id, {
    aliases: [...new Set(names)],
    role: kept.role || other.role,
    isParty: kept.isParty || other.isParty,
    ...(isNew(other.description)
      ? { description: [kept.description, other.description].filter(text => text !== '').join('\n\n') }
      : {}),
  });
  for (const identifier of other.identifiers) {
    const isKnown = kept.identifiers.some(({ kind, value }) => kind === identifier.kind && value === identifier.value);
    if (isKnown) operation.remove('identifiers', identifier.id);
    else operation.set('identifiers', identifier.id, { entity_id: id });
  }
  for (const [noun, column] of [
    ['count_entities', 'count_id'],
    ['fact_entities', 'fact_id'],
  ] as const) {
    type Link = { readonly link: number; readonly target: number };
    const links = operation.all<Link>(
      `SELECT id AS link, ${column} AS target FROM ${noun} WHERE entity_id = ? AND deleted = 0`,
      [otherId],
    );
    for (const { link, target } of links) {
      setLink(operation, noun, { [column]: target, entity_id: id }, true);
      operation.remove(noun, link);
    }
  }
  // What was merged into the other before is led here at once: never in a chain.
  for (const earlier of operation.values<number>('SELECT id FROM entities WHERE merged_id = ?', [otherId]))
    operation.set('entities', earlier, { merged_id: id });
  operation.set('entities', otherId, { merged_id: id });
  operation.remove('entities', otherId);
}
