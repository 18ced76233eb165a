import { Anchor, CopyButton, Stack, Table, Text, Tooltip, UnstyledButton } from '@mantine/core';
import type { CustodyEntry, CustodySubject } from '../../contract/custody.ts';
import { useAnswer } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { type Place, usePlaces } from '../place.ts';
import { whenText } from '../ui/when.ts';
import { detailWords } from './detail-words.ts';
import { words } from './messages.ts';

/** Characters of a hash that are shown; it is copied whole. */
const shownHash = 10;

/** Entries of the custody log, one a row. */
export function LogTable({ rows }: { rows: readonly CustodyEntry[] }) {
  const text = useWords(words);
  const uids = [...new Set(rows.flatMap(({ subject }) => (subject === null ? [] : [subject])))];
  const { data: subjects = [] } = useAnswer('custody.subjects', { uids });
  const byUid = new Map(subjects.map(subject => [subject.uid, subject]));
  return (
    <Table stickyHeader layout="fixed" miw={776} highlightOnHover aria-label={text.log}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={160}>{text.when}</Table.Th>
          <Table.Th w={100}>{text.who}</Table.Th>
          <Table.Th>{text.what}</Table.Th>
          <Table.Th>{text.item}</Table.Th>
          <Table.Th w="14%">{text.reason}</Table.Th>
          <Table.Th w={110}>{text.hash}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(entry => (
          <Entry
            key={`${entry.device} ${entry.seq}`}
            entry={entry}
            subject={entry.subject === null ? undefined : byUid.get(entry.subject)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Entry({ entry, subject }: { entry: CustodyEntry; subject: CustodySubject | undefined }) {
  const text = useWords(words);
  const details = useWords(detailWords);
  const language = useLanguage();
  const { action, detail } = entry;
  const told = isUndo(action)
    ? actName(text.acts, typeof detail['action'] === 'string' ? detail['action'] : '')
    : (details[action]?.(detail) ?? '');
  return (
    <Table.Tr>
      <Table.Td className="cw-log-when">{whenText(entry.at, language)}</Table.Td>
      <Table.Td>{entry.actor}</Table.Td>
      <Table.Td>
        <Stack gap={0}>
          <Text span>{actName(text.acts, action)}</Text>
          {told === '' ? null : (
            <Text span size="xs" c="dimmed" className="cw-log-detail">
              {told}
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td>{subject ? <Subject subject={subject} /> : null}</Table.Td>
      <Table.Td>{entry.reason}</Table.Td>
      <Table.Td>
        <CopyButton value={entry.hash}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? text.copied : entry.hash}>
              <UnstyledButton
                className="cw-mono cw-log-hash"
                aria-label={copied ? text.copied : text.copyHash(entry.hash.slice(0, shownHash), entry.seq)}
                onClick={copy}
              >
                {copied ? text.copied : entry.hash.slice(0, shownHash)}
              </UnstyledButton>
            </Tooltip>
          )}
        </CopyButton>
      </Table.Td>
    </Table.Tr>
  );
}

const isUndo = (action: string): boolean => action === 'history.undo' || action === 'history.redo';

/** An act in words; one of a later version of the program by its own name. */
const actName = (acts: Readonly<Record<string, string>>, action: string): string => acts[action] ?? action;

function Subject({ subject }: { subject: CustodySubject }) {
  const text = useWords(words);
  const go = usePlaces(places => places.go);
  const place = placeOf(subject);
  const label = subject.label || text.nouns[subject.noun];
  return (
    <Stack gap={0}>
      {place ? (
        <Anchor component="button" type="button" size="sm" ta="left" lineClamp={2} onClick={() => go(place)}>
          {label}
        </Anchor>
      ) : (
        <Text lineClamp={2}>{label}</Text>
      )}
      {subject.deleted ? (
        <Text size="xs" c="dimmed">
          {text.removed}
        </Text>
      ) : null}
    </Stack>
  );
}

/** Where a record can be looked at. */
function placeOf({ noun, id, caseId, deleted }: CustodySubject): Place | undefined {
  if (deleted || caseId === null) return undefined;
  switch (noun) {
    case 'exhibit':
      return { screen: 'exhibit', caseId, exhibitId: id, page: 1 };
    case 'fact':
      return { screen: 'facts', caseId, item: id };
    case 'note':
      return { screen: 'notes', caseId, item: id };
    case 'entity':
      return { screen: 'people', caseId, item: id };
    case 'count':
      return { screen: 'people', caseId };
    case 'conflict':
      return { screen: 'conflicts', caseId, item: id };
    case 'import':
      return { screen: 'imports', caseId, item: id };
    case 'case':
      return { screen: 'overview', caseId };
    case 'tag':
      return undefined;
  }
}
