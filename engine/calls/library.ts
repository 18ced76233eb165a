import type { LibrarySummary } from '../../contract/library.ts';
import { librarySummary } from '../../db/store/queries/library.ts';
import type { ReadingDesk } from '../handlers.ts';

export function summarise({ library, engine }: ReadingDesk): LibrarySummary {
  const { folder, encrypted, readOnly } = engine.stores;
  return { ...librarySummary(library), folder, encrypted, readOnly };
}
