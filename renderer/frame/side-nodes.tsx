import { IconBriefcase, IconSearch } from '@tabler/icons-react';
import type { Case } from '../../contract/cases.ts';
import type { Tag } from '../../contract/tags.ts';
import { useAnswer } from '../client/client.tsx';
import { everything, useExhibitFilter } from '../exhibits/filter.ts';
import { useMessages } from '../messages/messages.tsx';
import { type CaseScreen, caseScreens, usePlaces } from '../place.ts';
import { useForget } from '../search/use-forget.ts';
import { useTagActs } from '../tags/use-tag-acts.ts';
import { useReadOnly } from '../ui/read-only.ts';
import { TagDot } from '../ui/tag-mark.tsx';
import type { TreeNode } from '../ui/tree-line.tsx';
import { countText } from '../ui/when.ts';
import { screenIcon } from './screen-icons.tsx';

/** The line of a case in the sidebar. */
export const caseNodeId = (caseId: number): string => `case-${caseId}`;

/** The case that one is in, or that the search is about. */
export function useCaseHere(): number | undefined {
  const here = usePlaces(places => places.here);
  return 'caseId' in here ? here.caseId : undefined;
}

/** All that the sidebar lists: cases with their screens, saved searches, tags with what they find. */
export function useSideNodes(): readonly TreeNode[] {
  const { frame } = useMessages();
  const cases = useCaseNodes();
  const searches = useSearchNodes();
  const tags = useTagNodes();
  return [
    { id: 'cases', label: frame.cases, look: 'heading', children: cases },
    ...(searches.length > 0
      ? [{ id: 'searches', label: frame.savedSearches, look: 'heading' as const, children: searches }]
      : []),
    ...(tags.length > 0 ? [{ id: 'tags', label: frame.tags, look: 'heading' as const, children: tags }] : []),
  ];
}

/** What a screen of a case shows the number of. */
const counted: Readonly<Partial<Record<CaseScreen, (of: Case) => number>>> = {
  exhibits: of => of.exhibits,
  facts: of => of.facts,
  people: of => of.people,
  notes: of => of.notes,
  conflicts: of => of.openConflicts,
};

function useCaseNodes(): readonly TreeNode[] {
  const { frame, screens } = useMessages();
  const { here, go } = usePlaces();
  const { data: cases = [] } = useAnswer('cases.list', {});
  const caseHere = useCaseHere();
  const screenNode = (of: Case, screen: CaseScreen): TreeNode => {
    const count = counted[screen]?.(of) ?? 0;
    return {
      id: `${screen}-${of.id}`,
      label: screens[screen],
      icon: screenIcon(screen),
      ...(count > 0 ? { detail: countText(count) } : {}),
      isCurrent: caseHere === of.id && (here.screen === screen || (here.screen === 'exhibit' && screen === 'exhibits')),
      open: () => go({ screen, caseId: of.id }),
    };
  };
  return [
    {
      id: 'all-cases',
      label: frame.allCases,
      icon: <IconBriefcase size={16} stroke={1.75} />,
      isCurrent: here.screen === 'cases',
      open: () => go({ screen: 'cases' }),
    },
    ...cases.map(
      (of): TreeNode => ({
        id: caseNodeId(of.id),
        label: of.title,
        ...(of.id === caseHere ? { look: 'strong' as const } : {}),
        children: caseScreens.map(screen => screenNode(of, screen)),
        open: () => go({ screen: 'overview', caseId: of.id }),
      }),
    ),
  ];
}

function useSearchNodes(): readonly TreeNode[] {
  const { here, go } = usePlaces();
  const { data: saved = [] } = useAnswer('search.saved', {});
  const { say, forget } = useForget();
  const readOnly = useReadOnly();
  return saved.map(({ id, name, query, caseId }): TreeNode => {
    const within = caseId === null ? {} : { caseId };
    return {
      id: `search-${id}`,
      label: name,
      icon: <IconSearch size={16} stroke={1.75} />,
      isCurrent: here.screen === 'search' && here.query === query && (here.caseId ?? null) === caseId,
      open: () => go({ screen: 'search', query, ...within }),
      ...(readOnly ? {} : { acts: [{ label: say.forget, run: () => forget(id, name) }] }),
    };
  });
}

/** In a case a tag leads to its exhibits, else to a search of the whole library. Either finds what stands under it too. */
function useTagNodes(): readonly TreeNode[] {
  const { here, go } = usePlaces();
  const caseHere = useCaseHere();
  const { data: tags = [] } = useAnswer('tags.list', caseHere === undefined ? {} : { caseId: caseHere });
  const [filter, showOnly] = useExhibitFilter(caseHere ?? 0);
  const isShown = (tag: Tag): boolean =>
    caseHere === undefined
      ? here.screen === 'search' && here.query === searchFor(tag)
      : here.screen === 'exhibits' && filter.tagIds.length === 1 && filter.tagIds[0] === tag.id;
  const open = (tag: Tag): void => {
    if (caseHere === undefined) {
      go({ screen: 'search', query: searchFor(tag) });
      return;
    }
    showOnly({ ...everything, tagIds: [tag.id] });
    go({ screen: 'exhibits', caseId: caseHere });
  };
  const readOnly = useReadOnly();
  // A filter by a tag that is gone would hide everything.
  const actsOf = useTagActs(({ id }) => showOnly({ ...filter, tagIds: filter.tagIds.filter(each => each !== id) }));
  const under = Map.groupBy(tags, ({ parentId }) => parentId);
  const nodeOf = (tag: Tag): TreeNode => {
    const children = under.get(tag.id)?.map(nodeOf);
    return {
      id: `tag-${tag.id}`,
      label: tag.name,
      icon: <TagDot colour={tag.colour} />,
      detail: countText(tag.allExhibits),
      isCurrent: isShown(tag),
      ...(tag.allExhibits === 0 ? { look: 'faint' as const } : {}),
      ...(children ? { children } : {}),
      open: () => open(tag),
      ...(readOnly ? {} : { acts: actsOf(tag) }),
    };
  };
  return (under.get(null) ?? []).map(nodeOf);
}

const searchFor = ({ path }: Tag): string => `tag:"${path}"`;
