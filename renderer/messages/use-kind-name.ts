import { fileKindName } from './file-kinds.ts';
import { useLanguage } from './messages.tsx';

/** Names kinds of file in the language that is shown. */
export function useKindName(): (kind: string) => string {
  const language = useLanguage();
  return kind => fileKindName(kind, language);
}
