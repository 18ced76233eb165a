import { useState } from 'react';
import './thumbnail.css';

type ThumbnailProps = {
  exhibit: { readonly id: number; readonly kind: string };
  /** What it shows, in words. */
  label: string;
  /** CSS pixels of its height; it may be twice as wide. */
  size: number;
};

/** The small picture of an exhibit, where there is one: its first page. Nothing in its place otherwise. */
export function Thumbnail({ exhibit: { id, kind }, ...rest }: ThumbnailProps) {
  return kind === 'pdf' || kind === 'image' ? <Picture key={id} id={id} {...rest} /> : null;
}

function Picture({ id, label, size }: { id: number } & Omit<ThumbnailProps, 'exhibit'>) {
  const [state, setState] = useState<'coming' | 'there' | 'none'>('coming');
  if (state === 'none') return null;
  return (
    <span className="cw-thumbnail" style={{ height: size, maxWidth: size * 2 }}>
      <img
        src={`thumbnail/${id}`}
        alt={label}
        // Until it is there, a blank sheet of its height: nothing below it moves.
        data-coming={state === 'coming' || undefined}
        onLoad={() => setState('there')}
        onError={() => setState('none')}
      />
    </span>
  );
}
