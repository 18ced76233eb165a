import type { Citation, CitationInput } from '../../contract/citations.ts';
import type { Desk } from './desk.ts';

/** A pin-cite as typed: the exhibit by its number. */
export type TypedCitation = { readonly number: string; readonly page: number; readonly quote: string };

/**
 * Reads EXHIBIT:PAGE:QUOTE or EXHIBIT:PAGE. Only the first two colons separate, so a quote may hold any character.
 * Gives undefined when it is not of that form.
 */
export function readCitation(typed: string): TypedCitation | undefined {
  const [, number = '', page = '', quote = ''] = /^([^:]+):\s*(\d{1,5})\s*(?::(.*))?$/s.exec(typed) ?? [];
  const found = { number: number.trim(), page: Number(page), quote: quote.trim() };
  return found.number === '' || found.page < 1 || found.page > 65_535 ? undefined : found;
}

/** The pin-cites as the engine takes them. Throws `not-found` when the case has no such exhibit. */
export const citationInputs = (desk: Desk, caseId: number, typed: readonly TypedCitation[]): CitationInput[] =>
  typed.map(({ number, page, quote }) => ({
    exhibitId: desk.ask('exhibits.get', { caseId, number }).id,
    page,
    quote,
    region: [],
  }));

/** A pin-cite as it is shown: EX-0004, p. 2: “the quoted words”. */
export const citationText = ({ exhibitNumber, page, quote }: Citation, pageWord: (page: number) => string): string =>
  `${exhibitNumber}, ${pageWord(page)}${quote === '' ? '' : `: “${quote}”`}`;
