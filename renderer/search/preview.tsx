import { Button, Text, Title, Tooltip } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { useAnswer } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { Thumbnail } from '../ui/thumbnail.tsx';
import { Pane } from '../ui/problem.tsx';
import type { FoundRow } from './found-rows.ts';
import { MarkedText } from './marked-text.tsx';
import { words } from './messages.ts';
import { RecordPreview } from './record-preview.tsx';

type PreviewProps = { row: FoundRow; query: string; typing: boolean; onOpen(row: FoundRow): void };

/** What was chosen in the list, to be read without leaving it. */
export function Preview({ row, query, typing, onOpen }: PreviewProps) {
  const { preview: say, recordKinds, list } = useWords(words);
  const isPage = row.is === 'page';
  return (
    <aside className="cw-search-preview" aria-label={say.title}>
      <div className="cw-preview-head">
        {isPage ? (
          <Thumbnail
            exhibit={{ id: row.exhibit.exhibitId, kind: row.exhibit.kind }}
            label={say.picture(row.exhibit.number)}
            size={48}
          />
        ) : null}
        <div className="cw-preview-title">
          <Title order={2} fz="sm" lineClamp={1} title={isPage ? row.exhibit.title : undefined}>
            {isPage ? row.exhibit.title : recordKinds[row.record.kind]}
          </Title>
          {isPage ? (
            <Text size="xs" c="dimmed">
              {row.exhibit.number} · {list.page(row.page)}
            </Text>
          ) : null}
        </div>
        <Tooltip label={say.openHint}>
          <Button variant="default" rightSection={<IconArrowUpRight size={14} />} onClick={() => onOpen(row)}>
            {say.open}
          </Button>
        </Tooltip>
      </div>
      <Pane>
        {isPage ? (
          <PageText exhibitId={row.exhibit.exhibitId} page={row.page} query={query} typing={typing} />
        ) : (
          <RecordPreview key={row.key} record={row.record} />
        )}
      </Pane>
    </aside>
  );
}

function PageText({
  exhibitId,
  page,
  query,
  typing,
}: {
  exhibitId: number;
  page: number;
  query: string;
  typing: boolean;
}) {
  const { preview: say } = useWords(words);
  const frame = useRef<HTMLElement>(null);
  const { data, error } = useAnswer('search.page', { exhibitId, page, query, typing });
  // Before it is painted, so that the text does not jump.
  useLayoutEffect(() => {
    if (!data) return;
    const mark = frame.current?.querySelector('mark');
    frame.current?.scrollTo({ top: mark ? mark.offsetTop - frame.current.clientHeight / 3 : 0 });
  }, [data]);
  return (
    <>
      {data?.origin === 'ocr' ? (
        <Text size="xs" c="dimmed" className="cw-preview-recognised">
          {data.scan?.corrected ? say.corrected : say.recognised(Math.round(data.scan?.confidence ?? 0))}
        </Text>
      ) : null}
      <section className="cw-preview-text" ref={frame} tabIndex={0} aria-label={say.page(String(page))}>
        {error ? (
          <Text c="dimmed">{say.failed}</Text>
        ) : data?.text.trim() === '' ? (
          <Text c="dimmed">{say.noText}</Text>
        ) : data ? (
          <MarkedText text={data.text} marks={data.marks} />
        ) : null}
      </section>
    </>
  );
}
