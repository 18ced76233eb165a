import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, type Uid, id, requiredLine } from './shapes.ts';

/** Twelve muted hues; colour is never the only sign, so the name always stands beside it. */
export const tagColours = [
  'grey',
  'red',
  'orange',
  'amber',
  'olive',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'violet',
  'pink',
] as const;
export type TagColour = (typeof tagColours)[number];

/** A coloured label for exhibits of any case; may stand under another one. */
export type Tag = {
  readonly id: number;
  readonly uid: Uid;
  readonly parentId: number | null;
  readonly name: string;
  /** The names from the top, joined by "/". */
  readonly path: string;
  readonly colour: TagColour;
  /** Live exhibits with this very tag. */
  readonly exhibits: number;
  /** Live exhibits with this tag or one under it, each counted once: what `tag:` finds. */
  readonly allExhibits: number;
};

export const tagCalls = {
  /** All tags of the library; with a case, its exhibits alone are counted. */
  'tags.list': reads(z.object({ caseId: id.optional() })).returns<readonly Tag[]>(),
  /** Makes the tag, and the ones above it, unless they are there: "Money/Wire transfers". */
  'tags.ensure': writes(z.object({ path: requiredLine, colour: z.enum(tagColours).optional() })).returns<Tag>(),
  'tags.update': writes(
    z.object({
      id,
      name: requiredLine.optional(),
      colour: z.enum(tagColours).optional(),
      parentId: id.nullable().optional(),
    }),
  ).returns<Tag>(),
  /** Removes a tag from the library and from every exhibit. Refused while it has tags under it. */
  'tags.remove': writes(z.object({ id })).returns<Done>(),
};
