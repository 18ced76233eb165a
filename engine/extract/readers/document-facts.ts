import { type Reading, stated } from '../reading.ts';

/** What a document states of itself, by plain names; dates as written. `title`, `created` and `modified` count specially. */
export type Properties = Readonly<Record<string, string | undefined>>;

/** What a reading tells of a document's own properties: its date is the day it says it was made, else last saved. */
export function documentFacts(format: string, properties: Properties): Required<Pick<Reading, 'metadata'>> & Reading {
  const { title, ...rest } = stated(properties);
  const { created, modified } = rest;
  const date =
    created !== undefined
      ? { text: created, source: `${format} created` }
      : modified !== undefined
        ? { text: modified, source: `${format} modified` }
        : undefined;
  return { ...(title !== undefined && { title }), ...(date && { date }), metadata: rest };
}
