import { type CitationDraft, citationFrom, emptyCitation } from '../cite/citation-fields.tsx';

/** A value that is being written, with its first source. */
export type ValueDraft = { readonly value: string; readonly remark: string; readonly citation: CitationDraft };
export const emptyValue: ValueDraft = { value: '', remark: '', citation: emptyCitation };

/** The value as the engine takes it; undefined until it has words and a source. */
export function valueFrom({ value, remark, citation }: ValueDraft) {
  const source = citationFrom(citation);
  return value.trim() === '' || !source ? undefined : { value, remark, citations: [source] };
}
