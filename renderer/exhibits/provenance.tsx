import { Stack, Text } from '@mantine/core';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { uploadedAs } from '../../contract/imports.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { whenText } from '../ui/when.ts';
import { words } from './messages.ts';

/** Every place where the bytes were found, and what the file says of itself. */
export function Provenance({ exhibit }: { exhibit: ExhibitDetails }) {
  const { inspector } = useWords(words);
  const language = useLanguage();
  const metadata = Object.entries(exhibit.metadata);
  return (
    <>
      <Stack gap={4} component="section">
        <Text fw={600} size="xs">
          {inspector.occurrences(exhibit.occurrences.length)}
        </Text>
        <ul className="cw-plain-list">
          {exhibit.occurrences.map(({ path, importId, foundAt, actor, modifiedAt }) => (
            <li key={`${importId} ${path}`}>
              <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
                {uploadedAs(path) ?? path}
              </Text>
              <Text size="xs" c="dimmed">
                {uploadedAs(path) === undefined ? '' : `${inspector.uploaded} · `}
                {inspector.foundBy(whenText(foundAt, language), actor)}
                {modifiedAt === null ? '' : ` · ${inspector.modified(whenText(modifiedAt, language))}`}
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
      {metadata.length === 0 ? null : (
        <Stack gap={4} component="section">
          <Text fw={600} size="xs">
            {inspector.metadata}
          </Text>
          <dl className="cw-facts-list">
            {metadata.map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Stack>
      )}
    </>
  );
}
