/**
 * The records whose every change is kept: their fields, and which fields point to another record. The names are
 * those of the tables and columns. A change row carries the uid (or SHA-256) of what a field points to, never the
 * local key, so that it means the same in every copy of the library.
 */
export const nouns = {
  cases: {
    title: 'value',
    reference: 'value',
    jurisdiction: 'value',
    status: 'value',
    description: 'value',
    exhibit_prefix: 'value',
    exhibit_digits: 'value',
  },
  exhibits: {
    case_id: 'cases',
    file_id: 'files',
    parent_id: 'exhibits',
    number: 'value',
    title: 'value',
    file_name: 'value',
    custodian: 'value',
    source: 'value',
    acquired: 'value',
    description: 'value',
    status: 'value',
    date_text: 'value',
    date_precision: 'value',
    date_zone: 'value',
    date_from: 'value',
    date_to: 'value',
    added_at: 'value',
  },
  tags: { parent_id: 'tags', name: 'value', colour: 'value' },
  exhibit_tags: { exhibit_id: 'exhibits', tag_id: 'tags' },
  notes: {
    case_id: 'cases',
    exhibit_id: 'exhibits',
    page: 'value',
    title: 'value',
    body: 'value',
    text: 'value',
    in_report: 'value',
    locked_at: 'value',
    amends_id: 'notes',
    created_at: 'value',
  },
  facts: {
    case_id: 'cases',
    text: 'value',
    status: 'value',
    evaluation: 'value',
    date_text: 'value',
    date_precision: 'value',
    date_zone: 'value',
    date_from: 'value',
    date_to: 'value',
    created_at: 'value',
  },
  citations: {
    exhibit_id: 'exhibits',
    fact_id: 'facts',
    note_id: 'notes',
    value_id: 'conflict_values',
    page: 'value',
    quote: 'value',
    context_before: 'value',
    context_after: 'value',
    region: 'value',
  },
  highlights: {
    exhibit_id: 'exhibits',
    page: 'value',
    quote: 'value',
    context_before: 'value',
    context_after: 'value',
    region: 'value',
    colour: 'value',
    comment: 'value',
    created_at: 'value',
  },
  entities: {
    case_id: 'cases',
    kind: 'value',
    name: 'value',
    aliases: 'value',
    role: 'value',
    is_party: 'value',
    description: 'value',
    merged_id: 'entities',
  },
  identifiers: { entity_id: 'entities', kind: 'value', value: 'value', remark: 'value' },
  counts: {
    case_id: 'cases',
    number: 'value',
    title: 'value',
    statute: 'value',
    elements: 'value',
    outcome: 'value',
  },
  count_entities: { count_id: 'counts', entity_id: 'entities' },
  fact_entities: { fact_id: 'facts', entity_id: 'entities' },
  fact_counts: { fact_id: 'facts', count_id: 'counts' },
  conflicts: { case_id: 'cases', claim: 'value', adopted_id: 'conflict_values', reason: 'value' },
  conflict_values: { conflict_id: 'conflicts', value: 'value', remark: 'value' },
  page_corrections: { file_id: 'files', page: 'value', text: 'value' },
  reading_choices: { file_id: 'files', choice: 'value' },
  dismissals: { case_id: 'cases', kind: 'value', key: 'value' },
  known_lists: { name: 'value', file_id: 'files', count: 'value', added_at: 'value' },
  saved_searches: { case_id: 'cases', name: 'value', query: 'value' },
} as const satisfies Record<string, Record<string, string>>;

export type Noun = keyof typeof nouns;
export type Fields<N extends Noun> = { readonly [Field in keyof (typeof nouns)[N]]?: string | number | null };

/** What a field points to: another noun, the file vault, or nothing (it is a plain value). */
export function targetOf(noun: Noun, field: string): Noun | 'files' | undefined {
  const target = (nouns[noun] as Record<string, string>)[field];
  return target === undefined || target === 'value' ? undefined : (target as Noun | 'files');
}

/** True for a field that history may name: nothing else ever reaches an SQL text. */
export function isField(noun: Noun, field: string): boolean {
  return field === 'deleted' || Object.hasOwn(nouns[noun], field);
}

export function isNoun(name: string): name is Noun {
  return Object.hasOwn(nouns, name);
}
