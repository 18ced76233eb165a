import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileExport,
  IconFileImport,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import { logExportKey } from '../activity/activity.tsx';
import type { HostState } from '../../contract/host.ts';
import { exportKey as exhibitsExportKey } from '../exhibits/export-list.tsx';
import { useCasePanel } from '../cases/cases.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { type CaseScreen, usePlaces } from '../place.ts';
import { keep } from '../ui/kept.ts';
import { useUndo } from '../ui/undo.tsx';
import type { Command } from './command.ts';
import { words } from './palette-messages.ts';
import { screenIcon } from './screen-icons.tsx';
import { useCaseHere } from './side-nodes.tsx';

/** What each screen keeps as being open when a new record is begun there. */
const begun = {
  facts: ['facts-open', 'new'],
  people: ['people-open', { noun: 'entity' }],
  notes: ['notes-open', 'new'],
  conflicts: ['conflicts-open', 'new'],
  imports: ['imports-shown', 'new'],
} as const satisfies Partial<Record<CaseScreen, readonly [key: string, value: unknown]>>;

/** Edits of the case that one is in, and of the cases there are. */
export function useCaseDeeds(library: NonNullable<HostState['library']>): readonly Command[] {
  const say = useWords(words);
  const { actions } = useMessages();
  const go = usePlaces(places => places.go);
  const { undo, redo } = useUndo();
  const [, showCasePanel] = useCasePanel();
  const caseId = useCaseHere();
  const casePanel = (panel: 'new' | number): void => {
    showCasePanel(panel);
    go({ screen: 'cases' });
  };
  const report: readonly Command[] =
    caseId === undefined
      ? []
      : [
          {
            id: 'write-report',
            label: say.report,
            icon: <IconFileExport size={16} />,
            run: () => go({ screen: 'report', caseId }),
          },
        ];
  if (library.readOnly) return report;

  const begin = (screen: keyof typeof begun, label: string): readonly Command[] =>
    caseId === undefined
      ? []
      : [
          {
            id: `begin-${screen}`,
            label,
            icon: screen === 'imports' ? <IconFileImport size={16} /> : screenIcon(screen),
            run: () => {
              const [key, value] = begun[screen];
              keep(`${key}-${caseId}`, value);
              go({ screen, caseId });
            },
          },
        ];
  return [
    ...begin('imports', say.import),
    ...begin('facts', say.newFact),
    ...begin('notes', say.newNote),
    ...begin('people', say.newPerson),
    ...begin('conflicts', say.newConflict),
    ...report,
    ...(caseId === undefined
      ? []
      : [
          {
            id: 'export-exhibits',
            label: say.exportExhibits,
            icon: <IconFileExport size={16} />,
            run: () => {
              keep(exhibitsExportKey(caseId), 'shown');
              go({ screen: 'exhibits', caseId });
            },
          },
          {
            id: 'export-log',
            label: say.exportLog,
            icon: <IconFileExport size={16} />,
            run: () => {
              keep(logExportKey(caseId), true);
              go({ screen: 'activity', caseId });
            },
          },
        ]),
    { id: 'undo', label: actions.undo, icon: <IconArrowBackUp size={16} />, keys: 'mod+Z', run: undo },
    { id: 'redo', label: actions.redo, icon: <IconArrowForwardUp size={16} />, keys: 'mod+shift+Z', run: redo },
    ...(caseId === undefined
      ? []
      : [{ id: 'edit-case', label: say.editCase, icon: <IconPencil size={16} />, run: () => casePanel(caseId) }]),
    { id: 'new-case', label: say.newCase, icon: <IconPlus size={16} />, run: () => casePanel('new') },
  ];
}
