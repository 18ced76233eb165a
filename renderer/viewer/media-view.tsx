import { Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../messages/words.ts';
import { mediaWords } from './media-messages.ts';
import type { Reader } from './use-reader.ts';
import './media.css';

/** What a recording says of itself, in the order in which people ask. */
const facts = ['duration', 'recorded', 'place', 'device', 'video', 'audio', 'format', 'encoded', 'software'] as const;

/** A sound recording or a film, played from the original itself; and what it says of itself. */
export function MediaView({ reader }: { reader: Reader }) {
  const say = useWords(mediaWords);
  const { id, kind, title, metadata } = reader.exhibit;
  const [cannotPlay, setCannotPlay] = useState(false);
  const source = `/original/${id}`;
  const failed = (): void => setCannotPlay(true);
  return (
    <section className="cw-media" aria-label={say.recording(reader.exhibit.number)}>
      {/* Evidence comes without captions; its text, where there is one, stands in the Text tab. */}
      {kind === 'video' ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video className="cw-media-film" src={source} controls preload="metadata" aria-label={title} onError={failed} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio
          className="cw-media-sound"
          src={source}
          controls
          preload="metadata"
          aria-label={title}
          onError={failed}
        />
      )}
      {cannotPlay ? (
        <Text role="alert" c="dimmed">
          {say.cannotPlay}
        </Text>
      ) : null}
      <dl className="cw-media-facts">
        {facts.map(name =>
          metadata[name] === undefined ? null : (
            <div key={name}>
              <dt>{say.facts[name]}</dt>
              <dd>{metadata[name]}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
