import { wordConditions } from './evaluate.ts';
import { type ParseOptions, parseQuery } from './grammar.ts';
import { type Span, joinSpans, spansIn } from './marks.ts';

/** Every stretch of a text that a query asks for, in order. The text should be in NFC. */
export function markText(text: string, query: string, options: ParseOptions = {}): Span[] {
  return joinSpans(spansIn(text, wordConditions(parseQuery(query, options).root)).flat());
}
