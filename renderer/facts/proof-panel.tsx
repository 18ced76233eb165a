import { ActionIcon, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { Citation } from '../../contract/citations.ts';
import type { Fact } from '../../contract/facts.ts';
import { PagePeek } from '../cite/page-peek.tsx';
import { useWords } from '../messages/words.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { words } from './messages.ts';

type ProofPanelProps = {
  fact: Fact;
  citation: Citation;
  onChoose: (citationId: number) => void;
  onBack: () => void;
  onClose: () => void;
};

/** The page that proves a fact beside the list of facts, with the words marked; one source after the other. */
export function ProofPanel({ fact, citation, onChoose, onBack, onClose }: ProofPanelProps) {
  const text = useWords(words);
  return (
    <SidePanel
      title={text.proof.title}
      name="facts.proof"
      width={560}
      onClose={onClose}
      actions={
        <Tooltip label={text.proof.back}>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={text.proof.back} onClick={onBack}>
            <IconArrowLeft size={16} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <Stack gap="md">
        <Text lh={1.5}>{fact.text}</Text>
        {fact.citations.length > 1 ? (
          <Group gap={4} role="group" aria-label={text.details.sources(fact.citations.length)}>
            {fact.citations.map(each => (
              <button
                key={each.id}
                type="button"
                className="cw-source-tab"
                aria-pressed={each.id === citation.id}
                onClick={() => onChoose(each.id)}
              >
                {text.proof.source(each.exhibitNumber, each.page)}
              </button>
            ))}
          </Group>
        ) : null}
        <PagePeek key={citation.id} caseId={fact.caseId} citation={citation} />
      </Stack>
    </SidePanel>
  );
}
