import { Anchor, Stack, Text } from '@mantine/core';
import { detailWords } from '../activity/detail-words.ts';
import { logFilterKey, wholeLog } from '../activity/log-filter.ts';
import { words as activityWords } from '../activity/messages.ts';
import type { Exhibit } from '../../contract/exhibits.ts';
import { useAnswer } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { keep } from '../ui/kept.ts';
import { whenText } from '../ui/when.ts';
import { words } from './messages.ts';
import { failureText } from '../messages/failure-text.ts';

const mostShown = 100;

const Told = ({ what }: { what: string }) =>
  what === '' ? null : (
    <Text size="xs" className="cw-told">
      {what}
    </Text>
  );

/** What the custody log says of one exhibit, the newest first. */
export function InspectorCustody({ exhibit: { id, uid, caseId } }: { exhibit: Exhibit }) {
  const { inspector } = useWords(words);
  const acts: Readonly<Record<string, string>> = useWords(activityWords).acts;
  const details = useWords(detailWords);
  const language = useLanguage();
  const go = usePlaces(places => places.go);
  const { data, error } = useAnswer('custody.list', { subject: uid, limit: mostShown });
  if (error) return <Text role="alert">{failureText(error)}</Text>;
  if (!data) return null;
  if (data.rows.length === 0) return <Text c="dimmed">{inspector.noCustody}</Text>;
  return (
    <Stack gap="sm">
      <ul className="cw-plain-list">
        {data.rows.map(({ device, seq, at, actor, action, detail, reason, hash }) => (
          <li key={`${device} ${seq}`}>
            {/* One of a later version of the program goes by its own name. */}
            <Text>{acts[action] ?? action}</Text>
            <Told what={details[action]?.(detail) ?? ''} />
            <Text size="xs" c="dimmed">
              {whenText(at, language)} · {actor} ·{' '}
              <span className="cw-mono" title={hash}>
                {hash.slice(0, 8)}
              </span>
            </Text>
            {reason === '' ? null : <Text size="xs">{reason}</Text>}
          </li>
        ))}
      </ul>
      <Anchor
        component="button"
        size="sm"
        ta="left"
        onClick={() => {
          keep(logFilterKey(caseId), { ...wholeLog, exhibitId: id });
          go({ screen: 'activity', caseId });
        }}
      >
        {inspector.inLog}
      </Anchor>
      {data.next === null ? null : (
        <Text size="xs" c="dimmed">
          {inspector.moreEntries(data.total - data.rows.length)}
        </Text>
      )}
    </Stack>
  );
}
