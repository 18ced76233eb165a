import type { Term } from '../../db/index/terms.ts';

/** What a search asks for, as data. It says nothing of how the index is asked. */
export type Condition =
  | TextCondition
  | { readonly is: 'near'; readonly left: TextCondition; readonly right: TextCondition; readonly distance: number }
  | FieldCondition
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

/** Words in order. `text` is as typed; `term` is how the index knows it. */
export type TextCondition = {
  readonly is: 'text';
  readonly text: string;
  readonly quoted: boolean;
  readonly term: Term;
};

export type FieldCondition =
  | { readonly is: 'field'; readonly field: NamedField; readonly value: string; readonly open: boolean }
  /** Days as the number YYYYMMDD, both included; open ends are 0 and 99999999. */
  | { readonly is: 'date'; readonly first: number; readonly last: number }
  | { readonly is: 'has'; readonly what: HasWhat };

/** Fields that are compared with a name. */
export const namedFields = ['tag', 'type', 'from', 'custodian', 'case', 'status', 'number'] as const;
export type NamedField = (typeof namedFields)[number];

export const hasWhats = ['note', 'fact', 'tag', 'citation'] as const;
export type HasWhat = (typeof hasWhats)[number];

/**
 * Something the user should know of how the query was read. A client puts it into words by the key.
 * - `unknown-field` [name]: searched as text
 * - `date-not-understood` [text], `has-not-understood` [text]: searched as text
 * - `value-missing` [field]: left out
 * - `operator-alone` [operator]: left out
 * - `near-needs-words` [operator]: both sides are asked for, wherever they stand
 * - `quote-not-closed`, `bracket-not-closed`, `bracket-not-opened`: read as if it were
 * - `too-deep`: brackets beyond the allowed depth are left out
 * - `star-inside` [text]: a star counts only at a word's end
 * - `nothing-to-find` [text]: holds no letter or digit; left out
 * - `nothing-named` [field:value]: no exhibit in the library has it
 * - `too-long`, `too-many-words`: the rest is left out
 */
export type Remark = { readonly key: RemarkKey; readonly values: readonly string[] };
export type RemarkKey =
  | 'unknown-field'
  | 'date-not-understood'
  | 'has-not-understood'
  | 'value-missing'
  | 'operator-alone'
  | 'near-needs-words'
  | 'quote-not-closed'
  | 'bracket-not-closed'
  | 'bracket-not-opened'
  | 'too-deep'
  | 'star-inside'
  | 'nothing-to-find'
  | 'nothing-named'
  | 'too-long'
  | 'too-many-words';

export type Query = {
  /** Undefined when there is nothing to ask for: every exhibit is meant. */
  readonly root: Condition | undefined;
  readonly remarks: readonly Remark[];
};
