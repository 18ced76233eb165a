import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** What an exhibit is written in, as a line of its details; nothing while that is not known. */
export function Languages({ languages }: Pick<ExhibitDetails, 'languages'>) {
  const text = useWords(words);
  const shown = useLanguage();
  if (languages.length === 0) return null;
  const names = new Intl.DisplayNames(shown === 'en' ? 'en-GB' : 'zh-Hans', { type: 'language' });
  return (
    <>
      <dt>{text.languages}</dt>
      <dd>
        {languages
          .slice(0, 4)
          .map(({ language, pages }) => text.language(names.of(language) ?? language, pages))
          .join(', ')}
      </dd>
    </>
  );
}
