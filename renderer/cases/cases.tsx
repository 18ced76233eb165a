import { Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useKept } from '../ui/kept.ts';
import { Problem } from '../ui/problem.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { tellDone } from '../ui/tell.ts';
import { CaseForm } from './case-form.tsx';
import { CasesTable } from './cases-table.tsx';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** All cases of the library, with a panel to add or change one. */
export function Cases() {
  const text = useWords(words);
  const { actions } = useMessages();
  const { data: cases, error, refetch } = useAnswer('cases.list', {});
  const go = usePlaces(places => places.go);
  const [panel, showPanel, closePanel] = useCasePanel();
  const editing = panel === 'new' || panel === 'none' ? undefined : cases?.find(({ id }) => id === panel);
  const isOpen = panel === 'new' || editing !== undefined;
  if (error) return <Problem message={failureText(error)} action={actions.retry} onAction={() => void refetch()} />;
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1} flex={1}>
          {text.title}
        </Title>
        <EditButton leftSection={<IconPlus size={15} />} onClick={() => showPanel('new')}>
          {text.newCase}
        </EditButton>
      </div>
      <div className="cw-split">
        <div className="cw-split-main">
          {cases?.length === 0 ? (
            <EmptyState
              edits
              title={text.empty}
              lead={text.emptyLead}
              action={text.newCase}
              onAction={() => showPanel('new')}
            />
          ) : null}
          {cases && cases.length > 0 ? (
            <CasesTable
              cases={cases}
              editing={editing?.id}
              onOpen={({ id }) => go({ screen: 'overview', caseId: id })}
              onEdit={({ id }) => showPanel(id)}
            />
          ) : null}
        </div>
        {isOpen ? (
          <SidePanel title={editing ? text.editCase(editing.title) : text.newCase} onClose={closePanel}>
            <CaseForm
              key={editing?.id ?? 'new'}
              of={editing}
              onCancel={closePanel}
              onDone={saved => {
                closePanel();
                if (editing) tellDone(text.saved);
                else go({ screen: 'overview', caseId: saved.id });
              }}
            />
          </SidePanel>
        ) : null}
      </div>
    </div>
  );
}

/** Which panel stands beside the cases: for a new one, for the one with this id, or none. */
export function useCasePanel(): readonly [
  panel: 'none' | 'new' | number,
  show: (panel: 'new' | number) => void,
  close: () => void,
] {
  const [panel, keep, forget] = useKept<'none' | 'new' | number>('cases-panel', 'none');
  return [panel, keep, forget];
}
