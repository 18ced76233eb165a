import { Text } from '@mantine/core';
import type { PageScan } from '../../../contract/ocr.ts';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';

/** How sure the text of a page is whose words are in a picture, above that text. */
export function ScanText({ page, scan }: { page: number; scan: PageScan }) {
  const { scan: text } = useWords(words);
  return (
    <Text size="xs" c="dimmed" mb="xs">
      {scanSentence(page, scan, text)}
    </Text>
  );
}

/** What became of a page whose words are in a picture. */
export function scanSentence(
  page: number,
  { state, corrected, confidence, machineText, problem }: PageScan,
  text: (typeof words)['en']['scan'],
): string {
  if (corrected) return text.corrected;
  switch (state) {
    case 'done':
      return machineText.trim() === '' ? text.nothingRead : text.read(Math.round(confidence ?? 0));
    case 'waiting':
      return text.waiting(page);
    case 'skipped':
      return text.skipped(page);
    case 'failed':
      return text.failed(page, problem ?? '');
  }
}
