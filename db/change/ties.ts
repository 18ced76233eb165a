import { Failure } from '../../contract/failure.ts';
import type { ReadableStore } from '../store/handles.ts';
import { type Noun, nouns, targetOf } from './nouns.ts';

type Touched = { readonly noun: Noun; readonly id: number };

/** Fields that may point to a removed record: removing an exhibit or a fact leaves these as they are. */
const loose = new Set([
  'notes.exhibit_id',
  'highlights.exhibit_id',
  'exhibit_tags.exhibit_id',
  'fact_entities.fact_id',
  'fact_counts.fact_id',
]);

const pointers = (Object.keys(nouns) as Noun[]).flatMap(noun =>
  Object.keys(nouns[noun]).flatMap(field => {
    const target = targetOf(noun, field);
    return target === undefined || target === 'files' || loose.has(`${noun}.${field}`) ? [] : [{ noun, field, target }];
  }),
);

/**
 * Checks records that undo has touched against the others: old values may have been right among old records only.
 * Throws `conflict` when something that stands points to something removed, when a fact has no pin-cite left, or when
 * tags stand under each other in a ring.
 */
export function demandWhole(store: ReadableStore, touched: Iterable<Touched>): void {
  for (const { noun, id } of touched) {
    if (store.value<number>(`SELECT deleted FROM ${noun} WHERE id = ?`, [id]) === 1) demandUnused(store, noun, id);
    else demandPresent(store, noun, id);
    if (noun === 'tags') demandNoRing(store, id);
    if (noun === 'facts') demandProof(store, id);
    const fact = noun === 'citations' && store.value<number>('SELECT fact_id FROM citations WHERE id = ?', [id]);
    if (fact) demandProof(store, fact);
  }
}

function demandUnused(store: ReadableStore, noun: Noun, id: number): void {
  // An import may be under way, and what it takes in must never lie in a case that nobody sees.
  if (noun === 'cases' && store.value('SELECT 1 FROM imports WHERE case_id = ?', [id]) !== undefined)
    throw refused('something was imported into the case since, and that is part of the record.');
  for (const pointer of pointers)
    if (
      pointer.target === noun &&
      store.value(`SELECT 1 FROM ${pointer.noun} WHERE ${pointer.field} = ? AND deleted = 0`, [id]) !== undefined
    )
      throw refused('other entries belong to it since. Remove those first.');
}

function demandPresent(store: ReadableStore, noun: Noun, id: number): void {
  for (const pointer of pointers)
    if (
      pointer.noun === noun &&
      store.value(
        `SELECT 1 FROM ${noun} AS own JOIN ${pointer.target} AS other ON other.id = own.${pointer.field}
         WHERE own.id = ? AND other.deleted = 1`,
        [id],
      ) !== undefined
    )
      throw refused('something it belongs to was removed since. Bring that back first.');
}

function demandProof(store: ReadableStore, factId: number): void {
  const bare = store.value(
    `SELECT 1 FROM facts WHERE id = ? AND deleted = 0
     AND NOT EXISTS (SELECT 1 FROM citations WHERE fact_id = facts.id AND deleted = 0)`,
    [factId],
  );
  if (bare !== undefined) throw refused('it would leave a fact without a pin-cite. Cite another page first.');
}

function demandNoRing(store: ReadableStore, tagId: number): void {
  const parentOf = (id: number) => store.value<number | null>('SELECT parent_id FROM tags WHERE id = ?', [id]) ?? null;
  const seen = new Set<number>();
  for (let id: number | null = tagId; id !== null; id = parentOf(id)) {
    if (seen.has(id)) throw refused('tags would stand under each other in a ring. Move one of them first.');
    seen.add(id);
  }
}

const refused = (why: string): Failure => new Failure('conflict', `This cannot be undone: ${why}`);
