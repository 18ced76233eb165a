import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { Import } from '../../contract/imports.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { countText } from '../ui/when.ts';
import { controlWords } from './control-messages.ts';
import { words } from './messages.ts';
import { PasswordPopover } from './password-popover.tsx';

/** Why files were not taken in, left out or not read. Each reason shows its files, and what could not be read is read again by reason. */
export function Reasons({
  of,
  shown,
  onShow,
}: {
  of: Import;
  shown: string | undefined;
  onShow: (code: string | undefined) => void;
}) {
  const say = useWords(controlWords);
  const { ledger } = useWords(words);
  const { data: account } = useAnswer('imports.account', { id: of.id });
  const again = useWrite('imports.readAgain');
  const reasons = account?.reasons ?? [];
  if (reasons.length === 0) return null;
  const readAgain = (code: string): void =>
    again.mutate(
      { id: of.id, code },
      {
        onSuccess: ({ jobs }) => tellDone(ledger.queued(countText(jobs))),
        onError: failure => tellFailure(ledger.retryFailed, failure),
      },
    );
  return (
    <ul className="cw-reasons" aria-label={say.reasons}>
      {reasons.map(({ outcome, code, count, sentence }) => {
        const name = say.reasonOf[code] ?? code;
        const said = say.sentence(sentence);
        return (
          <li key={`${outcome} ${code}`}>
            <Group gap="sm" wrap="nowrap">
              <UnstyledButton
                className="cw-reason"
                aria-pressed={shown === code}
                title={said}
                onClick={() => onShow(shown === code ? undefined : code)}
              >
                <Text span fw={600} className="cw-reason-count">
                  {countText(count)}
                </Text>{' '}
                <Text span>{name}</Text>
              </UnstyledButton>
              <Text size="xs" c="dimmed" truncate flex={1} title={said}>
                {said}
              </Text>
              {code === 'password' ? (
                <PasswordPopover caseId={of.caseId} label={ledger.enterPassword} />
              ) : outcome === 'unreadable' ? (
                <Button
                  variant="default"
                  size="compact-xs"
                  leftSection={<IconRefresh size={14} />}
                  aria-label={`${say.readAgain}: ${name}`}
                  onClick={() => readAgain(code)}
                >
                  {say.readAgain}
                </Button>
              ) : null}
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
