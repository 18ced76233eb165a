import type { SearchResult } from '../../contract/search.ts';
import type { Condition, Query } from './query.ts';

type Part = SearchResult['understood'][number];

/**
 * What the parser made of a query, as a flat list for a client to put into words: `word`, `beginning`, `phrase`
 * [text], `near` [left, right, distance], a field's name [value], `date` [first, last], `has` [what]; `not` before
 * what it denies, `or` between alternatives, `open` and `close` round a group; then the remarks by their keys.
 */
export function describe(query: Query): Part[] {
  return [...(query.root ? parts(query.root, true) : []), ...query.remarks];
}

function parts(condition: Condition, outermost = false): Part[] {
  switch (condition.is) {
    case 'text':
      return [
        {
          key: condition.term.words.length > 1 ? 'phrase' : condition.term.open ? 'beginning' : 'word',
          values: [condition.text],
        },
      ];
    case 'near':
      return [{ key: 'near', values: [condition.left.text, condition.right.text, String(condition.distance)] }];
    case 'field':
      return [{ key: condition.field, values: [condition.value] }];
    case 'date':
      return [{ key: 'date', values: [dayText(condition.first), dayText(condition.last)] }];
    case 'has':
      return [{ key: 'has', values: [condition.what] }];
    case 'not':
      return [{ key: 'not', values: [] }, ...parts(condition.of)];
    case 'all':
    case 'any': {
      const or: Part[] = condition.is === 'any' ? [{ key: 'or', values: [] }] : [];
      const inside = condition.of.flatMap((part, index) => (index === 0 ? parts(part) : [...or, ...parts(part)]));
      const plain = outermost && condition.is === 'all';
      return plain ? inside : [{ key: 'open', values: [] }, ...inside, { key: 'close', values: [] }];
    }
  }
}

/** YYYYMMDD as YYYY-MM-DD; '' for an open end. */
function dayText(day: number): string {
  const digits = String(day);
  return day === 0 || day === 9999_99_99 ? '' : `${digits.slice(0, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}
