import { Text } from '@mantine/core';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';

/** What a camera wrote into the picture, as it stands there, in the order in which one asks. */
const asked = ['taken', 'camera', 'gps', 'altitude', 'software', 'artist', 'copyright', 'description'] as const;

/** What the file of a picture says of itself. Nothing in it is checked: anybody can write there. */
export function PictureFacts({ metadata }: { metadata: Readonly<Record<string, string>> }) {
  const text = useWords(words);
  const { width, height } = metadata;
  const facts = [
    ...asked.flatMap(name => {
      const value = metadata[name];
      return value === undefined || value === '' ? [] : [{ name, label: text.pictureFacts[name], value }];
    }),
    ...(width === undefined || height === undefined
      ? []
      : [{ name: 'size', label: text.pictureFacts.size, value: text.pixels(width, height) }]),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className="cw-picture-facts" aria-label={text.pictureSays}>
      {facts.map(({ name, label, value }) => (
        <div key={name}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="xs">
            {value}
          </Text>
        </div>
      ))}
    </dl>
  );
}
