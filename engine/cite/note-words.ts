import type { Citation } from '../../contract/citations.ts';
import type { Exhibit } from '../../contract/exhibits.ts';
import { Failure } from '../../contract/failure.ts';
import { type MentionNode, type NoteBody, type PinCiteNode, eachInline, inlinesOf } from '../../contract/note-body.ts';
import type { Note } from '../../contract/notes.ts';
import { uidBytes } from '../../db/change/uid.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import type { CheckedCitation } from '../../db/store/queries/citations.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { checkCitation } from './check-citation.ts';
import { readBody, textOfBody } from './note-body.ts';

/** The words of a note as they may be kept, and what they do to its pin-cites. */
export type CheckedWords = {
  readonly body: string;
  readonly text: string;
  readonly added: readonly CheckedCitation[];
  /** Pin-cites that stood in the words before and do not any more. */
  readonly dropped: readonly Citation[];
};

type Desk = { readonly library: ReadableStore; readonly text: ReadableStore };
type Place = { readonly exhibitId: number; readonly page: number; readonly quote: string };

const isAt =
  ({ exhibitId, page, quote }: Place) =>
  (other: Place): boolean =>
    other.exhibitId === exhibitId && other.page === page && other.quote === quote;

/**
 * Checks the words of a note: each pin-cite is checked as everywhere, but for those that the note has already, since
 * the text of a page may have been read anew; each mention is of the case. Quotes and numbers become those of the page.
 * Throws `invalid` or `not-found`.
 */
export function checkWords(desk: Desk, caseId: number, body: NoteBody, before?: Note): CheckedWords {
  const had = before?.citations ?? [];
  const cited: Place[] = [];
  const added: CheckedCitation[] = [];
  const exhibits = new Map<string, Exhibit>();
  const checkCite = (node: PinCiteNode): PinCiteNode => {
    const { exhibit: uid, page, quote } = node.attrs;
    const exhibit = exhibits.get(uid) ?? exhibitByUid(desk.library, uid);
    exhibits.set(uid, exhibit);
    let place: Place = { exhibitId: exhibit.id, page, quote };
    if (!had.some(isAt(place))) {
      const checked = checkCitation(desk.library, desk.text, caseId, { ...place, region: [] });
      place = checked;
      if (!had.some(isAt(checked)) && !added.some(isAt(checked))) added.push(checked);
    }
    cited.push(place);
    return { ...node, attrs: { exhibit: uid, number: exhibit.number, page, quote: place.quote } };
  };
  const checked = eachInline(body, node => {
    if (node.type === 'pinCite') return checkCite(node);
    if (node.type === 'mention') demandOfCase(desk.library, caseId, node);
    return node;
  });
  const text = textOfBody(checked);
  if (text.trim() === '') throw new Failure('invalid', 'Write something: a note without words says nothing.');
  const inWordsBefore = before ? placesIn(desk.library, readBody(before.body)) : [];
  const dropped = had.filter(citation => inWordsBefore.some(isAt(citation)) && !cited.some(isAt(citation)));
  return { body: JSON.stringify(checked), text, added, dropped };
}

function placesIn(library: ReadableStore, body: NoteBody): readonly Place[] {
  return inlinesOf(body).flatMap(node => {
    if (node.type !== 'pinCite') return [];
    const exhibitId = library.value<number>('SELECT id FROM exhibits WHERE uid = ?', [uidBytes(node.attrs.exhibit)]);
    return exhibitId === undefined ? [] : [{ exhibitId, page: node.attrs.page, quote: node.attrs.quote }];
  });
}

function exhibitByUid(library: ReadableStore, uid: string): Exhibit {
  const id = library.value<number>('SELECT id FROM exhibits WHERE uid = ?', [uidBytes(uid)]);
  if (id === undefined) throw new Failure('not-found', 'The note cites an exhibit that is not in the library.');
  return getExhibit(library, { id });
}

/** Somebody who was removed since may still be named: the words stay the writer's. */
function demandOfCase(library: ReadableStore, caseId: number, { attrs: { kind, uid, label } }: MentionNode): void {
  const table = kind === 'person' ? 'entities' : 'facts';
  if (library.value(`SELECT 1 FROM ${table} WHERE uid = ? AND case_id = ?`, [uidBytes(uid), caseId]) === undefined)
    throw new Failure('not-found', `The note mentions “${label}”, which is not in this case. Take the mention out.`);
}
