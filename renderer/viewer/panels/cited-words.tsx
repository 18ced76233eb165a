import { Text } from '@mantine/core';
import type { Exhibit } from '../../../contract/exhibits.ts';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';
import type { Selected } from '../selection/selected.ts';
import './panels.css';

/** What something is made of: the page, and the words or the area on it. */
export function CitedWords({ exhibit, selected: { page, quote, region } }: { exhibit: Exhibit; selected: Selected }) {
  const text = useWords(words);
  return (
    <div>
      <Text size="xs" c="dimmed">
        {text.pinnedTo(exhibit.number, page)}
      </Text>
      {quote === '' && region.length === 0 ? null : (
        <Text size="sm" lineClamp={6} className="cw-cited-words">
          {quote === '' ? text.area : `“${quote}”`}
        </Text>
      )}
    </div>
  );
}
