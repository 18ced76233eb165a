import { useDebouncedValue } from '@mantine/hooks';
import { useAnswer } from '../client/client.tsx';
import { type Insertable, mostOffered, namesFound, pagesFound } from './insertable.ts';
import { type Trigger, placeIn } from './trigger.ts';

/** What can be inserted for what was typed. Before anything is typed, the first exhibits or people are offered. */
export function useInsertables(caseId: number, trigger: Trigger | undefined): readonly Insertable[] {
  const isPage = trigger?.sign === '[';
  const isName = trigger?.sign === '@';
  const typed = trigger?.query.trim() ?? '';
  const [asked] = useDebouncedValue(typed, 100);
  const place = isPage ? placeIn(asked) : undefined;
  const { data: first } = useAnswer('exhibits.list', { caseId, limit: mostOffered }, isPage);
  const { data: numbered } = useAnswer(
    'exhibits.get',
    { caseId, number: (place?.number ?? '').toUpperCase() },
    place !== undefined,
  );
  const { data: found } = useAnswer(
    'search.find',
    { query: asked, caseId, limit: mostOffered, typing: true },
    isPage && asked !== '',
  );
  const { data: entities = [] } = useAnswer('entities.list', { caseId }, isName);
  const { data: facts = [] } = useAnswer('facts.list', { caseId }, isName);
  if (isName) return namesFound(typed, entities, facts);
  if (!isPage) return [];
  if (typed === '') return (first?.rows ?? []).map(({ id, number, title }): Insertable => pageOf(id, number, title, 1));
  const isNumbered = place !== undefined && numbered?.number.toUpperCase() === place.number.toUpperCase();
  const named =
    isNumbered && place.page <= Math.max(1, numbered.pages)
      ? [pageOf(numbered.id, numbered.number, numbered.title, place.page)]
      : [];
  const others = pagesFound(found?.hits ?? []).filter(({ key }) => !named.some(each => each.key === key));
  return [...named, ...others].slice(0, mostOffered);
}

const pageOf = (exhibitId: number, number: string, title: string, page: number): Insertable => ({
  kind: 'page',
  key: `${exhibitId} ${page} `,
  exhibitId,
  number,
  title,
  page,
  quote: '',
});
