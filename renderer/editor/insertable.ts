import type { ExhibitHit, Snippet } from '../../contract/search.ts';
import type { Entity } from '../../contract/entities.ts';
import type { Fact } from '../../contract/facts.ts';

/** Something that can be inserted: a page of an exhibit (checked when it is chosen), a person or a fact. */
export type Insertable =
  | {
      readonly kind: 'page';
      readonly key: string;
      readonly exhibitId: number;
      readonly number: string;
      readonly title: string;
      readonly page: number;
      readonly quote: string;
    }
  | {
      readonly kind: 'person' | 'fact';
      readonly key: string;
      readonly uid: string;
      /** What stands in the words. */
      readonly label: string;
      readonly detail: string;
    };

/** As many as are taken in at a glance. */
export const mostOffered = 8;
/** Pages of one exhibit, so that others are seen too. */
const mostPages = 2;
/** A quote longer than this is no pointer any more. */
const longestQuote = 160;
/** A fact as a mention: long enough to be known again, short enough for a line. */
const longestFact = 60;

/** The pages that a search found, each with the words that were found as its quote. */
export function pagesFound(hits: readonly ExhibitHit[]): readonly Insertable[] {
  return hits.flatMap(({ exhibitId, number, title, pages }) => {
    const at = (page: number, quote: string): Insertable => ({
      kind: 'page',
      key: `${exhibitId} ${page} ${quote}`,
      exhibitId,
      number,
      title,
      page,
      quote,
    });
    return pages.length === 0
      ? [at(1, '')]
      : pages.slice(0, mostPages).map(({ page, snippet }) => at(page, quoteIn(snippet)));
  });
}

/** The longest run of found words that stand beside each other: what lies between others was not looked for. */
export function quoteIn({ text, marks }: Snippet): string {
  let best = '';
  let start = 0;
  for (const [index, [from, to]] of marks.entries()) {
    const before = marks[index - 1]?.[1] ?? 0;
    if (index === 0 || text.slice(before, from).trim() !== '') start = from;
    const run = text.slice(start, to);
    if (run.length > best.length && run.length <= longestQuote) best = run;
  }
  return best;
}

/** The people and facts that fit what was typed; names that begin with it first. */
export function namesFound(query: string, entities: readonly Entity[], facts: readonly Fact[]): readonly Insertable[] {
  const wanted = query.trim().toLowerCase();
  const people = entities
    .map(entity => ({ entity, rank: rankOf([entity.name, ...entity.aliases], wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(
      ({ entity: { uid, name, role } }): Insertable => ({ kind: 'person', key: uid, uid, label: name, detail: role }),
    );
  const words = wanted.split(/\s+/);
  const told = facts
    .filter(({ text, date }) => words.every(word => `${date.text} ${text}`.toLowerCase().includes(word)))
    .map(({ uid, text, date }): Insertable => {
      const label = shortened(date.text === '' ? text : `${date.text}: ${text}`);
      return { kind: 'fact', key: uid, uid, label, detail: text };
    });
  // Where both fit, neither crowds the other out.
  const room = Math.max(mostOffered - told.length, mostOffered / 2);
  return [...people.slice(0, room), ...told].slice(0, mostOffered);
}

function rankOf(names: readonly string[], wanted: string): number {
  const lowered = names.map(name => name.toLowerCase());
  if (wanted === '' || lowered.some(name => name.startsWith(wanted))) return 0;
  if (lowered.some(name => name.includes(` ${wanted}`))) return 1;
  return lowered.some(name => name.includes(wanted)) ? 2 : 3;
}

const shortened = (text: string): string =>
  text.length <= longestFact ? text : `${text.slice(0, longestFact).replace(/\s+\S*$/, '')}…`;
