import type { Failure } from '../../contract/failure.ts';
import type { MentionNode, PinCiteNode } from '../../contract/note-body.ts';
import { useClient } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { usePlaces } from '../place.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

/** Goes to what the words of a note point to. They name it by uid; where it is in this copy is asked when it is needed. */
export function useOpenReference(caseId: number): (node: PinCiteNode | MentionNode) => void {
  const text = useWords(words);
  const client = useClient();
  const go = usePlaces(places => places.go);
  return node => {
    const uid = node.type === 'pinCite' ? node.attrs.exhibit : node.attrs.uid;
    client.call('custody.subjects', { uids: [uid] }).then(
      ([found]) => {
        if (!found || found.deleted) tellDone(text.gone);
        else if (node.type === 'pinCite') {
          const { page, quote } = node.attrs;
          go({ screen: 'exhibit', caseId, exhibitId: found.id, page, ...(quote === '' ? {} : { quote }) });
        } else go({ screen: node.attrs.kind === 'person' ? 'people' : 'facts', caseId, item: found.id });
      },
      (failure: Failure) => tellFailure(text.openFailed, failure),
    );
  };
}
