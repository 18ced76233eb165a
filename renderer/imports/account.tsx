import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Import } from '../../contract/imports.ts';
import { useWords } from '../messages/words.ts';
import { countText } from '../ui/when.ts';
import { type LedgerPart, words } from './messages.ts';
import './imports.css';

/** The account of an import, which always adds up: found = stored + duplicate + failed, and what was left out on purpose. Each number shows its files. */
export function Account({ of, shown, onShow }: { of: Import; shown: LedgerPart; onShow: (part: LedgerPart) => void }) {
  const { account } = useWords(words);
  const part = (name: LedgerPart, count: number, label: string) => (
    <UnstyledButton className="cw-account-part" aria-pressed={shown === name} onClick={() => onShow(name)}>
      <span className="cw-account-number">{countText(count)}</span>
      <Text span>{label}</Text>
    </UnstyledButton>
  );
  return (
    <div role="group" aria-label={account.label} className="cw-account">
      {part('all', of.found, account.all)}
      <Sign text="=" />
      {part('stored', of.stored, account.parts.stored)}
      <Sign text="+" />
      {part('duplicate', of.duplicate, account.parts.duplicate)}
      <Sign text="+" />
      {part('failed', of.failed, account.parts.failed)}
      {of.skipped > 0 ? (
        <>
          <Sign text="+" />
          {part('skipped', of.skipped, account.parts.skipped)}
        </>
      ) : null}
      {of.unreadable > 0 ? (
        <>
          <Sign text="·" />
          {part('unreadable', of.unreadable, account.unreadable)}
        </>
      ) : null}
      <VisuallyHidden>{account.explain}</VisuallyHidden>
    </div>
  );
}

const Sign = ({ text }: { text: string }) => (
  <Text span c="dimmed">
    {text}
  </Text>
);
