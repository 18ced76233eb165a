import type { Exhibit } from '../../contract/exhibits.ts';
import { useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { Problem } from '../ui/problem.tsx';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

/** A file that cannot be shown. Of one of an unknown kind, the strings in it can be searched. */
export function UnknownView({ exhibit }: { exhibit: Exhibit }) {
  const text = useWords(words);
  const read = useWrite('exhibits.readStrings');
  if (exhibit.kind === 'empty') return <Problem message={text.isEmpty} />;
  if (exhibit.kind !== 'other' || exhibit.reading === 'waiting') return <Problem message={text.cannotShow} />;
  const wantStrings = (): void =>
    read.mutate(
      { ids: [exhibit.id] },
      {
        onSuccess: () => tellDone(text.stringsWanted),
        onError: failure => tellFailure(text.stringsFailed, failure),
      },
    );
  return <Problem message={text.cannotShow} action={text.readStrings} onAction={wantStrings} />;
}
