import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Citation } from '../../contract/citations.ts';
import { type NoteBlock, type NoteInline, noteBody } from '../../contract/note-body.ts';
import { useWords } from '../messages/words.ts';
import './editor.css';
import { words } from './messages.ts';
import { useOpenReference } from './use-open-reference.ts';

type BodyViewProps = {
  caseId: number;
  body: string;
  /** What is shown of a body that this program cannot read. */
  text: string;
  /** The note's own pin-cites: they know the numbers that exhibits have now. */
  citations: readonly Citation[];
};

/** The words of a note, to read: headings, lists and quotations as such, references as links. */
export function BodyView({ caseId, body, text, citations }: BodyViewProps) {
  const parsed = noteBody.safeParse(JSON.parse(body));
  if (!parsed.success) return <div className="cw-note-words cw-plain">{text}</div>;
  const numbers = new Map(citations.map(({ exhibitUid, exhibitNumber }) => [exhibitUid, exhibitNumber]));
  return (
    <div className="cw-note-words">
      <Blocks blocks={parsed.data.content} caseId={caseId} numbers={numbers} levels={levelsOf(parsed.data.content)} />
    </div>
  );
}

type Shared = { caseId: number; levels: ReadonlyMap<NoteBlock, 3 | 4 | 5>; numbers: ReadonlyMap<string, string> };

/** The levels of headings on the screen, where the note's title is the second: whatever was written, none is skipped. */
function levelsOf(blocks: readonly NoteBlock[]): ReadonlyMap<NoteBlock, 3 | 4 | 5> {
  const levels = new Map<NoteBlock, 3 | 4 | 5>();
  let before = 2;
  const walk = (block: NoteBlock): void => {
    if (block.type === 'heading') {
      before = Math.min(block.attrs.level + 2, before + 1);
      levels.set(block, before as 3 | 4 | 5);
    } else if (block.type === 'blockquote') block.content.forEach(walk);
    else if (block.type !== 'paragraph') for (const item of block.content) item.content.forEach(walk);
  };
  blocks.forEach(walk);
  return levels;
}

/** A note's text has no ids; the place of a part is what it is. */
function Blocks({ blocks, ...shared }: Shared & { blocks: readonly NoteBlock[] }): ReactNode {
  return blocks.map((block, index) => <Block key={index} block={block} {...shared} />);
}

function Block({ block, ...shared }: Shared & { block: NoteBlock }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines nodes={block.content ?? []} {...shared} />
        </p>
      );
    case 'heading': {
      const Tag = `h${shared.levels.get(block) ?? 3}` as const;
      return (
        <Tag data-level={block.attrs.level}>
          <Inlines nodes={block.content ?? []} {...shared} />
        </Tag>
      );
    }
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} {...shared} />
        </blockquote>
      );
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item, index) => (
        <li key={index}>
          <Blocks blocks={item.content} {...shared} />
        </li>
      ));
      return block.type === 'bulletList' ? <ul>{items}</ul> : <ol start={block.attrs?.start ?? 1}>{items}</ol>;
    }
  }
}

function Inlines({ nodes, ...shared }: Shared & { nodes: readonly NoteInline[] }): ReactNode {
  return nodes.map((node, index) => {
    const marks = node.marks ?? [];
    let shown: ReactNode = <Inline node={node} {...shared} />;
    if (marks.some(({ type }) => type === 'italic')) shown = <em>{shown}</em>;
    if (marks.some(({ type }) => type === 'bold')) shown = <strong>{shown}</strong>;
    return <span key={index}>{shown}</span>;
  });
}

function Inline({ node, caseId, numbers }: Shared & { node: NoteInline }): ReactNode {
  const text = useWords(words);
  const open = useOpenReference(caseId);
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return <br />;
    case 'pinCite': {
      const { exhibit, page, quote } = node.attrs;
      const number = numbers.get(exhibit) ?? node.attrs.number;
      return (
        <UnstyledButton
          className="cw-chip cw-chip-cite"
          title={quote === '' ? text.openCite(number, page) : `“${quote}”`}
          onClick={() => open(node)}
        >
          {text.place(number, page)}
        </UnstyledButton>
      );
    }
    case 'mention': {
      const { kind, label } = node.attrs;
      return (
        <UnstyledButton
          className="cw-chip"
          title={kind === 'person' ? text.openPerson(label) : text.openFact(label)}
          onClick={() => open(node)}
        >
          {label}
        </UnstyledButton>
      );
    }
  }
}
