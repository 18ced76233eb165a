import type { HighlightColour } from '../../../contract/highlights.ts';
import { citationKey, highlightKey } from '../../cite/passage-place.ts';
import { useAnswer } from '../../client/client.tsx';
import type { Reader } from '../use-reader.ts';

/** Something that was made from a page of this exhibit. */
export type Pinned = {
  /** That of its passage, where it has one. */
  readonly key: string;
  readonly kind: 'fact' | 'note' | 'conflict' | 'highlight';
  /** The record itself, to open it. */
  readonly id: number;
  /** 0 = the exhibit as a whole. */
  readonly page: number;
  readonly quote: string;
  readonly text: string;
  /** How far down the page it stands, in points, where that is known. */
  readonly top: number;
  /** Such as the date of a fact. */
  readonly detail: string;
  /** A fact's status. */
  readonly status?: 'alleged' | 'disputed' | 'admitted' | 'proved';
  readonly sources?: number;
  readonly colour?: HighlightColour;
};

/** Everything that is pinned to the exhibit, in the order of its pages. */
export function usePinned({ exhibit, place }: Reader): readonly Pinned[] {
  const { caseId } = place;
  const { data: citations = [] } = useAnswer('citations.ofExhibit', { exhibitId: exhibit.id });
  const { data: facts = [] } = useAnswer(
    'facts.list',
    { caseId },
    citations.some(({ factId }) => factId !== null),
  );
  const { data: conflicts = [] } = useAnswer(
    'conflicts.list',
    { caseId },
    citations.some(({ valueId }) => valueId !== null),
  );
  const { data: notes = [] } = useAnswer('notes.list', { caseId, exhibitId: exhibit.id });
  const { data: highlights = [] } = useAnswer('highlights.ofExhibit', { exhibitId: exhibit.id });
  const pinned = citations.flatMap(({ id, page, quote, region, factId, noteId, valueId }): Pinned[] => {
    const at = { key: citationKey(id), page, quote, top: region[0]?.[1] ?? 0 };
    const fact = facts.find(each => each.id === factId);
    if (fact)
      return [
        {
          ...at,
          kind: 'fact',
          id: fact.id,
          text: fact.text,
          detail: fact.date.text,
          status: fact.status,
          sources: fact.citations.length,
        },
      ];
    const note = notes.find(each => each.id === noteId);
    if (note) return [{ ...at, kind: 'note', id: note.id, text: note.title || note.text, detail: '' }];
    const conflict = conflicts.find(({ values }) => values.some(value => value.id === valueId));
    const value = conflict?.values.find(each => each.id === valueId);
    return conflict && value
      ? [{ ...at, kind: 'conflict', id: conflict.id, text: conflict.claim, detail: value.value }]
      : [];
  });
  const cited = new Set(pinned.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  const whole = notes
    .filter(note => !cited.has(note.id))
    .map(
      (note): Pinned => ({
        key: `note-${note.id}`,
        kind: 'note',
        id: note.id,
        page: note.page ?? 0,
        quote: '',
        top: 0,
        text: note.title || note.text,
        detail: '',
      }),
    );
  const marked = highlights.map(
    ({ id, page, quote, region, comment, colour }): Pinned => ({
      key: highlightKey(id),
      kind: 'highlight',
      id,
      page,
      quote,
      top: region[0]?.[1] ?? 0,
      text: comment || quote,
      detail: comment === '' ? '' : quote,
      colour,
    }),
  );
  return [...pinned, ...whole, ...marked].sort((one, other) => one.page - other.page || one.top - other.top);
}
