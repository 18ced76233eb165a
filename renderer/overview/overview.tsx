import { Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { KeptPasswords } from '../passwords/kept-passwords.tsx';
import { CaseForm } from '../cases/case-form.tsx';
import { words as caseWords } from '../cases/messages.ts';
import { useAnswer } from '../client/client.tsx';
import { everything, useExhibitFilter } from '../exhibits/filter.ts';
import { useShownImport } from '../imports/imports.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { Problem } from '../ui/problem.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { tellDone } from '../ui/tell.ts';
import { Attention } from './attention.tsx';
import { CaseHead } from './case-head.tsx';
import { DatesFigure } from './dates-figure.tsx';
import { FactsStrip } from './facts-strip.tsx';
import { KindsTable } from './kinds-table.tsx';
import { Latest } from './latest.tsx';
import { words } from './messages.ts';
import { Parties } from './parties.tsx';
import './overview.css';
import { failureText } from '../messages/failure-text.ts';
import { EditButton } from '../ui/edit-button.tsx';

/** A case on one screen that could be shown to a supervisor. */
export function Overview({ caseId }: { caseId: number }) {
  const text = useWords(words);
  const caseText = useWords(caseWords);
  const { actions } = useMessages();
  const go = usePlaces(places => places.go);
  const [isEditing, setEditing] = useState(false);
  const [, showImport] = useShownImport(caseId);
  const [, filterExhibits] = useExhibitFilter(caseId);
  const { data: of, error, refetch } = useAnswer('cases.get', { id: caseId });
  const { data: overview } = useAnswer('cases.overview', { id: caseId });
  const { data: facts = [] } = useAnswer('facts.list', { caseId });
  if (error) return <Problem message={failureText(error)} action={actions.retry} onAction={() => void refetch()} />;
  if (!of || !overview) return null;
  const startImport = (): void => {
    showImport('new');
    go({ screen: 'imports', caseId });
  };
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1} flex={1} lineClamp={1} dir="auto">
          {of.title}
        </Title>
        <EditButton variant="default" leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>
          {text.edit}
        </EditButton>
        <EditButton leftSection={<IconPlus size={15} />} onClick={startImport}>
          {text.importFiles}
        </EditButton>
      </div>
      <div className="cw-split">
        <div className="cw-split-main cw-overview-scroller">
          <div className="cw-overview">
            <div>
              <CaseHead of={of} overview={overview} />
              {of.exhibits === 0 ? (
                <Stack gap="xs" className="cw-overview-part cw-overview-start">
                  <Title order={2}>{text.empty}</Title>
                  <Text c="dimmed">{text.emptyLead}</Text>
                  <EditButton w="fit-content" mt="xs" onClick={startImport}>
                    {text.importFiles}
                  </EditButton>
                </Stack>
              ) : null}
              <div className="cw-overview-pair">
                <Parties caseId={caseId} />
                {of.exhibits === 0 ? null : (
                  <KindsTable
                    kinds={overview.kinds}
                    onKind={kind => {
                      filterExhibits({ ...everything, kinds: [kind] });
                      go({ screen: 'exhibits', caseId });
                    }}
                  />
                )}
              </div>
              <FactsStrip
                facts={facts}
                onFact={item => go({ screen: 'facts', caseId, item })}
                onFacts={() => go({ screen: 'facts', caseId })}
              />
              {of.exhibits === 0 ? null : <DatesFigure months={overview.months} undated={overview.undated} />}
            </div>
            <div>
              <Attention caseId={caseId} attention={overview.attention} />
              <Latest caseId={caseId} latest={overview.latest} />
            </div>
          </div>
        </div>
        {isEditing ? (
          <SidePanel title={caseText.editCase(of.title)} onClose={() => setEditing(false)}>
            <CaseForm
              of={of}
              onCancel={() => setEditing(false)}
              onDone={() => {
                setEditing(false);
                tellDone(caseText.saved);
              }}
            />
            <KeptPasswords caseId={of.id} />
          </SidePanel>
        ) : null}
      </div>
    </div>
  );
}
