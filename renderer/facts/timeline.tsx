import { ActionIcon, Group, Text, Tooltip, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ScaleTime, scaleUtc } from 'd3-scale';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Fact } from '../../contract/facts.ts';
import { type Language, useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { type Colours, axisHeight, drawTimeline, laneHeight, middleOf, stripTop } from './timeline-draw.ts';
import { type Mark, type Span, layOut, timedFacts, wholeSpan, zoomed } from './timeline-layout.ts';

type TimelineProps = {
  facts: readonly Fact[];
  selectedId: number | undefined;
  onSelect: (id: number) => void;
  isTall: boolean;
};

/** As many lanes as a strip above the table may take. */
const stripLanes = 6;
/** Of what is in sight, how much an arrow key moves. */
const panStep = 0.2;
/** Words beside the last mark need room too. */
const labelRoom = 240;

/** The dated facts over time: a strip above the table, or a tall picture with their words. */
export function Timeline({ facts, selectedId, onSelect, isTall }: TimelineProps) {
  const text = useWords(words);
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref: box, width, height: room } = useElementSize();
  const [zoom, setZoom] = useState<Span | null>(null);
  const timed = useMemo(() => timedFacts(facts), [facts]);
  const span = zoom ?? (timed.length > 0 ? wholeSpan(timed) : null);
  const [from, to] = span ?? [];
  const scale = useMemo(
    () =>
      from !== undefined && to !== undefined && width > 0
        ? scaleUtc()
            .domain([new Date(from), new Date(to)])
            .range([0, width - (isTall ? labelRoom : 0)])
        : null,
    [from, to, width, isTall],
  );
  const lanes = isTall ? Math.max(1, Math.floor((room - axisHeight - stripTop) / laneHeight)) : stripLanes;
  const marks = useMemo(
    () => (scale ? layOut(timed, scale, lanes, () => (isTall ? labelRoom : 0)) : []),
    [timed, scale, lanes, isTall],
  );
  const used = Math.max(1, ...marks.map(mark => mark.lane + 1));
  const height = isTall ? room : stripTop + used * laneHeight + axisHeight + 4;
  useEffect(() => {
    if (canvas.current && scale && height > 0)
      drawTimeline(canvas.current, {
        width,
        height,
        marks,
        ticks: ticksOf(scale, width, language),
        selectedId,
        colours: coloursOf(canvas.current),
        font: fontOf(canvas.current),
        withLabels: isTall,
      });
  }, [marks, scale, width, height, selectedId, isTall, language, scheme]);

  const zoomBy = (factor: number, at = width / 2): void => {
    if (span && scale) setZoom(zoomed(span, factor, scale.invert(at).getTime()));
  };
  const onZoom = useEffectEvent(zoomBy);
  const isEmpty = timed.length === 0;
  useEffect(() => {
    const target = canvas.current;
    // React listens to the wheel passively, and then the pane would scroll as well.
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      onZoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, event.offsetX);
    };
    target?.addEventListener('wheel', onWheel, { passive: false });
    return () => target?.removeEventListener('wheel', onWheel);
  }, [isEmpty]);

  const drag = useRef<{ x: number; span: Span; moved: boolean } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!span) return;
    drag.current = { x: event.nativeEvent.offsetX, span, moved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>): void => {
    const { offsetX, offsetY } = event.nativeEvent;
    const from = drag.current;
    if (from && (from.moved || Math.abs(offsetX - from.x) > 3)) {
      from.moved = true;
      const shift = ((from.x - offsetX) / width) * (from.span[1] - from.span[0]);
      setZoom([from.span[0] + shift, from.span[1] + shift]);
      return;
    }
    const mark = markAt(marks, offsetX, offsetY, isTall);
    event.currentTarget.title = mark ? `${mark.fact.date.text}: ${mark.fact.text}` : '';
    event.currentTarget.style.cursor = mark ? 'pointer' : 'grab';
  };
  const onPointerUp = (event: PointerEvent<HTMLCanvasElement>): void => {
    const mark =
      drag.current?.moved === false
        ? markAt(marks, event.nativeEvent.offsetX, event.nativeEvent.offsetY, isTall)
        : undefined;
    drag.current = null;
    if (mark) onSelect(mark.fact.id);
  };

  const step = (by: number): void => {
    const at = timed.findIndex(({ fact }) => fact.id === selectedId);
    const next = timed[at < 0 ? 0 : at + by];
    if (next) onSelect(next.fact.id);
  };
  const pan = (share: number): void => {
    if (span) setZoom([span[0] + share * (span[1] - span[0]), span[1] + share * (span[1] - span[0])]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => pan(-panStep),
      ArrowRight: () => pan(panStep),
      '+': () => zoomBy(1 / 1.5),
      '=': () => zoomBy(1 / 1.5),
      '-': () => zoomBy(1.5),
      '0': () => setZoom(null),
      j: () => step(1),
      k: () => step(-1),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const undated = facts.length - timed.length;
  return (
    <section className="cw-timeline" data-tall={isTall} aria-label={text.views.timeline} onKeyDown={onKeyDown}>
      <Group gap={4} justify="flex-end" px="lg" pt={4}>
        <Text size="xs" c="dimmed" flex={1}>
          {undated > 0 ? text.timeline.undated(undated) : ''}
        </Text>
        <TimeButton label={text.timeline.previous} icon={<IconChevronLeft size={15} />} onClick={() => step(-1)} />
        <TimeButton label={text.timeline.next} icon={<IconChevronRight size={15} />} onClick={() => step(1)} />
        <TimeButton label={text.timeline.zoomIn} icon={<IconZoomIn size={15} />} onClick={() => zoomBy(1 / 1.5)} />
        <TimeButton label={text.timeline.zoomOut} icon={<IconZoomOut size={15} />} onClick={() => zoomBy(1.5)} />
        <TimeButton
          label={text.timeline.all}
          icon={<IconMaximize size={15} />}
          onClick={() => setZoom(null)}
          disabled={zoom === null}
        />
      </Group>
      <div ref={box} className="cw-timeline-box">
        {timed.length === 0 ? (
          <Text c="dimmed" px="lg" py="sm">
            {text.timeline.empty}
          </Text>
        ) : (
          <canvas
            ref={canvas}
            role="img"
            aria-label={text.timeline.label(timed.length)}
            style={{ width, height, display: 'block' }}
            onPointerDown={onPointerDown}
            onPointerMove={onPointerMove}
            onPointerUp={onPointerUp}
          />
        )}
      </div>
    </section>
  );
}

function TimeButton({
  label,
  icon,
  onClick,
  disabled = false,
}: {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  disabled?: boolean;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={label} onClick={onClick} disabled={disabled}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** The mark under a place, or the nearest one within a finger's width. */
function markAt(marks: readonly Mark[], x: number, y: number, withLabels: boolean): Mark | undefined {
  const near = marks.filter(
    mark =>
      Math.abs(middleOf(mark.lane) - y) <= laneHeight / 2 + 2 &&
      x >= mark.x0 - 8 &&
      x <= mark.x1 + 8 + (withLabels ? mark.labelWidth : 0),
  );
  return near.sort((a, b) => Math.abs(a.x0 - x) - Math.abs(b.x0 - x))[0];
}

/** Ticks with the shortest words that tell them apart: the year at its start, then the month, the day, the time. */
function ticksOf(scale: ScaleTime<number, number>, width: number, language: Language) {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const forms = {
    year: format({ year: 'numeric' }),
    month: format({ month: 'short', year: 'numeric' }),
    day: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    time: format({ hour: '2-digit', minute: '2-digit' }),
  };
  return scale.ticks(Math.max(2, Math.floor(width / 120))).map(date => {
    const iso = date.toISOString();
    const form = !iso.includes('T00:00:00')
      ? forms.time
      : iso.includes('-01-01T')
        ? forms.year
        : iso.includes('-01T')
          ? forms.month
          : forms.day;
    return { x: scale(date), label: form.format(date) };
  });
}

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: of('--mantine-color-text'),
    dimmed: of('--mantine-color-dimmed'),
    line: of('--cw-line'),
    accent: of('--mantine-color-anchor'),
    paper: of('--mantine-color-body'),
    selected: of('--cw-selected'),
  };
}

/** 12 px at the usual size of text. More than 16 px would not fit into a lane. */
function fontOf(element: Element): string {
  const size = Math.min(16, 0.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  return `${size}px ${getComputedStyle(element).fontFamily}`;
}
