import type { FactStatus } from '../../contract/facts.ts';
import type { Mark } from './timeline-layout.ts';

export type Colours = {
  readonly text: string;
  readonly dimmed: string;
  readonly line: string;
  readonly accent: string;
  readonly paper: string;
  readonly selected: string;
};
export type Tick = { readonly x: number; readonly label: string };
type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly ticks: readonly Tick[];
  readonly selectedId: number | undefined;
  readonly colours: Colours;
  readonly font: string;
  readonly withLabels: boolean;
};

export const axisHeight = 22;
export const laneHeight = 20;
export const stripTop = 10;
const radius = 4.5;
const arrowLength = 7;

export const middleOf = (lane: number): number => stripTop + lane * laneHeight + laneHeight / 2;

/** Draws the whole strip: ticks of time below, and a sign for every fact. */
export function drawTimeline(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height, marks, selectedId, colours, font } = drawing;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.font = font;
  context.textBaseline = 'middle';
  drawAxis(context, drawing);
  for (const mark of marks) if (mark.fact.id !== selectedId) drawMark(context, mark, drawing, colours.text);
  // The chosen one lies above the others.
  for (const mark of marks) if (mark.fact.id === selectedId) drawMark(context, mark, drawing, colours.accent);
}

function drawAxis(context: CanvasRenderingContext2D, { width, height, ticks, colours }: Drawing): void {
  const base = Math.round(height - axisHeight) + 0.5;
  context.strokeStyle = colours.line;
  context.fillStyle = colours.dimmed;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, base);
  context.lineTo(width, base);
  for (const { x } of ticks) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, base + 4);
  }
  context.stroke();
  for (const { x, label } of ticks) context.fillText(label, x + 4, base + axisHeight / 2);
}

function drawMark(
  context: CanvasRenderingContext2D,
  mark: Mark,
  { withLabels, selectedId, colours, width }: Drawing,
  colour: string,
): void {
  const { x0, x1, lane, fact } = mark;
  if (x1 + mark.labelWidth < -20 || x0 > width + 20) return;
  const y = middleOf(lane);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  if (fact.id === selectedId) {
    context.fillStyle = colours.selected;
    context.beginPath();
    context.roundRect(x0 - 9, y - 9, x1 - x0 + 18 + (withLabels ? mark.labelWidth : 0), 18, 9);
    context.fill();
  }
  if (x1 - x0 > 2 * radius) {
    context.beginPath();
    context.moveTo(x0, y);
    context.lineTo(x1, y);
    context.moveTo(x1, y - 3);
    context.lineTo(x1, y + 3);
    context.stroke();
  }
  if (mark.isOpenStart) drawArrow(context, x0 - radius - 2, y, -arrowLength);
  if (mark.isOpenEnd) drawArrow(context, x1 + radius + 2, y, arrowLength);
  drawSign(context, fact.status, x0, y, colour, colours.paper);
  if (withLabels) {
    context.fillStyle = colour;
    const left = radius + 5 + (mark.isOpenEnd ? arrowLength + 2 : 0);
    context.fillText(shorten(context, fact.text, mark.labelWidth - left - 5), x1 + left, y + 0.5);
  }
}

function drawArrow(context: CanvasRenderingContext2D, x: number, y: number, length: number): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + length, y);
  context.moveTo(x + length * 0.5, y - 3);
  context.lineTo(x + length, y);
  context.lineTo(x + length * 0.5, y + 3);
  context.stroke();
}

/** The same signs as in the table: see status-mark.tsx. */
function drawSign(
  context: CanvasRenderingContext2D,
  status: FactStatus,
  x: number,
  y: number,
  colour: string,
  paper: string,
): void {
  context.beginPath();
  if (status === 'disputed') {
    context.moveTo(x, y - radius - 1);
    context.lineTo(x + radius + 1, y);
    context.lineTo(x, y + radius + 1);
    context.lineTo(x - radius - 1, y);
    context.closePath();
  } else context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = status === 'proved' ? colour : paper;
  context.fill();
  context.stroke();
  if (status === 'admitted') {
    context.beginPath();
    context.arc(x, y, radius, -Math.PI / 2, Math.PI / 2);
    context.fillStyle = colour;
    context.fill();
  }
}

/** A text that fits, with an ellipsis where it was cut. */
function shorten(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let length = text.length;
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > room) length = Math.floor(length * 0.9);
  return `${text.slice(0, length).trimEnd()}…`;
}
