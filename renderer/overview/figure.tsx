import { Button, Group, Title } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** A picture with the table that says the same: either can be looked at. */
export function Figure({
  id,
  title,
  picture,
  table,
  below,
}: {
  id: string;
  title: string;
  picture: ReactNode;
  table: ReactNode;
  below?: ReactNode;
}) {
  const text = useWords(words);
  const [isTable, setTable] = useState(false);
  return (
    <section aria-labelledby={id} className="cw-overview-part">
      <Group gap="sm" justify="space-between" mb="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          mih={24}
          leftSection={isTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? text.asPicture : text.asTable}
        </Button>
      </Group>
      {isTable ? table : picture}
      {below}
    </section>
  );
}
