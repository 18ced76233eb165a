import { Button, Divider, Group, SegmentedControl, Text, Title, Tooltip } from '@mantine/core';
import {
  IconArrowLeft,
  IconBook2,
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconMarquee2,
  IconMinus,
  IconMoonStars,
  IconPlus,
  IconRotateClockwise,
} from '@tabler/icons-react';
import type { Neighbour } from '../../../contract/viewing.ts';
import { useMessages } from '../../messages/messages.tsx';
import { useWords } from '../../messages/words.ts';
import { sizeText } from '../../ui/size.ts';
import { words } from '../messages.ts';
import { type Reader, canDim, isTurned, zoomBy } from '../use-reader.ts';
import { ChatButton } from '../chat/chat-button.tsx';
import { Family } from './family.tsx';
import { FindBox } from './find-box.tsx';
import { PageBox } from './page-box.tsx';
import { ToolButton } from './tool-button.tsx';
import './toolbar.css';

type ToolbarProps = {
  reader: Reader;
  /** How large the document is shown now; undefined when it has a size of its own, as in a frame. */
  factor: number | undefined;
  neighbours: { readonly before: Neighbour | null; readonly after: Neighbour | null };
  /** Whether an area is being marked. */
  isMarking: boolean;
  onMark: () => void;
  /** Whether it is being chosen how the file is read as a chat. */
  isMapping: boolean;
  onMapping: (on: boolean) => void;
  isReading: boolean;
  onReading: (on: boolean) => void;
  onBack: () => void;
  onNeighbour: (neighbour: Neighbour) => void;
};

/** What the document is, and how it is looked at. */
export function Toolbar(props: ToolbarProps) {
  const { reader, neighbours, isReading, onReading, onBack, onNeighbour } = props;
  const text = useWords(words);
  const { actions } = useMessages();
  const { exhibit } = reader;
  const { before, after } = neighbours;
  return (
    <header className="cw-reader-head">
      <div className="cw-reader-line">
        <ToolButton label={actions.back} keys="Esc" onClick={onBack} icon={<IconArrowLeft size={17} />} />
        <Title order={1} className="cw-reader-title" title={`${exhibit.number} ${exhibit.title}`}>
          <span className="cw-reader-number">{exhibit.number}</span> <bdi>{exhibit.title}</bdi>
        </Title>
        <Family exhibit={exhibit} />
        <Group gap={0} wrap="nowrap" ml="auto">
          <ToolButton
            label={before ? text.previousExhibit(before.number, before.title) : text.noPreviousExhibit}
            keys="K"
            disabled={!before}
            onClick={() => (before ? onNeighbour(before) : undefined)}
            icon={<IconChevronLeft size={17} />}
          />
          <ToolButton
            label={after ? text.nextExhibit(after.number, after.title) : text.noNextExhibit}
            keys="J"
            disabled={!after}
            onClick={() => (after ? onNeighbour(after) : undefined)}
            icon={<IconChevronRight size={17} />}
          />
        </Group>
        <Tooltip label={text.saveCopyHelp(exhibit.fileName, sizeText(exhibit.size))}>
          <Button
            component="a"
            href={`original/${exhibit.id}`}
            download={exhibit.fileName}
            variant="default"
            leftSection={<IconDownload size={15} />}
          >
            {text.saveCopy}
          </Button>
        </Tooltip>
      </div>
      <div className="cw-reader-line">
        <Look {...props} />
        <ChatButton exhibit={reader.exhibit} isMapping={props.isMapping} onMapping={props.onMapping} />
        <FindBox reader={reader} />
        <Group gap={0} wrap="nowrap">
          <ToolButton
            label={isReading ? text.endReadingMode : text.readingMode}
            keys="R"
            pressed={isReading}
            onClick={() => onReading(!isReading)}
            icon={<IconBook2 size={17} />}
          />
          <ToolButton
            label={text.showMargin}
            keys="M"
            pressed={reader.hasMargin && !isReading}
            onClick={() => {
              onReading(false);
              reader.showMargin(isReading || !reader.hasMargin);
            }}
            icon={<IconLayoutSidebarRight size={17} />}
          />
        </Group>
      </div>
    </header>
  );
}

/** What is shown of the document, which page of it, how large and how turned. */
function Look({ reader, factor, isMarking, onMark }: ToolbarProps) {
  const text = useWords(words);
  const { exhibit, view, page, pages } = reader;
  const isChoice = reader.views.length > 1;
  /** The pages that are laid out are others than those of the text. */
  const isPaged = view !== 'pages' && (pages > 1 || exhibit.kind === 'pdf');
  const isDrawn = isTurned(exhibit.kind) && view === 'document';
  return (
    <>
      {isDrawn && exhibit.kind === 'pdf' && pages > 1 ? (
        <ToolButton
          label={text.showThumbs}
          keys="P"
          pressed={reader.hasThumbs}
          onClick={() => reader.showThumbs(!reader.hasThumbs)}
          icon={<IconLayoutSidebar size={17} />}
        />
      ) : null}
      {isChoice ? (
        <Tooltip label={`${text.viewAs}  V`}>
          <SegmentedControl
            aria-label={text.viewAs}
            data={reader.views.map(value => ({ value, label: text.views[value] }))}
            value={reader.views.includes(view) ? view : 'text'}
            onChange={value => reader.setView(value)}
          />
        </Tooltip>
      ) : null}
      {isPaged ? (
        <>
          {isChoice ? <Divider orientation="vertical" my={8} /> : null}
          <PageBox page={page} of={pages} onGo={wanted => reader.goTo(wanted)} />
        </>
      ) : null}
      {factor === undefined ? null : (
        <>
          {isChoice || isPaged ? <Divider orientation="vertical" my={8} /> : null}
          <Zoom reader={reader} factor={factor} />
        </>
      )}
      {isDrawn ? (
        <Group gap={0} wrap="nowrap">
          <ToolButton
            label={text.rotate}
            keys="O"
            onClick={() => reader.rotate()}
            icon={<IconRotateClockwise size={16} />}
          />
          <ToolButton
            label={text.markArea}
            keys="A"
            pressed={isMarking}
            onClick={onMark}
            icon={<IconMarquee2 size={16} />}
          />
        </Group>
      ) : null}
      {canDim(exhibit) && view === 'document' ? (
        <span className="cw-only-dark">
          <ToolButton
            label={text.dim}
            pressed={reader.isDimmed}
            onClick={() => reader.dim(!reader.isDimmed)}
            icon={<IconMoonStars size={16} />}
          />
        </span>
      ) : null}
    </>
  );
}

function Zoom({ reader, factor }: { reader: Reader; factor: number }) {
  const text = useWords(words);
  return (
    <Group gap={0} wrap="nowrap">
      <ToolButton
        label={text.smaller}
        keys="-"
        onClick={() => reader.setZoom(zoomBy(factor, -1))}
        icon={<IconMinus size={15} />}
      />
      <Text size="xs" w={42} ta="center" aria-live="polite">
        {Math.round(factor * 100)} %
      </Text>
      <ToolButton
        label={text.larger}
        keys="+"
        onClick={() => reader.setZoom(zoomBy(factor, 1))}
        icon={<IconPlus size={15} />}
      />
      <Tooltip label={`${text.fit}  0`}>
        <Button
          variant={reader.zoom === 'fit' ? 'light' : 'subtle'}
          color={reader.zoom === 'fit' ? 'blue' : 'gray'}
          aria-pressed={reader.zoom === 'fit'}
          onClick={() => reader.setZoom('fit')}
        >
          {text.fit}
        </Button>
      </Tooltip>
    </Group>
  );
}
