import { Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CitationInput } from '../../contract/citations.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone } from '../ui/tell.ts';
import './cite.css';
import { ExhibitSelect } from './exhibit-select.tsx';
import { words } from './messages.ts';

/** A pin-cite that is being written. */
export type CitationDraft = {
  readonly exhibitId: number | null;
  readonly page: number;
  readonly quote: string;
  /** As it was selected in the reader: its place on the page goes along while nothing of it is changed. */
  readonly selected?: CitationInput;
};
export const emptyCitation: CitationDraft = { exhibitId: null, page: 1, quote: '' };

/** The pin-cite as the engine takes it; undefined until an exhibit is chosen. */
export function citationFrom({ exhibitId, page, quote, selected }: CitationDraft): CitationInput | undefined {
  if (exhibitId === null) return undefined;
  const isAsSelected = selected?.exhibitId === exhibitId && selected.page === page && selected.quote === quote;
  return isAsSelected ? selected : { exhibitId, page, quote, region: [] };
}

type CitationFieldsProps = {
  caseId: number;
  value: CitationDraft;
  onChange: (value: CitationDraft) => void;
  /** What the engine said against it, in its own words. */
  error?: string | undefined;
  /** Said at the exhibit, such as that none is chosen. */
  exhibitError?: string | undefined;
};

/** Where the proof stands: exhibit, page and quote, with the text of the page to take the quote from. */
export function CitationFields({ caseId, value, onChange, error, exhibitError }: CitationFieldsProps) {
  const text = useWords(words);
  const [isShown, setShown] = useState(false);
  const { data: exhibit } = useAnswer('exhibits.get', { id: value.exhibitId ?? 1 }, value.exhibitId !== null);
  const isKnown = value.exhibitId !== null && exhibit?.id === value.exhibitId;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Stack gap={0} flex={1} miw={0}>
          <ExhibitSelect
            caseId={caseId}
            value={value.exhibitId}
            onChange={exhibitId => onChange({ ...value, exhibitId, page: 1 })}
            error={exhibitError}
            required
          />
        </Stack>
        <NumberInput
          label={text.page}
          w={92}
          min={1}
          {...(isKnown && exhibit
            ? { max: Math.max(1, exhibit.pages), suffix: ` ${text.pages(Math.max(1, exhibit.pages))}` }
            : {})}
          value={value.page}
          onChange={page => onChange({ ...value, page: Number(page) || 1 })}
          disabled={value.exhibitId === null}
          hideControls
        />
      </Group>
      <Textarea
        label={text.quote}
        description={text.quoteHelp}
        autosize
        minRows={2}
        maxRows={8}
        value={value.quote}
        onChange={event => onChange({ ...value, quote: event.currentTarget.value })}
        error={error}
      />
      {isKnown && exhibit ? (
        <>
          <Button variant="subtle" w="fit-content" px={4} aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? text.hidePage : text.showPage}
          </Button>
          {isShown ? (
            <PageText
              exhibitId={exhibit.id}
              number={exhibit.number}
              page={value.page}
              onQuote={quote => onChange({ ...value, quote })}
            />
          ) : null}
        </>
      ) : null}
    </Stack>
  );
}

function PageText({
  exhibitId,
  number,
  page,
  onQuote,
}: {
  exhibitId: number;
  number: string;
  page: number;
  onQuote: (quote: string) => void;
}) {
  const text = useWords(words);
  const box = useRef<HTMLPreElement>(null);
  const { data, error } = useAnswer('exhibits.page', { id: exhibitId, page });
  const quoteSelected = (): void => {
    const selection = document.getSelection();
    const isInside = selection?.anchorNode && box.current?.contains(selection.anchorNode);
    const quote = isInside ? selection.toString().trim() : '';
    if (quote === '') tellDone(text.selectFirst);
    else onQuote(quote);
  };
  if (error || !data || data.text.trim() === '')
    return (
      <Text size="xs" c="dimmed">
        {error?.message ?? text.noText}
      </Text>
    );
  return (
    <Stack gap="xs">
      {/* A scrolling text has to be reachable by keyboard. */}
      <pre ref={box} className="cw-page-text" role="region" aria-label={text.pageText(number, page)} tabIndex={0}>
        {data.text}
      </pre>
      <Button variant="default" w="fit-content" onMouseDown={event => event.preventDefault()} onClick={quoteSelected}>
        {text.useSelected}
      </Button>
    </Stack>
  );
}
