import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { PasswordForm } from '../passwords/password-form.tsx';

/** Opens the form for the password of one file of a ledger. */
export function PasswordPopover({ caseId, exhibitId, label }: { caseId: number; exhibitId: number; label: string }) {
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
