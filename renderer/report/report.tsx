import { Loader, Text, Title } from '@mantine/core';
import type { HostState } from '../../contract/host.ts';
import { type ReportChoices, reportSections } from '../../contract/report.ts';
import { useAnswer } from '../client/client.tsx';
import { type Language, useLanguage, useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { useKept } from '../ui/kept.ts';
import { Pane, Problem } from '../ui/problem.tsx';
import { Side } from '../ui/side.tsx';
import { countText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { Choices } from './choices.tsx';
import { words } from './messages.ts';
import { Pages } from './pages.tsx';
import { usePreview } from './use-preview.ts';
import { WriteReport } from './write-report.tsx';
import './report.css';

/** Chooses what goes into the case summary, shows its pages as they will print, and writes it. */
export function Report({ caseId, state }: { caseId: number; state: HostState }) {
  const text = useWords(words);
  const { screens, problem: problemWords } = useMessages();
  const language = useLanguage();
  const [choices, setChoices] = useKept<ReportChoices>(`report.choices.${caseId}`, usualChoices(language));
  const { data: matter } = useAnswer('cases.get', { id: caseId });
  const { preview, isWorking, problem, again } = usePreview(caseId, choices);
  const readOnly = state.library?.readOnly ?? false;
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{screens.report}</Title>
        <Text c="dimmed" flex={1} truncate>
          {matter?.title}
        </Text>
        <Text size="xs" c="dimmed" role="status" className="cw-report-state">
          {isWorking ? <Loader size={12} color="gray" aria-hidden /> : null}
          {isWorking
            ? preview
              ? text.refreshing
              : text.working
            : preview
              ? text.facts(countText(preview.pages), sizeText(preview.bytes), preview.standard)
              : ''}
        </Text>
      </div>
      <div className="cw-report">
        <Side side="left" name="report.choices" label={text.choices} width={248} narrowest={200} widest={480}>
          <aside className="cw-report-choices" aria-label={text.choices}>
            <Pane>
              <Choices caseId={caseId} choices={choices} readOnly={readOnly} onChange={setChoices} />
            </Pane>
          </aside>
        </Side>
        <div className="cw-report-preview" aria-busy={isWorking}>
          {problem === undefined ? null : <Problem message={problem} action={problemWords.reload} onAction={again} />}
          {problem === undefined && preview ? <Pages preview={preview} /> : null}
        </div>
      </div>
      {matter ? (
        <WriteReport key={caseId} caseId={caseId} title={matter.title} choices={choices} state={state} />
      ) : null}
    </div>
  );
}

/** Everything, in the language of the window; US Letter where that is what printers hold. */
function usualChoices(language: Language): ReportChoices {
  const paper = /^en-(us|ca)\b|^en$|-mx$/i.test(navigator.language) ? 'letter' : 'a4';
  return { language, paper, sections: [...reportSections] };
}
