import { Button, type ButtonProps } from '@mantine/core';
import type { ButtonHTMLAttributes } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { useReadOnly } from './read-only.ts';

type EditButtonProps = ButtonProps & Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof ButtonProps>;

/** A button that changes the library, or begins to: of no use, and saying why, where that is only looked at. */
export function EditButton({ disabled = false, ...props }: EditButtonProps) {
  const { frame } = useMessages();
  const readOnly = useReadOnly();
  return <Button {...props} disabled={disabled || readOnly} {...(readOnly ? { title: frame.readOnlyLead } : {})} />;
}
