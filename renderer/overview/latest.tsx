import { Button, Group, Text, Title, UnstyledButton } from '@mantine/core';
import type { CaseOverview } from '../../contract/cases.ts';
import { words as activityWords } from '../activity/messages.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { briefWhenText, countText, whenText } from '../ui/when.ts';
import { words } from './messages.ts';

/** What was done last, the newest first. */
export function Latest({ caseId, latest }: { caseId: number; latest: CaseOverview['latest'] }) {
  const text = useWords(words);
  const acts: Readonly<Record<string, string>> = useWords(activityWords).acts;
  const language = useLanguage();
  const go = usePlaces(places => places.go);
  return (
    <section aria-labelledby="latest-title" className="cw-overview-part">
      <Title order={2} id="latest-title" mb="xs">
        {text.latest}
      </Title>
      {latest.length === 0 ? <Text c="dimmed">{text.noLatest}</Text> : null}
      <ul className="cw-overview-list">
        {latest.map(({ at, actor, action, times, orMore, label, exhibitId }) => (
          <li key={`${at} ${action} ${label}`} className="cw-overview-entry">
            <Group gap="sm" wrap="nowrap" align="baseline">
              <Text flex={1}>
                {times > 1 ? text.times(acts[action] ?? action, countText(times), orMore) : (acts[action] ?? action)}
              </Text>
              <Text size="xs" c="dimmed" flex="none" title={whenText(at, language)}>
                {briefWhenText(at, language)}
              </Text>
            </Group>
            <Text size="xs" c="dimmed" className="cw-cut" title={label}>
              {label === '' || times > 1 ? null : exhibitId === null ? (
                <>{label} · </>
              ) : (
                <>
                  <UnstyledButton
                    className="cw-overview-link"
                    fz="xs"
                    mih={0}
                    onClick={() => go({ screen: 'exhibit', caseId, exhibitId, page: 1 })}
                  >
                    {label}
                  </UnstyledButton>
                  {' · '}
                </>
              )}
              {actor}
            </Text>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-xs" mih={24} px={0} onClick={() => go({ screen: 'activity', caseId })}>
        {text.allActivity}
      </Button>
    </section>
  );
}
