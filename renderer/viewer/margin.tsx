import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconExternalLink, IconListDetails, IconNotes } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { Labels } from './labels.tsx';
import { words } from './messages.ts';
import { type Pinned, usePinned } from './pinned.ts';
import { type Reader, framed } from './use-reader.ts';

const icons: Readonly<Record<Pinned['kind'], ReactNode>> = {
  fact: <IconListDetails size={15} aria-hidden />,
  note: <IconNotes size={15} aria-hidden />,
  conflict: <IconAlertTriangle size={15} aria-hidden />,
};
const screens = { fact: 'facts', note: 'notes', conflict: 'conflicts' } as const;

/** Beside the document: how it is marked, and what was made from it, that of the page in sight first. */
export function Margin({ reader, page }: { reader: Reader; page: number }) {
  const text = useWords(words);
  const all = usePinned(reader);
  const here = all.filter(each => each.page === page);
  const onWhole = all.filter(each => each.page === 0);
  const elsewhere = all.filter(each => each.page !== page && each.page !== 0);
  return (
    <aside className="cw-margin" aria-label={text.margin}>
      <Labels exhibit={reader.exhibit} />
      <Section title={text.onThisPage(page, here.length)}>
        {here.length === 0 ? (
          <Text size="xs" c="dimmed" px="lg">
            {framed(reader.exhibit.kind) && reader.view === 'document' ? text.nothingHereFramed : text.nothingHere}
          </Text>
        ) : (
          <PinnedList reader={reader} pinned={here} />
        )}
      </Section>
      {onWhole.length > 0 ? (
        <Section title={text.onWhole(onWhole.length)}>
          <PinnedList reader={reader} pinned={onWhole} />
        </Section>
      ) : null}
      {elsewhere.length > 0 ? (
        <Section title={text.elsewhere(elsewhere.length)}>
          <PinnedList reader={reader} pinned={elsewhere} showPage />
        </Section>
      ) : null}
    </aside>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="cw-margin-part">
      <Text component="h2" size="xs" fw={600} c="dimmed" m={0} px="lg" pb="xs">
        {title}
      </Text>
      {children}
    </section>
  );
}

function PinnedList({
  reader,
  pinned,
  showPage = false,
}: {
  reader: Reader;
  pinned: readonly Pinned[];
  showPage?: boolean;
}) {
  return (
    <ul className="cw-pinned-list">
      {pinned.map(each => (
        <li key={each.key}>
          <PinnedItem reader={reader} pinned={each} showPage={showPage} />
        </li>
      ))}
    </ul>
  );
}

function PinnedItem({ reader, pinned, showPage }: { reader: Reader; pinned: Pinned; showPage: boolean }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const { kind, page, quote, detail, status, sources } = pinned;
  const about = [
    showPage && page > 0 ? text.pageShort(page) : '',
    kind === 'conflict' ? text.saysHere(detail) : detail,
    status ? text.factStatuses[status] : '',
    sources !== undefined && sources > 1 ? text.sources(sources) : '',
  ].filter(part => part !== '');
  const open = text.openKinds[kind];
  return (
    <Group gap={0} wrap="nowrap" align="flex-start" className="cw-pinned">
      <UnstyledButton
        className="cw-pinned-button"
        onClick={() => reader.goTo(Math.max(1, page), quote === '' ? undefined : quote)}
      >
        <Group gap={6} wrap="nowrap" align="flex-start">
          <Text span c="dimmed" lh={0} pt={2} title={text.kinds[kind]}>
            {icons[kind]}
          </Text>
          <div>
            <Text size="sm" lineClamp={4}>
              <span className="cw-unseen">{text.kinds[kind]}: </span>
              {pinned.text}
            </Text>
            {about.length > 0 ? (
              <Text size="xs" c="dimmed">
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
          aria-label={`${open}: ${pinned.text.slice(0, 60)}`}
          onClick={() => go({ screen: screens[kind], caseId: reader.place.caseId, item: pinned.id })}
        >
          <IconExternalLink size={14} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
