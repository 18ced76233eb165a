import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconDots,
  IconExternalLink,
  IconHighlight,
  IconListDetails,
  IconNotes,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../messages/words.ts';
import { usePlaces } from '../../place.ts';
import { words } from '../messages.ts';
import type { Reader } from '../use-reader.ts';
import type { Pinned } from './pinned.ts';
import '../marks/marks.css';

const icons: Readonly<Record<Pinned['kind'], ReactNode>> = {
  fact: <IconListDetails size={15} aria-hidden />,
  note: <IconNotes size={15} aria-hidden />,
  conflict: <IconAlertTriangle size={15} aria-hidden />,
  highlight: <IconHighlight size={15} aria-hidden />,
};
const screens = { fact: 'facts', note: 'notes', conflict: 'conflicts' } as const;

/** The id of the button of what was made of a passage. */
export const pinnedButtonId = (key: string): string => `cw-pinned-${key}`;

type PinnedItemProps = {
  reader: Reader;
  pinned: Pinned;
  showPage: boolean;
  onEdit: (highlightId: number, at: Element) => void;
};

/** One thing that was made of a page: its words show the passage, the button beside opens the thing itself. */
export function PinnedItem({ reader, pinned, showPage, onEdit }: PinnedItemProps) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { kind, key, id, page, quote, detail, status, sources, colour } = pinned;
  const about = [
    page === 0 ? text.wholeExhibit : showPage ? text.pageShort(page) : '',
    kind === 'conflict' ? text.saysHere(detail) : kind === 'highlight' && detail !== '' ? `“${detail}”` : detail,
    colour ? text.colours[colour] : '',
    status ? text.factStatuses[status] : '',
    sources !== undefined && sources > 1 ? text.sources(sources) : '',
  ].filter(part => part !== '');
  const shown = pinned.text || text.area;
  const open = kind === 'highlight' ? text.editHighlight : text.openKinds[kind];
  return (
    <Group gap={0} wrap="nowrap" align="flex-start" className="cw-pinned" data-colour={colour}>
      <UnstyledButton
        id={pinnedButtonId(key)}
        className="cw-pinned-button"
        onClick={() => reader.goTo(Math.max(1, page), { passage: key, quote: quote === '' ? undefined : quote })}
      >
        <Group gap={6} wrap="nowrap" align="flex-start">
          <Text span c="dimmed" lh={0} pt={2} title={text.kinds[kind]}>
            {icons[kind]}
          </Text>
          <div>
            <Text size="sm" lineClamp={3}>
              <span className="cw-unseen">{text.kinds[kind]}: </span>
              {shown}
            </Text>
            {about.length > 0 ? (
              <Text size="xs" c="dimmed" lineClamp={2}>
                {about.join(' · ')}
              </Text>
            ) : null}
          </div>
        </Group>
      </UnstyledButton>
      <Tooltip label={open}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={`${open}: ${shown.slice(0, 60)}`}
          onClick={({ currentTarget }) =>
            kind === 'highlight'
              ? onEdit(id, currentTarget)
              : go({ screen: screens[kind], caseId: reader.place.caseId, item: id })
          }
        >
          {kind === 'highlight' ? <IconDots size={14} /> : <IconExternalLink size={14} />}
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
