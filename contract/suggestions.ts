import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { Entity } from './entities.ts';
import { entityKinds } from './entities.ts';
import type { Fact } from './facts.ts';
import { type Done, type Page, after, id, limit, line, prose, requiredLine } from './shapes.ts';

/** Kinds of things that are looked for in the text of exhibits. The first ones tell who somebody is, the last two make facts. */
export const entitySuggestionKinds = [
  'person',
  'organisation',
  'sender',
  'phone',
  'email',
  'account',
  'card',
  'wallet',
] as const;
export const factSuggestionKinds = ['date', 'amount'] as const;
export const suggestionKinds = [...entitySuggestionKinds, ...factSuggestionKinds] as const;
export type EntitySuggestionKind = (typeof entitySuggestionKinds)[number];
export type FactSuggestionKind = (typeof factSuggestionKinds)[number];
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Something that a machine found in the text of a case. It states nothing until a person takes it over. */
export type Suggestion = {
  readonly kind: SuggestionKind;
  /** With the kind, what tells it from others: the same for every way to write it. */
  readonly key: string;
  /** As written where it was found first. */
  readonly value: string;
  readonly exhibits: number;
  readonly passages: number;
  /** People of the case who are likely meant, by a name or an identifier that they share. */
  readonly likely: readonly { readonly id: number; readonly name: string }[];
};

/** A place where it stands. */
export type SuggestionPassage = {
  readonly exhibitId: number;
  readonly exhibitNumber: string;
  readonly exhibitTitle: string;
  readonly page: number;
  /** [start, end) in characters of the page's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly contextBefore: string;
  readonly contextAfter: string;
};

/** What was found on one page, where it stands first. */
export type PageSuggestion = Suggestion & Pick<SuggestionPassage, 'start' | 'quote' | 'contextBefore' | 'contextAfter'>;

export type SuggestionCounts = {
  /** Open ones of each kind. */
  readonly kinds: Readonly<Record<SuggestionKind, number>>;
  readonly dismissed: number;
  /** Files of the library whose text is still to be gone through. */
  readonly waiting: number;
};

const key = z.string().min(1).max(2_000);
/** Each row has the words of a page, which are unpacked for it. */
const few = z.int().min(1).max(200).default(50);
const named = z.object({ kind: z.enum(suggestionKinds), key });

export const suggestionCalls = {
  'suggestions.counts': reads(z.object({ caseId: id })).returns<SuggestionCounts>(),
  /**
   * Open suggestions of one kind, those in most exhibits first. What people have stated already is left out, and so is what
   * was dismissed. `text` stands in what is written.
   */
  'suggestions.list': reads(
    z.object({ caseId: id, kind: z.enum(suggestionKinds), text: line.default(''), after, limit }),
  ).returns<Omit<Page<Suggestion>, 'total'>>(),
  /** What was dismissed, the newest first. */
  'suggestions.dismissed': reads(z.object({ caseId: id })).returns<readonly Suggestion[]>(),
  'suggestions.passages': reads(z.object({ caseId: id, ...named.shape, after, limit: few })).returns<
    Omit<Page<SuggestionPassage>, 'total'>
  >(),
  'suggestions.ofPage': reads(z.object({ exhibitId: id, page: z.int().min(1).max(65_535) })).returns<
    readonly PageSuggestion[]
  >(),
  /** Takes it over: as a name or an identifier of somebody of the case, or of somebody new, who needs a name. */
  'suggestions.accept': writes(
    z.object({
      caseId: id,
      kind: z.enum(entitySuggestionKinds),
      key,
      entityId: id.optional(),
      name: requiredLine.optional(),
      entityKind: z.enum(entityKinds).optional(),
    }),
  ).returns<Entity>(),
  /** Makes a fact of one passage, cited with the sentence around it, which is also its text unless another is given. */
  'suggestions.makeFact': writes(
    z.object({
      caseId: id,
      kind: z.enum(factSuggestionKinds),
      key,
      exhibitId: id,
      page: z.int().min(1).max(65_535),
      start: z.int().min(0),
      text: prose.trim().min(1, 'Write the fact as one sentence').optional(),
    }),
  ).returns<Fact>(),
  /** Puts suggestions out of sight, or brings them back. */
  'suggestions.dismiss': writes(
    z.object({ caseId: id, suggestions: z.array(named).min(1).max(1_000), dismissed: z.boolean() }),
  ).returns<Done>(),
};
