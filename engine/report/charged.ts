import type { Count } from '../../contract/counts.ts';
import type { Entity } from '../../contract/entities.ts';
import type { CaseSummary } from './model.ts';

/** Everybody who is charged, in the order of the case, each a row of their own whatever their name. */
export function chargedIn(entities: readonly Entity[], counts: readonly Count[]): CaseSummary['charged'] {
  const charged = entities.filter(({ id }) => counts.some(({ entityIds }) => entityIds.includes(id)));
  return charged.map(entity => ({
    name: entity.name,
    about: tellingApart(
      entity,
      charged.filter(({ name }) => name === entity.name),
    ),
    counts: counts.flatMap(({ entityIds }, place) => (entityIds.includes(entity.id) ? [place] : [])),
  }));
}

/** The role, or the other names, that only this one of several of a name has; else which of them it is. */
function tellingApart(entity: Entity, namesakes: readonly Entity[]): string {
  if (namesakes.length < 2) return '';
  const ways: readonly ((each: Entity) => string)[] = [({ role }) => role, ({ aliases }) => aliases.join(', ')];
  for (const way of ways) {
    const own = way(entity);
    if (own !== '' && namesakes.filter(each => way(each) === own).length === 1) return own;
  }
  return `(${namesakes.indexOf(entity) + 1})`;
}
