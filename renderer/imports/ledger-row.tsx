import { Button, Text, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCopy,
  IconHourglass,
  IconPlayerSkipForward,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Import, ImportItem } from '../../contract/imports.ts';
import { useKindName } from '../messages/use-kind-name.ts';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { sizeText } from '../ui/size.ts';
import { controlWords } from './control-messages.ts';
import { words } from './messages.ts';
import { isUpload, knownPath, placeOf } from './names.ts';
import { PasswordPopover } from './password-popover.tsx';
import { isStillThere, type useRetry } from './use-retry.ts';

type RowOutcome = ImportItem['outcome'] | 'unreadable' | 'waiting';

/** What became of a file, with what became of its text. */
export function outcomeOf({ outcome, reading }: ImportItem): RowOutcome {
  if (outcome !== 'stored') return outcome;
  if (reading === 'failed') return 'unreadable';
  return reading === 'waiting' ? 'waiting' : 'stored';
}

const signs: Readonly<Record<RowOutcome, ReactNode>> = {
  stored: <IconCircleCheck size={14} />,
  duplicate: <IconCopy size={14} />,
  failed: <IconX size={14} />,
  skipped: <IconPlayerSkipForward size={14} />,
  unreadable: <IconAlertTriangle size={14} />,
  waiting: <IconHourglass size={14} />,
};

type Props = {
  of: Import;
  item: ImportItem;
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  retry: ReturnType<typeof useRetry>;
};

/** One file of a ledger: what became of it, why, and what can be done. */
export function LedgerRow({ of, item, index, start, measure, retry }: Props) {
  const { ledger } = useWords(words);
  const say = useWords(controlWords);
  const kindName = useKindName();
  const go = usePlaces(places => places.go);
  const outcome = outcomeOf(item);
  const { exhibitId, exhibitNumber } = item;
  const { name, folder } = placeOf(item.path, of.paths);
  const isTrouble = outcome === 'failed' || outcome === 'unreadable';
  return (
    <div
      ref={measure}
      data-index={index}
      className="cw-ledger-row"
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      <Text
        role="cell"
        component="div"
        display="flex"
        className="cw-ledger-outcome"
        {...(isTrouble ? { fw: 500 } : { c: 'dimmed' })}
      >
        {signs[outcome]}
        {ledger.outcomes[outcome]}
      </Text>
      <div role="cell">
        <Text className="cw-ledger-path" title={knownPath(item.path)} component="div">
          <span className="cw-cut">{name}</span>
          <span className="cw-ledger-folder">
            {isUpload(item.path) ? [folder, ledger.uploaded].filter(part => part !== '').join(' · ') : folder}
          </span>
        </Text>
        {item.reason === null ? null : (
          <Text size="xs" c="dimmed">
            {say.why(say.reasonOf[item.code ?? ''], item.reason)}{' '}
            {outcome === 'failed' && !isStillThere(item) ? ledger.uploadAgain : ''}
          </Text>
        )}
      </div>
      <div role="cell">
        {exhibitId === null || exhibitNumber === null ? null : (
          <UnstyledButton
            className="cw-ledger-link"
            aria-label={ledger.open(exhibitNumber)}
            onClick={() => go({ screen: 'exhibit', caseId: of.caseId, exhibitId, page: 1 })}
          >
            {exhibitNumber}
          </UnstyledButton>
        )}
      </div>
      <Text role="cell" size="xs" c="dimmed" data-wide>
        {item.kind === null ? '' : kindName(item.kind)}
      </Text>
      <Text role="cell" size="xs" c="dimmed" data-wide>
        {item.size === null ? '' : sizeText(item.size)}
      </Text>
      <div role="cell">
        {outcome === 'unreadable' && item.code === 'password' && exhibitId !== null ? (
          <PasswordPopover caseId={of.caseId} exhibitId={exhibitId} label={ledger.enterPassword} />
        ) : outcome === 'unreadable' ? (
          <Button variant="default" size="compact-xs" mih={24} onClick={() => void retry.readAgain([item])}>
            {ledger.readAgain}
          </Button>
        ) : null}
        {outcome === 'failed' && item.code === 'password' && item.containerId !== null ? (
          <PasswordPopover caseId={of.caseId} exhibitId={item.containerId} label={ledger.enterPassword} />
        ) : outcome === 'failed' && isStillThere(item) ? (
          <Button variant="default" size="compact-xs" mih={24} onClick={() => void retry.importAgain([item])}>
            {item.containerId === null ? ledger.importAgainOne : ledger.readContainer}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
