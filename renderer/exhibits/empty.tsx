import { Title } from '@mantine/core';
import type { ExhibitFilter } from '../../contract/exhibits.ts';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { everything } from './filter.ts';
import { words } from './messages.ts';

/** A case without exhibits: the way to its first import. */
export function NoExhibits({ caseId }: { caseId: number }) {
  const say = useWords(words);
  const { screens } = useMessages();
  const go = usePlaces(places => places.go);
  return (
    <div className="cw-screen">
      <div className="cw-screen-head">
        <Title order={1}>{screens.exhibits}</Title>
      </div>
      <EmptyState
        edits
        title={say.emptyTitle}
        lead={say.emptyLead}
        action={say.import}
        onAction={() => go({ screen: 'imports', caseId })}
      />
    </div>
  );
}

export function NothingFits({ onFilter }: { onFilter: (filter: ExhibitFilter) => void }) {
  const say = useWords(words);
  return <EmptyState title={say.nothingFits} action={say.clearFilter} onAction={() => onFilter(everything)} />;
}
