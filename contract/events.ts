import type { Job } from './jobs.ts';

/** The nouns whose records can change. */
export type Noun =
  | 'cases'
  | 'exhibits'
  | 'tags'
  | 'notes'
  | 'facts'
  | 'citations'
  | 'highlights'
  | 'entities'
  | 'identifiers'
  | 'counts'
  | 'conflicts'
  | 'conflict_values'
  | 'exhibit_tags'
  | 'count_entities'
  | 'fact_entities'
  | 'fact_counts'
  | 'saved_searches'
  | 'page_corrections'
  | 'reading_choices'
  | 'known_lists'
  | 'dismissals'
  /** What was found in the text of exhibits, and which are alike. */
  | 'findings'
  | 'imports'
  | 'jobs'
  | 'custody'
  | 'files';

/** What the engine tells without being asked. The list is closed; whoever is told asks again for what it shows. */
export type LibraryEvent =
  | { readonly kind: 'changed'; readonly noun: Noun; readonly ids: readonly number[] }
  | { readonly kind: 'progress'; readonly job: Pick<Job, 'id' | 'kind' | 'subject' | 'state' | 'done' | 'total'> };
