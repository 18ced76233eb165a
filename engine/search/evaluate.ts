import type { ReadableStore } from '../../db/store/handles.ts';
import { type Bits, bothBits, countBits, eitherBits, hasBit, withoutBits } from './bits.ts';
import type { Columns } from './columns.ts';
import { exhibitsWith } from './field-matches.ts';
import type { Found, IndexedCondition, Lookup } from './lookup.ts';
import type { Condition, FieldCondition } from './query.ts';

/** The exhibits that surely meet a condition, and those that may: the second holds the first. */
export type Meeting = { readonly sure: Bits; readonly maybe: Bits };

/** Answers for the conditions of one query. */
export type Evaluation = {
  /** Exhibits that meet the whole query, live or not. */
  meeting(condition: Condition): Meeting;
  /** Exhibits whose title, number or file name alone meets what the query asks of words. */
  titled(condition: Condition): Bits;
  /** Fields of the query that are met by no exhibit at all, deleted ones included: nothing has that name. */
  unmetFields(): FieldCondition[];
  /** True when this exhibit meets the condition. */
  meets(condition: Condition, exhibitId: number): boolean;
};

export function evaluation(columns: Columns, library: ReadableStore, lookup: Lookup): Evaluation {
  const fields = new Map<FieldCondition, Bits>();
  const withField = (condition: FieldCondition): Bits => {
    const bits = fields.get(condition) ?? exhibitsWith(condition, columns, library);
    fields.set(condition, bits);
    return bits;
  };

  const fold = (condition: Condition, ofWords: (found: Found) => Meeting): Meeting => {
    switch (condition.is) {
      case 'text':
      case 'near':
        return ofWords(lookup.find(condition));
      case 'all':
      case 'any': {
        const join = condition.is === 'all' ? bothBits : eitherBits;
        return condition.of
          .map(part => fold(part, ofWords))
          .reduce((left, right) => ({ sure: join(left.sure, right.sure), maybe: join(left.maybe, right.maybe) }));
      }
      case 'not': {
        // Subtle: what may meet the condition does not surely meet its opposite.
        const { sure, maybe } = fold(condition.of, ofWords);
        return { sure: withoutBits(columns.live, maybe), maybe: withoutBits(columns.live, sure) };
      }
      default: {
        const bits = withField(condition);
        return { sure: bits, maybe: bits };
      }
    }
  };

  const meets = (condition: Condition, id: number): boolean => {
    switch (condition.is) {
      case 'text':
      case 'near':
        return lookup.find(condition).has(id);
      case 'all':
        return condition.of.every(part => meets(part, id));
      case 'any':
        return condition.of.some(part => meets(part, id));
      case 'not':
        return !meets(condition.of, id);
      default:
        return hasBit(withField(condition), id);
    }
  };

  return {
    meeting: condition => fold(condition, found => found),
    titled: condition => fold(condition, ({ titled }) => ({ sure: titled, maybe: titled })).sure,
    unmetFields: () => [...fields].flatMap(([condition, bits]) => (countBits(bits) === 0 ? [condition] : [])),
    meets,
  };
}

/** The word conditions of a query: those it asks for, and with `denied` those it asks not to be there. */
export function wordConditions(condition: Condition | undefined, denied = false, under = false): IndexedCondition[] {
  switch (condition?.is) {
    case 'text':
    case 'near':
      return under === denied ? [condition] : [];
    case 'all':
    case 'any':
      return condition.of.flatMap(part => wordConditions(part, denied, under));
    case 'not':
      return wordConditions(condition.of, denied, !under);
    default:
      return [];
  }
}
