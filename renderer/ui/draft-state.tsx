import { Text } from '@mantine/core';
import type { DraftState } from '../client/use-draft.ts';
import { useLanguage } from '../messages/messages.tsx';
import { type WordsOf, useWords } from '../messages/words.ts';
import { whenText } from './when.ts';

const words: WordsOf<{
  readonly none: string;
  readonly keeping: string;
  readonly kept: (when: string) => string;
  readonly failed: (why: string) => string;
}> = {
  en: {
    none: '',
    keeping: 'Not saved yet. Keeping the draft…',
    kept: when => `Not saved yet. Draft kept ${when}`,
    failed: why => `Not saved, and the draft could not be kept: ${why}`,
  },
  'zh-Hans': {
    none: '',
    keeping: '尚未保存。正在保留草稿…',
    kept: when => `尚未保存。草稿已保留于 ${when}`,
    failed: why => `未保存，草稿也无法保留：${why}`,
  },
};

/** Says beside the button that saves how safe what was typed is. */
export function DraftStateText({ state }: { state: DraftState }) {
  const text = useWords(words);
  const language = useLanguage();
  const said =
    state.state === 'kept'
      ? text.kept(whenText(state.at, language))
      : state.state === 'failed'
        ? text.failed(state.why)
        : text[state.state];
  return (
    <Text size="xs" c={state.state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
      {said}
    </Text>
  );
}
