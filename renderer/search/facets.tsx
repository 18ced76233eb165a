import { Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { SearchResult } from '../../contract/search.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { TagDot } from '../ui/tag-mark.tsx';
import { countText } from '../ui/when.ts';
import { useFacetChoices, type Choice, facetFields } from './facet-choices.ts';
import { words } from './messages.ts';
import { fieldsIn, withField, withoutField } from './query-text.ts';
import type { Ask } from './ask.ts';

type FacetsProps = { result: SearchResult | undefined; text: string; caseId: number | undefined; onAsk: Ask };

/** What the result is made of, with counts. A click adds the field to the query or takes it out again. */
export function Facets({ result, text, caseId, onAsk }: FacetsProps) {
  const say = useWords(words);
  const choices = useFacetChoices(result, text, caseId);
  const names = Object.values(facetFields);
  const chosen = fieldsIn(text).filter(({ name, denied }) => !denied && names.some(each => each === name));
  const toggle = (field: string, { value, on }: Choice): void =>
    onAsk(on ? withoutField(text, field, value) : withField(text, field, value));
  return (
    <aside className="cw-search-facets" aria-label={say.facets.title}>
      {chosen.length > 0 ? (
        <Group px={12} pt={8} pb={4}>
          <Button
            variant="default"
            onClick={() => onAsk(chosen.reduce((query, { name, value }) => withoutField(query, name, value), text))}
          >
            {say.facets.clear}
          </Button>
        </Group>
      ) : null}
      {choices.map(({ facet, list }) => (
        <FacetGroup
          key={facet}
          title={say.facets[facet]}
          choices={list}
          onToggle={choice => toggle(facetFields[facet], choice)}
          withDots={facet === 'tags'}
        />
      ))}
      {result && choices.length === 0 ? (
        <Text size="xs" c="dimmed" p={12}>
          {say.facets.none}
        </Text>
      ) : null}
    </aside>
  );
}

/** More than these are shown on demand. */
const shownAtFirst = 7;

function FacetGroup({
  title,
  choices,
  onToggle,
  withDots,
}: {
  title: string;
  choices: readonly Choice[];
  onToggle(choice: Choice): void;
  withDots: boolean;
}) {
  const { facets: say } = useWords(words);
  const [all, setAll] = useState(false);
  const { data: tags = [] } = useAnswer('tags.list', {}, withDots);
  const shown = all ? choices : choices.slice(0, shownAtFirst);
  return (
    <section className="cw-facet">
      <Title order={2} fz="xs" c="dimmed" px={12} pb={2}>
        {title}
      </Title>
      {shown.map(choice => {
        const tag = withDots ? tags.find(({ path }) => path === choice.value) : undefined;
        return (
          <UnstyledButton
            key={choice.value}
            className="cw-facet-value"
            aria-pressed={choice.on}
            onClick={() => onToggle(choice)}
          >
            {choice.on ? <IconCheck size={14} aria-hidden /> : tag ? <TagDot colour={tag.colour} /> : null}
            <Text span flex={1} truncate title={choice.label} fw={choice.on ? 600 : undefined}>
              {choice.label}
            </Text>
            {choice.on && choice.count === 0 ? null : (
              <Text span size="xs" c="dimmed">
                {countText(choice.count)}
              </Text>
            )}
          </UnstyledButton>
        );
      })}
      {choices.length > shownAtFirst ? (
        <UnstyledButton className="cw-facet-value" onClick={() => setAll(!all)} aria-expanded={all}>
          <Text span size="xs" c="dimmed">
            {all ? say.fewer : say.all(choices.length)}
          </Text>
        </UnstyledButton>
      ) : null}
    </section>
  );
}
