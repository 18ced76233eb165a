import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Citation, citationInput } from './citations.ts';
import { type Done, id, prose } from './shapes.ts';
import type { TagColour } from './tags.ts';

/** Six of the hues of tags: more are hard to tell apart on a page. The first is that of a new highlight. */
export const highlightColours = [
  'amber',
  'green',
  'blue',
  'pink',
  'violet',
  'orange',
] as const satisfies readonly TagColour[];
export type HighlightColour = (typeof highlightColours)[number];

/** A passage that was marked while reading: words on a page, or an area of it. Unlike a pin-cite it proves nothing. */
export type Highlight = Citation & {
  readonly colour: HighlightColour;
  /** What the reader remarked about it; mostly nothing. */
  readonly comment: string;
  readonly createdAt: number;
};

const colour = z.enum(highlightColours);

export const highlightCalls = {
  /** In the order of the pages, and on a page in that of their making. */
  'highlights.ofExhibit': reads(z.object({ exhibitId: id })).returns<readonly Highlight[]>(),
  'highlights.get': reads(z.object({ id })).returns<Highlight>(),
  'highlights.add': writes(
    z.object({ ...citationInput.shape, colour: colour.default('amber'), comment: prose.default('') }),
  ).returns<Highlight>(),
  'highlights.update': writes(
    z.object({ id, colour: colour.optional(), comment: prose.optional() }),
  ).returns<Highlight>(),
  'highlights.remove': writes(z.object({ id })).returns<Done>(),
};
