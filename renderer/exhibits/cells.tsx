import type { ReactNode } from 'react';
import type { Exhibit } from '../../contract/exhibits.ts';
import type { Tag } from '../../contract/tags.ts';
import type { Language } from '../messages/messages.tsx';
import { TagDot } from '../ui/tag-mark.tsx';
import { countText, whenText } from '../ui/when.ts';
import { sizeText } from '../ui/size.ts';
import { ExhibitStatusMark } from './status-mark.tsx';
import type { ColumnKey } from './view.ts';
import type { Words } from './words-shape.ts';

export type CellContext = { readonly say: Words; readonly language: Language; readonly tags: ReadonlyMap<number, Tag> };

const tagsOf = (exhibit: Exhibit, tags: ReadonlyMap<number, Tag>): readonly Tag[] =>
  exhibit.tagIds.flatMap(id => tags.get(id) ?? []);

/** The text of a cell. */
function cellText(key: ColumnKey, exhibit: Exhibit, { say, language, tags }: CellContext): string {
  switch (key) {
    case 'number':
      return exhibit.number;
    case 'title':
      return exhibit.title;
    case 'kind':
      return say.kind(exhibit.kind);
    case 'date':
      return exhibit.date.text;
    case 'custodian':
      return exhibit.custodian;
    case 'source':
      return exhibit.source;
    case 'pages':
      return exhibit.pages === 0 ? '' : countText(exhibit.pages);
    case 'status':
      return say.status[exhibit.status];
    case 'tags':
      return tagsOf(exhibit, tags)
        .map(tag => tag.path)
        .join(', ');
    case 'citations':
      return exhibit.citations === 0 ? '' : countText(exhibit.citations);
    case 'size':
      return sizeText(exhibit.size);
    case 'added':
      return whenText(exhibit.addedAt, language);
  }
}

/** Plain elements: a hundred cells are drawn anew in each frame of scrolling. */
export function cellContent(key: ColumnKey, exhibit: Exhibit, context: CellContext): ReactNode {
  if (key === 'status') return <ExhibitStatusMark status={exhibit.status} />;
  if (key === 'tags')
    return tagsOf(exhibit, context.tags).map(tag => (
      <span key={tag.id} className="cw-cell-tag">
        <TagDot colour={tag.colour} />
        {tag.name}
      </span>
    ));
  return cellText(key, exhibit, context);
}

/** Figures that are compared stand at the right. */
export const isFigure = (key: ColumnKey): boolean => key === 'pages' || key === 'size' || key === 'citations';
