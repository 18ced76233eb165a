import { IconCircle, IconCircleCheck, IconEye, IconLock, IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ExhibitStatus } from '../../contract/exhibits.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import './status-mark.css';

const signs: Readonly<Record<ExhibitStatus, ReactNode>> = {
  new: <IconCircle size={13} aria-hidden />,
  'in-review': <IconEye size={13} aria-hidden />,
  reviewed: <IconCircleCheck size={13} aria-hidden />,
  key: <IconStarFilled size={13} aria-hidden />,
  privileged: <IconLock size={13} aria-hidden />,
};

/** The review status of an exhibit: a sign and its name. */
export function ExhibitStatusMark({ status }: { status: ExhibitStatus }) {
  const say = useWords(words);
  return (
    <span className="cw-exhibit-status" data-status={status}>
      {signs[status]}
      {say.status[status]}
    </span>
  );
}
