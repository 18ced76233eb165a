import type { CheckedInputOf, OutputOf } from '../../contract/index.ts';
import { Failure } from '../../contract/failure.ts';
import type { SimilarExhibit } from '../../contract/similar.ts';
import { alikeOf, filesAlikeAfter } from '../../db/store/queries/alike.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { exhibitsOfFiles } from '../../db/store/queries/exhibits-of-files.ts';
import type { ReadingDesk } from '../handlers.ts';

export function showSimilar(
  { library, text }: ReadingDesk,
  { id }: CheckedInputOf<'similar.ofExhibit'>,
): OutputOf<'similar.ofExhibit'> {
  const { caseId, fileId } = getExhibit(library, { id });
  return similarTo({ library, text }, caseId, fileId);
}

/** Exhibits that are shown of those that one is like. */
const mostShown = 50;

function similarTo(
  { library, text }: Pick<ReadingDesk, 'library' | 'text'>,
  caseId: number,
  fileId: number,
): readonly SimilarExhibit[] {
  const alike = alikeOf(text, fileId);
  const exhibits = exhibitsOfFiles(
    library,
    caseId,
    alike.map(({ otherId }) => otherId),
  );
  return alike
    .flatMap(({ otherId, how, likeness }) => {
      const exhibit = exhibits.get(otherId);
      if (!exhibit) return [];
      const { id, number, title, kind } = exhibit;
      return [{ id, number, title, kind, how, likeness }];
    })
    .slice(0, mostShown);
}

/** Files that are looked at in one call at most. */
const mostRead = 2_000;
const chunk = 200;

export function listSimilar(
  { library, text }: ReadingDesk,
  { caseId, after, limit }: CheckedInputOf<'similar.list'>,
): OutputOf<'similar.list'> {
  getCase(library, { id: caseId });
  let place = after === undefined ? 0 : Number(after);
  if (!Number.isSafeInteger(place))
    throw new Failure('invalid', 'This place in the list is not one that the list gave.');
  const rows: OutputOf<'similar.list'>['rows'][number][] = [];
  for (let read = 0; read < mostRead; read += chunk) {
    const some = filesAlikeAfter(text, place, chunk);
    const exhibits = exhibitsOfFiles(library, caseId, some);
    for (const fileId of some) {
      place = fileId;
      const exhibit = exhibits.get(fileId);
      if (!exhibit) continue;
      const others = similarTo({ library, text }, caseId, fileId);
      // A group stands where its first exhibit does.
      if (others.length === 0 || others.some(({ id }) => id < exhibit.id)) continue;
      const { id, number, title, kind } = exhibit;
      rows.push({ exhibit: { id, number, title, kind }, others });
      if (rows.length === limit) return { rows, next: String(place) };
    }
    if (some.length < chunk) return { rows, next: null };
  }
  return { rows, next: String(place) };
}
