import { Menu, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { exhibitStatuses } from '../../contract/exhibits.ts';
import { useWords } from '../messages/words.ts';
import type { Question } from './ask.tsx';
import type { Edits } from './edits.ts';
import { words } from './messages.ts';
import { ExhibitStatusMark } from './status-mark.tsx';
import { MenuAt, type MenuPlace } from '../ui/menu-at.tsx';
import { useReadOnly } from '../ui/read-only.ts';

type RowMenuProps = {
  at: MenuPlace;
  chosen: readonly number[];
  edits: Edits;
  onOpen: (id: number) => void;
  onRename: (id: number) => void;
  onTag: () => void;
  onAsk: (question: Question) => void;
  onExport: () => void;
  /** Closes it, and the keys are in the table again. */
  onClose: () => void;
};

/** What can be done to the chosen exhibits, where the mouse or the keys are. */
export function RowMenu({ at, chosen, edits, onOpen, onRename, onTag, onAsk, onExport, onClose }: RowMenuProps) {
  const { bar, columns, ask, inspector, exporting } = useWords(words);
  const readOnly = useReadOnly();
  const [first] = chosen;
  if (first === undefined) return null;
  // The table has the focus again before anything else takes it.
  const doing = (act: () => void) => (): void => {
    onClose();
    act();
  };
  return (
    <MenuAt at={at} label={bar.label} width={240} onClose={onClose}>
      {chosen.length === 1 ? (
        <>
          <Menu.Item rightSection={key('Enter')} onClick={doing(() => onOpen(first))}>
            {inspector.open}
          </Menu.Item>
          {readOnly ? null : (
            <Menu.Item rightSection={key('F2')} onClick={doing(() => onRename(first))}>
              {inspector.rename}
            </Menu.Item>
          )}
        </>
      ) : (
        <Menu.Label>{bar.chosen(chosen.length)}</Menu.Label>
      )}
      {readOnly ? null : (
        <>
          <Menu.Divider />
          <Menu.Item rightSection={key('T')} onClick={doing(onTag)}>
            {bar.addTag}
          </Menu.Item>
          <Menu.Sub>
            <Menu.Sub.Target>
              <Menu.Sub.Item>{bar.setStatus}</Menu.Sub.Item>
            </Menu.Sub.Target>
            <Menu.Sub.Dropdown>
              {exhibitStatuses.map((status, place) => (
                <Menu.Item
                  key={status}
                  rightSection={key(String(place + 1))}
                  onClick={doing(() => edits.setStatus(chosen, status))}
                >
                  <ExhibitStatusMark status={status} />
                </Menu.Item>
              ))}
            </Menu.Sub.Dropdown>
          </Menu.Sub>
          <Menu.Sub>
            <Menu.Sub.Target>
              <Menu.Sub.Item>{bar.change}</Menu.Sub.Item>
            </Menu.Sub.Target>
            <Menu.Sub.Dropdown>
              {(['custodian', 'source', 'date', 'number'] as const).map(question => (
                <Menu.Item key={question} onClick={doing(() => onAsk(question))}>
                  {question === 'number' ? ask.number : columns[question]}
                </Menu.Item>
              ))}
            </Menu.Sub.Dropdown>
          </Menu.Sub>
          <Menu.Item onClick={doing(() => edits.readAgain(chosen))}>{bar.readAgain}</Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Item onClick={doing(onExport)}>{exporting.button}</Menu.Item>
      {readOnly ? null : (
        <Menu.Item rightSection={key('Del')} onClick={doing(() => onAsk('remove'))}>
          {bar.remove}
        </Menu.Item>
      )}
    </MenuAt>
  );
}

const key = (name: string): ReactNode => (
  <Text size="xs" c="dimmed">
    {name}
  </Text>
);
