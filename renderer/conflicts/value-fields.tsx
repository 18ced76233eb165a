import { Stack, TextInput } from '@mantine/core';
import { CitationFields } from '../cite/citation-fields.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import type { ValueDraft } from './value-draft.ts';

type ValueFieldsProps = {
  caseId: number;
  draft: ValueDraft;
  onChange: (draft: ValueDraft) => void;
  /** True once it was tried to save: what is missing is then said. */
  isAsked: boolean;
  /** What the engine said against the source. */
  error?: string | undefined;
};

/** One value and the page that gives it. */
export function ValueFields({ caseId, draft, onChange, isAsked, error }: ValueFieldsProps) {
  const { form: text } = useWords(words);
  const set = (part: Partial<ValueDraft>): void => onChange({ ...draft, ...part });
  return (
    <Stack gap="sm">
      <TextInput
        label={text.value}
        placeholder={text.valueHelp}
        value={draft.value}
        onChange={event => set({ value: event.currentTarget.value })}
        error={isAsked && draft.value.trim() === '' ? text.valueMissing : undefined}
        withAsterisk
      />
      <TextInput
        label={text.remark}
        placeholder={text.remarkHelp}
        value={draft.remark}
        onChange={event => set({ remark: event.currentTarget.value })}
      />
      <CitationFields
        caseId={caseId}
        value={draft.citation}
        onChange={citation => set({ citation })}
        error={error}
        exhibitError={isAsked && draft.citation.exhibitId === null ? text.sourceMissing : undefined}
      />
    </Stack>
  );
}
