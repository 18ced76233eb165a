import { inBoth } from './common-signs.ts';
import type { ReadCharacter, ReadLine } from './read-line.ts';
import { chinese } from './han.ts';
import type { FoundWord } from './tesseract.ts';

/**
 * Share of a run's letters and digits that the other reading must have as well, small or capital, to be asked about the
 * rest: what Tesseract makes of Chinese, and of Latin between Chinese, is often noise.
 */
const enoughAgreed = 0.7;

/** Letters that the network takes for the small or capital one of their kind: those of one shape, and "l", which it takes for "L". */
const mixedUp = /^[cklopsuvwxz]$/;

/** One sign of the other reading, and where its middle is across the page, in pixels. */
type Sign = { readonly text: string; readonly x: number };

/** A place in the line, and the sign that the other reading has there. */
type Agreed = { readonly index: number; readonly sign: string };

/**
 * What both readings have, in the forms of the one that knows Latin better. The network that reads Chinese mixes up capital
 * and small letters of one shape ("Oscar", "eX"), and takes curled quotation marks in Latin for straight ones; Tesseract
 * has learned them. `latin` are its words on the same picture.
 */
export function inLatinForms(line: ReadLine, latin: readonly FoundWord[]): ReadLine {
  const agreed = line.upright ? [] : runsIn(line.characters).flatMap(run => agreedIn(line, run, latin));
  const forms = new Map<number, string>();
  for (const { index, sign } of agreed) {
    const own = line.characters[index]?.text ?? '';
    const letter = own.toLowerCase();
    if (mixedUp.test(letter) && letter === sign.toLowerCase()) forms.set(index, sign);
  }
  const kind = kindOfMarks(agreed);
  for (const { index, sign } of agreed) {
    const own = line.characters[index]?.text ?? '';
    if (kind !== undefined && kindOf(sign) === kind && kindOf(own) !== undefined && kindOf(own) !== kind)
      forms.set(index, sign);
  }
  if (forms.size === 0) return line;
  const characters = line.characters.map((read, index) => ({ ...read, text: forms.get(index) ?? read.text }));
  return { ...line, characters };
}

const [straight, curled] = [/^["'′]$/, /^[“”‘’]$/];

function kindOf(mark: string): 'straight' | 'curled' | undefined {
  if (straight.test(mark)) return 'straight';
  return curled.test(mark) ? 'curled' : undefined;
}

/** Nobody sets two kinds of quotation marks in one line: the kind of most of them, undefined when there are as many of each. */
function kindOfMarks(agreed: readonly Agreed[]): 'straight' | 'curled' | undefined {
  const kinds = agreed.map(({ sign }) => kindOf(sign));
  const lead = kinds.filter(kind => kind === 'curled').length - kinds.filter(kind => kind === 'straight').length;
  if (lead === 0) return undefined;
  return lead > 0 ? 'curled' : 'straight';
}

/** Runs of characters that are not Chinese: the places of what is not a space in them. */
function runsIn(characters: readonly ReadCharacter[]): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  for (const [index, { text }] of characters.entries()) {
    if (chinese.test(text)) runs.push([]);
    else if (text.trim() !== '') runs.at(-1)?.push(index);
  }
  return runs.filter(run => run.some(index => isLetter(characters[index]?.text ?? '')));
}

function isLetter(text: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(text);
}

function agreedIn(
  { box, characters }: ReadLine,
  run: readonly number[],
  latin: readonly FoundWord[],
): readonly Agreed[] {
  const [width, slack] = [box.x1 - box.x0, (box.y1 - box.y0) / 2];
  const from = box.x0 + width * (characters[run[0] ?? 0]?.from ?? 0) - slack;
  const to = box.x0 + width * (characters[run.at(-1) ?? 0]?.to ?? 1) + slack;
  const there = latin
    .filter(({ y0, y1 }) => (y0 + y1) / 2 > box.y0 && (y0 + y1) / 2 < box.y1)
    .toSorted((one, other) => one.x0 - other.x0)
    .flatMap(signsOf)
    .filter(({ x }) => x > from && x < to);
  const own = run.map(index => characters[index]?.text ?? '');
  const signs = there.map(({ text }) => text);
  const agreed = inBoth(own, signs, plain).map(([at, other]) => ({ index: run[at] ?? 0, sign: signs[other] ?? '' }));
  const letters = own.filter(isLetter).length;
  return agreed.filter(({ sign }) => isLetter(sign)).length >= letters * enoughAgreed ? agreed : [];
}

function signsOf({ text, x0, x1 }: FoundWord): readonly Sign[] {
  const signs = Array.from(text);
  return signs.map((sign, index) => ({ text: sign, x: x0 + ((index + 0.5) * (x1 - x0)) / signs.length }));
}

/** What one of the two takes for the other is the same sign here. */
function plain(sign: string): string {
  return sign.toLowerCase().replace(/[‘’′]/, "'").replace(/[“”]/, '"').replace(/[1i|]/, 'l').replace('0', 'o');
}
