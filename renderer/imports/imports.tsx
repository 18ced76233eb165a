import { Box, Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { FailedPages } from '../ocr/failed-pages.tsx';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { useOpenItem } from '../ui/use-open-item.ts';
import { droppedFiles } from './dropped-files.ts';
import { ImportList } from './import-list.tsx';
import { ImportSheet } from './import-sheet.tsx';
import { ImportView } from './import-view.tsx';
import { type LedgerPart, words } from './messages.ts';
import { useDraft } from './new-import.ts';
import '../ui/split.css';
import './imports.css';
import { failureText } from '../messages/failure-text.ts';

/** The imports of a case: what came in, what became of each file, and the way to bring more. */
export function Imports({ caseId, state, item }: { caseId: number; state: HostState; item?: number | undefined }) {
  const text = useWords(words);
  const { actions } = useMessages();
  const { data: imports, error, refetch } = useAnswer('imports.list', { caseId });
  const [shown, show] = useShownImport(caseId);
  const [part, showPart] = useLedgerPart(caseId);
  const { draft, addPaths, addFiles } = useDraft(caseId);
  const [isDropping, setDropping] = useState(false);
  useOpenItem('imports', caseId, item, show);
  if (error) return <Problem message={failureText(error)} action={actions.retry} onAction={() => void refetch()} />;
  if (!imports) return null;

  const isNew = shown === 'new' || imports.length === 0;
  // One that was started a moment ago is not in the list yet.
  const chosen = isNew ? undefined : typeof shown === 'number' ? shown : imports[0]?.id;
  const choose = (id: number): void => {
    showPart('all');
    show(id);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    if (draft.sending) return;
    show('new');
    const { casewright } = window;
    if (casewright)
      addPaths([...event.dataTransfer.files].map(file => ({ path: casewright.pathOf(file), isFolder: false })));
    else void droppedFiles(event.dataTransfer).then(addFiles);
  };
  return (
    <div
      className="cw-screen cw-imports"
      data-dropping={isDropping}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={event => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setDropping(false);
      }}
      onDrop={drop}
    >
      <div className="cw-screen-head">
        <Title order={1} flex={1}>
          {text.title}
        </Title>
        {isNew ? null : (
          <Button
            leftSection={<IconPlus size={15} />}
            onClick={() => show('new')}
            disabled={state.library?.readOnly === true}
          >
            {text.start}
          </Button>
        )}
      </div>
      <div className="cw-split">
        {imports.length > 0 ? <ImportList imports={imports} current={chosen} onChoose={choose} /> : null}
        <div className="cw-split-main cw-import-main">
          {imports.length === 0 ? (
            <Stack gap="xs" p="lg" pb={0} maw={640}>
              <Text fw={500}>{text.empty}</Text>
              <Text c="dimmed">{text.emptyLead}</Text>
            </Stack>
          ) : null}
          <Box px="lg" pt="md" className="cw-imports-unread">
            <FailedPages caseId={caseId} />
          </Box>
          {isNew ? (
            <ImportSheet
              caseId={caseId}
              state={state}
              onStarted={choose}
              onCancel={imports.length > 0 ? () => show('none') : undefined}
            />
          ) : null}
          {chosen === undefined ? null : (
            <ImportView key={chosen} id={chosen} part={part} onPart={showPart} onStarted={choose} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Which import of a case is looked at: this one, one to be put together, or the newest. */
export const useShownImport = (caseId: number) => useKept<number | 'new' | 'none'>(`imports-shown-${caseId}`, 'none');
/** Which part of a ledger is looked at. */
export const useLedgerPart = (caseId: number) => useKept<LedgerPart>(`imports-part-${caseId}`, 'all');
