import { Alert, Group, PasswordInput, Progress, Text } from '@mantine/core';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { passphraseStrength } from './passphrase-strength.ts';

const strengthColours = ['red', 'red', 'orange', 'lime', 'green'] as const;

type NewPassphraseProps = {
  /** What the first field is called, where another passphrase is asked for too. */
  label?: string;

  passphrase: string;
  again: string;
  onPassphrase: (text: string) => void;
  onAgain: (text: string) => void;
};

/** A passphrase, twice; how strong it is; and what it means to lose it. */
export function NewPassphrase({ label, passphrase, again, onPassphrase, onAgain }: NewPassphraseProps) {
  const { welcome } = useMessages();
  const text = useWords(words);
  const strength = passphraseStrength(passphrase);
  const differs = again !== '' && passphrase !== again;
  return (
    <>
      <PasswordInput
        label={label ?? welcome.passphrase}
        description={text.strengthHelp}
        value={passphrase}
        onChange={event => onPassphrase(event.currentTarget.value)}
        autoComplete="new-password"
        required
      />
      {passphrase === '' ? null : (
        <Group gap="sm">
          <Progress value={(strength + 1) * 20} w={160} size="sm" color={strengthColours[strength]} aria-hidden />
          <Text size="xs" role="status">
            {text.strengthOf(welcome.strength(strength))}
          </Text>
        </Group>
      )}
      <PasswordInput
        label={welcome.passphraseAgain}
        value={again}
        onChange={event => onAgain(event.currentTarget.value)}
        autoComplete="new-password"
        error={differs ? welcome.passphraseDiffers : undefined}
        required
      />
      <Alert color="yellow" variant="light">
        {welcome.passphraseLost}
      </Alert>
    </>
  );
}
