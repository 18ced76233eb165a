import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { PasswordForm } from '../passwords/password-form.tsx';

type Props = {
  readonly caseId: number;
  /** Left out for all protected files of the case. */
  readonly exhibitId?: number;
  readonly label: string;
};

/** Opens the form for the password of one file of a ledger, or of all. */
export function PasswordPopover({ caseId, exhibitId, label }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-xs" mih={24} onClick={() => setOpen(open => !open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <PasswordForm caseId={caseId} exhibitId={exhibitId} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
