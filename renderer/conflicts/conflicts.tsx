import { Group, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlus } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Conflict } from '../../contract/conflicts.ts';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { moveInList } from '../ui/move-in-list.ts';
import { Side } from '../ui/side.tsx';
import '../ui/split.css';
import { useOpenItem } from '../ui/use-open-item.ts';
import { Comparison } from './comparison.tsx';
import { openKey } from './conflict-draft.ts';
import './conflicts.css';
import { words } from './messages.ts';
import { NewConflict } from './new-conflict.tsx';
import { failureText } from '../messages/failure-text.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** Where the sources of a case contradict each other, and what was made of it. */
export function Conflicts({ caseId, item }: { caseId: number; item?: number | undefined }) {
  const text = useWords(words);
  const { data: conflicts, error } = useAnswer('conflicts.list', { caseId });
  const [open, setOpen] = useKept<number | 'new' | null>(openKey(caseId), null);
  useOpenItem('conflicts', caseId, item, setOpen);
  // The one to look at first is one that is not settled. It stays in view when it is settled there.
  const first = conflicts?.find(({ adoptedId }) => adoptedId === null) ?? conflicts?.[0];
  useEffect(() => {
    if (open === null && first && item === undefined) setOpen(first.id);
  }, [open, first, item, setOpen]);
  if (error) return <Problem message={failureText(error)} />;
  if (!conflicts) return null;
  const shown = conflicts.find(({ id }) => id === open) ?? first;
  const unsettled = conflicts.filter(({ adoptedId }) => adoptedId === null).length;
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{text.title}</Title>
        <Text c="dimmed" role="status" flex={1}>
          {text.shown(unsettled, conflicts.length)}
        </Text>
        <EditButton leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
          {text.add}
        </EditButton>
      </div>
      <div className="cw-split">
        {conflicts.length === 0 ? null : (
          <Side side="left" name="conflicts.list" label={text.list} width={280}>
            <nav className="cw-split-side" aria-label={text.list} onKeyDown={moveInList}>
              <ul className="cw-rows">
                {conflicts.map(conflict => (
                  <li key={conflict.id}>
                    <ConflictRow
                      conflict={conflict}
                      isShown={open !== 'new' && conflict.id === shown?.id}
                      onOpen={() => setOpen(conflict.id)}
                    />
                  </li>
                ))}
              </ul>
            </nav>
          </Side>
        )}
        <div className="cw-split-main cw-padded">
          {open === 'new' ? (
            <NewConflict caseId={caseId} onDone={({ id }) => setOpen(id)} onCancel={() => setOpen(null)} />
          ) : shown ? (
            <Comparison key={shown.id} conflict={shown} onRemoved={() => setOpen(null)} />
          ) : (
            <EmptyState
              edits
              title={text.none}
              lead={text.noneLead}
              action={text.add}
              onAction={() => setOpen('new')}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function ConflictRow({
  conflict: { claim, values, adoptedId },
  isShown,
  onOpen,
}: {
  conflict: Conflict;
  isShown: boolean;
  onOpen: () => void;
}) {
  const text = useWords(words);
  const adopted = values.find(({ id }) => id === adoptedId);
  return (
    <UnstyledButton className="cw-row-button" aria-current={isShown ? 'true' : undefined} onClick={onOpen}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Text span lh={1} pt={3} c={adopted ? 'var(--mantine-color-green-text)' : 'var(--mantine-color-orange-text)'}>
          {adopted ? <IconCircleCheck size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
        </Text>
        <div>
          <Text>{claim}</Text>
          <Text size="xs" c="dimmed">
            {adopted ? text.settled(adopted.value) : `${text.open} · ${text.values(values.length)}`}
          </Text>
        </div>
      </Group>
    </UnstyledButton>
  );
}
