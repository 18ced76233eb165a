import { Loader, Text } from '@mantine/core';
import type { HostState } from '../../contract/host.ts';
import { useAnswer } from '../client/client.tsx';
import { useLanguage, useMessages } from '../messages/messages.tsx';
import { whenText } from '../ui/when.ts';

/** What can be trusted and what is at work, in one line. */
export function StatusLine({ state, library }: { state: HostState; library: NonNullable<HostState['library']> }) {
  const { frame } = useMessages();
  const language = useLanguage();
  const { data } = useAnswer('library.summary', {});
  const busy = data?.openJobs ?? 0;
  return (
    <footer className="cw-status" aria-label={frame.status}>
      <Text size="xs" c="dimmed">
        {data?.verifiedAt ? frame.verified(whenText(data.verifiedAt, language)) : frame.neverVerified}
      </Text>
      <Text size="xs" c="dimmed" role="status" display="flex" style={{ gap: 6, alignItems: 'center' }}>
        {busy > 0 ? <Loader size={10} color="gray" /> : null}
        {busy > 0 ? frame.working(busy) : frame.idle}
      </Text>
      <Text size="xs" c="dimmed" ml="auto">
        {frame.where(library.name, state.machine)} · {library.readOnly ? frame.readOnly : frame.saved}
      </Text>
    </footer>
  );
}
