import type { CheckedInputOf } from '../../contract/index.ts';
import type { MarkedPage } from '../../contract/search.ts';
import type { ReadingDesk } from '../handlers.ts';
import { markText } from '../search/mark-text.ts';
import { showPage } from './exhibits.ts';

export function showMarkedPage(
  desk: ReadingDesk,
  { exhibitId, page, query, typing }: CheckedInputOf<'search.page'>,
): MarkedPage {
  const shown = showPage(desk, { id: exhibitId, page });
  // Words are taken apart in NFC, and the marks count its characters.
  const text = shown.text.normalize('NFC');
  return { ...shown, text, marks: markText(text, query, { typing }) };
}
