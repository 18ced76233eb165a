import { useEffect } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { TagDialog } from '../tags/tag-dialog.tsx';
import { Tree } from '../ui/tree.tsx';
import { caseNodeId, useCaseHere, useSideNodes } from './side-nodes.tsx';
import { useSideState } from './side-state.ts';

/** Where one is and can go: cases with their screens, saved searches, tags. */
export function Sidebar() {
  const { frame } = useMessages();
  const nodes = useSideNodes();
  const caseHere = useCaseHere();
  const { folds, fold, unfold } = useSideState();
  // Whoever goes into a case wants to see what is in it, also when it was closed here before.
  useEffect(() => {
    if (caseHere !== undefined) unfold(caseNodeId(caseHere));
  }, [caseHere, unfold]);
  // Of the cases, the one that one is in stands open; the rest is open until it is closed.
  const isExpanded = (id: string): boolean =>
    folds[id] ?? (!id.startsWith('case-') || (caseHere !== undefined && id === caseNodeId(caseHere)));
  return (
    <>
      <Tree label={frame.navigation} nodes={nodes} isExpanded={isExpanded} onExpand={fold} />
      <TagDialog />
    </>
  );
}
