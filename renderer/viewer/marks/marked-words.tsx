import type { ReactNode } from 'react';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';
import type { Piece } from './page-marks.ts';
import './marks.css';

type MarkedWordsProps = { piece: Piece; sought: string | undefined; children: ReactNode };

/** A piece of a text with its marks. */
export function MarkedWords({ piece, sought, children }: MarkedWordsProps) {
  const text = useWords(words);
  const { kinds, passages, unsure } = piece;
  const shown = unsure ? (
    <span className="cw-unsure" title={text.scan.unsureWord(unsure.confidence)}>
      {children}
    </span>
  ) : (
    children
  );
  if (kinds.length === 0 && passages.length === 0) return shown;
  return (
    <mark
      data-mark={kinds.at(-1)}
      data-passages={passages.map(({ key }) => key).join(' ') || undefined}
      data-colour={passages.findLast(({ colour }) => colour !== undefined)?.colour}
      data-pinned={passages.some(({ colour }) => colour === undefined) || undefined}
      data-sought={passages.some(({ key }) => key === sought) || undefined}
    >
      {shown}
    </mark>
  );
}
