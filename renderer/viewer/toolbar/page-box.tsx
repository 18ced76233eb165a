import { Group, NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../messages/words.ts';
import { words } from '../messages.ts';

/** The number of the page in sight, to type another one. */
export function PageBox({ page, of, onGo }: { page: number; of: number; onGo: (page: number) => void }) {
  const text = useWords(words);
  const [typed, setTyped] = useState<string | number>();
  const go = (): void => {
    const wanted = Number(typed);
    setTyped(undefined);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= of && wanted !== page) onGo(wanted);
  };
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="xs" c="dimmed">
        {text.pageWord}
      </Text>
      <NumberInput
        aria-label={text.pageNumber(of)}
        value={typed ?? page}
        onChange={setTyped}
        onBlur={go}
        onKeyDown={event => (event.key === 'Enter' ? go() : undefined)}
        min={1}
        max={of}
        allowDecimal={false}
        hideControls
        w={Math.max(40, String(of).length * 9 + 22)}
        styles={{ input: { textAlign: 'center', paddingInline: 4 } }}
      />
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {text.pageOf(of)}
      </Text>
    </Group>
  );
}
