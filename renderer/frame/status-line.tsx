import { Button, Popover, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconLock, IconLockOpen } from '@tabler/icons-react';
import type { HostState } from '../../contract/host.ts';
import type { LibrarySummary } from '../../contract/library.ts';
import { useVerification, useVerifyingEvents } from '../activity/use-verification.ts';
import { LastFound } from '../activity/last-found.tsx';
import { VerificationState } from '../activity/verification-panel.tsx';
import { useAnswer } from '../client/client.tsx';
import { type Language, useLanguage, useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { OcrWork } from '../ocr/ocr-work.tsx';
import { countText, whenText } from '../ui/when.ts';
import { words } from './status-messages.ts';
import { Work } from './work.tsx';

/** What can be trusted and what is at work, in one line. */
export function StatusLine({ state, library }: { state: HostState; library: NonNullable<HostState['library']> }) {
  const { frame } = useMessages();
  const text = useWords(words);
  const { data } = useAnswer('library.summary', {});
  useVerifyingEvents();
  return (
    <footer className="cw-status" aria-label={frame.status}>
      {data ? <Integrity summary={data} /> : null}
      <Work readOnly={library.readOnly} />
      <OcrWork readOnly={library.readOnly} />
      <Text size="xs" c="dimmed" ml="auto" truncate title={library.folder}>
        {frame.where(library.name, state.machine)}
      </Text>
      <Text size="xs" c="dimmed" className="cw-status-part">
        {library.encrypted ? <IconLock size={13} aria-hidden /> : <IconLockOpen size={13} aria-hidden />}
        {library.encrypted ? text.encrypted : text.notEncrypted}
      </Text>
      <Text size="xs" c="dimmed">
        {library.readOnly ? text.readOnly : text.saved}
      </Text>
    </footer>
  );
}

/** When the originals were last found whole, and the way to find out anew. */
function Integrity({ summary }: { summary: LibrarySummary }) {
  const text = useWords(words);
  const language = useLanguage();
  const { shown, start, stop, forget } = useVerification();
  const { verifiedAt, files, problems } = summary;
  const isKnown = verifiedAt !== null && files > 0;
  return (
    <Popover position="top-start" shadow="md" width={380} trapFocus>
      <Popover.Target>
        <UnstyledButton className="cw-status-part cw-status-button">
          {problems > 0 ? (
            <IconAlertTriangle size={14} className="cw-status-wrong" aria-hidden />
          ) : isKnown ? (
            <IconCircleCheck size={14} aria-hidden />
          ) : (
            <IconHelpCircle size={14} aria-hidden />
          )}
          <Text size="xs" span {...(problems > 0 ? { className: 'cw-status-wrong', fw: 600 } : {})}>
            {problems > 0
              ? text.wrong(problems)
              : files === 0
                ? text.none
                : isKnown
                  ? text.originals(countText(files), recently(verifiedAt, language, text.today))
                  : text.never(countText(files))}
          </Text>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.integrity}>
        <Stack gap="sm">
          <Title order={2} fz="sm">
            {text.integrity}
          </Title>
          {problems > 0 && shown?.state !== 'done' ? <LastFound /> : null}
          <Text size="xs" c="dimmed">
            {summary.readOnly ? `${text.integrityLead} ${text.notLogged}` : text.integrityLead}
          </Text>
          {shown ? <VerificationState shown={shown} stop={stop} forget={forget} /> : null}
          {shown?.state === 'running' ? null : (
            <Button w="fit-content" onClick={start}>
              {text.verifyNow}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** A moment of today by its time alone. */
function recently(at: number, language: Language, today: (time: string) => string): string {
  if (new Date(at).toDateString() !== new Date().toDateString()) return whenText(at, language);
  return today(new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeStyle: 'short' }).format(at));
}
