import { Group, Loader, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlayerStop } from '@tabler/icons-react';
import type { Import } from '../../contract/imports.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { Side } from '../ui/side.tsx';
import { countText, whenText } from '../ui/when.ts';
import { words } from './messages.ts';
import { titleOf } from './names.ts';

/** The imports of a case, the newest first. */
export function ImportList({
  imports,
  current,
  onChoose,
}: {
  imports: readonly Import[];
  current: number | undefined;
  onChoose: (id: number) => void;
}) {
  const text = useWords(words);
  const language = useLanguage();
  return (
    <Side side="left" name="imports.list" label={text.list} width={232}>
      <nav className="cw-split-side" aria-label={text.list}>
        <ul className="cw-rows">
          {imports.map(each => (
            <li key={each.id}>
              <UnstyledButton
                className="cw-row-button"
                aria-current={each.id === current}
                onClick={() => onChoose(each.id)}
              >
                <Group gap="xs" wrap="nowrap">
                  <Sign of={each} />
                  <Text truncate fw={500} flex={1}>
                    {titleOf(each, text)}
                  </Text>
                </Group>
                <Text size="xs" c="dimmed">
                  {whenText(each.startedAt, language)}
                </Text>
                <Text size="xs" c="dimmed">
                  {text.shortAccount(countText(each.found), each.failed)}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
    </Side>
  );
}

function Sign({ of }: { of: Import }) {
  const { states } = useWords(words);
  const label = states[of.state];
  if (of.state === 'running') return <Loader size={13} aria-label={label} role="img" />;
  if (of.state === 'cancelled') return <IconPlayerStop size={14} aria-label={label} role="img" />;
  return of.state === 'failed' ? (
    <IconAlertTriangle size={14} aria-label={label} role="img" />
  ) : (
    <IconCheck size={14} aria-label={label} role="img" />
  );
}
