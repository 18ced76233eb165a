import { Button, Stack, Text } from '@mantine/core';
import type { EntitySuggestionKind, Suggestion, SuggestionKind } from '../../contract/suggestions.ts';
import { useWords } from '../messages/words.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { words } from './messages.ts';
import { PassageList } from './passage-list.tsx';
import { TakeOver } from './take-over.tsx';
import { useDismiss } from './use-deeds.ts';

type SuggestionPanelProps = {
  caseId: number;
  suggestion: Suggestion;
  isDismissed: boolean;
  onClose: () => void;
};

const isOfPeople = (kind: SuggestionKind): kind is EntitySuggestionKind => kind !== 'date' && kind !== 'amount';

/** One suggestion: how sure it is, what to do with it, and where it stands. */
export function SuggestionPanel({ caseId, suggestion, isDismissed, onClose }: SuggestionPanelProps) {
  const text = useWords(words);
  const dismiss = useDismiss(caseId);
  const { kind, value } = suggestion;
  return (
    <SidePanel title={text.kind[kind]} onClose={onClose}>
      <Stack gap="lg">
        <Stack gap={4}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Text>
          <Text size="xs" c="dimmed">
            {text.caution[kind]}
          </Text>
        </Stack>
        {isDismissed ? (
          <Button variant="default" w="fit-content" onClick={() => dismiss(suggestion, false, onClose)}>
            {text.bringBack}
          </Button>
        ) : isOfPeople(kind) ? (
          <TakeOver
            caseId={caseId}
            kind={kind}
            suggestion={suggestion}
            onDone={onClose}
            onDismiss={() => dismiss(suggestion, true, onClose)}
          />
        ) : (
          <Button variant="default" w="fit-content" onClick={() => dismiss(suggestion, true, onClose)}>
            {text.dismiss}
          </Button>
        )}
        <PassageList caseId={caseId} suggestion={suggestion} />
      </Stack>
    </SidePanel>
  );
}
