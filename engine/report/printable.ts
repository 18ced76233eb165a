import type { Coverage } from './fonts.ts';
import type { ReportLanguage } from './model.ts';

/**
 * Makes any text safe to typeset. One character that no font can show, or that PDF/A forbids, would refuse the whole
 * document; so each one is printed as its number in brackets, such as [U+20BB7], and remembered.
 */

/** A character that was replaced, as "U+20BB7", and the places where it stood. */
export type Replaced = { readonly char: string; readonly where: string };

/**
 * A text cut up for the template: a plain string where nothing special occurs; in a list, null is a place where a
 * long word may be broken, and a run in another script than the report's carries its language.
 */
export type ShownText = string | readonly (string | null | { readonly lang: 'en' | 'zh'; readonly text: string })[];

export type Printer = {
  /** The text on one line, with everything unprintable replaced. For places that take only plain strings. */
  readonly plain: (text: string, where: string) => string;
  /** The text on one line, cut up; a word of more than `longest` characters may be broken. */
  readonly show: (text: string, where: string, longest?: number) => ShownText;
  /** The same, one item for each line of the text; empty lines are left out. */
  readonly lines: (text: string, where: string) => readonly ShownText[];
  /** What was replaced so far, in the order of first appearance. */
  readonly replaced: () => readonly Replaced[];
};

/** Characters a word may have before it is given places to break. The narrowest text column holds about 30. */
const longestWord = 24;
/** A long word without punctuation may be broken after this many characters. */
const brokenEvery = 6;
/** Code points of one character with its marks: the limit of stream-safe text (UAX 15) is 30 marks. */
const longestCluster = 31;

/** Only characters that all Latin families have; a test holds this against the fonts. Saves the slow way for most text. */
const ordinary = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d]*$/u;
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const spaces = /[\t\n\r\v\f\u0085\u2028\u2029]+/gu;
/**
 * Never shown as themselves: controls, private use, what Unicode will never assign, marks of interlinear annotation,
 * and the controls of writing direction. The last can make a file name read backwards, so they are printed as numbers
 * and never obeyed.
 */
const refused =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufeff\ufff9-\ufffc\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const mark = /\p{M}/u;
const hanRun = /[\p{Script=Han}\u3001-\u303f\uff01-\uffee]+/gu;
const han = /\p{Script=Han}/u;
const latinLetter = /\p{Script=Latin}/u;
const longRun = /[^\s\p{Script=Han}]+/gu;
const breakAfter = /[/\\._\-=&?:;,@|%+~#]/u;

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Makes the printer of one document. */
export function createPrinter(coverage: Coverage, language: ReportLanguage): Printer {
  const places = new Map<string, Set<string>>();

  function replace(point: number, where: string): string {
    const char = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    const seen = places.get(char);
    if (seen) seen.add(where);
    else places.set(char, new Set([where]));
    return char;
  }

  function plain(text: string, where: string): string {
    if (ordinary.test(text)) return text;
    let out = '';
    let brackets: string[] = [];
    const closeBrackets = (): void => {
      if (brackets.length > 0) out += `[${brackets.join(' ')}]`;
      brackets = [];
    };
    for (const { segment } of clusters.segment(text.replace(spaces, ' '))) {
      const points = Array.from(segment, character => character.codePointAt(0) ?? 0);
      if (isShowable(segment, points, coverage)) {
        closeBrackets();
        out += segment;
        continue;
      }
      // Subtle: the parts of a cluster may each have a glyph and yet no font has them all; only the first part is kept.
      points.forEach((point, index) => {
        const character = String.fromCodePoint(point);
        if (index === 0 && isShowable(character, [point], coverage)) {
          closeBrackets();
          out += character;
        } else if (refused.test(character) || !ignorable.test(character)) {
          brackets.push(replace(point, where));
        }
      });
    }
    closeBrackets();
    return out;
  }

  function show(text: string, where: string, longest = longestWord): ShownText {
    const safe = plain(text, where);
    if (language === 'zh-Hans' && latinLetter.test(safe) && !han.test(safe)) {
      return breakable(safe, longest).map(part => (part === null ? null : { lang: 'en', text: part }));
    }
    const parts: (string | null | { lang: 'zh'; text: string })[] = [];
    let end = 0;
    if (language === 'en') {
      for (const run of safe.matchAll(hanRun)) {
        parts.push(...breakable(safe.slice(end, run.index), longest), { lang: 'zh', text: run[0] });
        end = run.index + run[0].length;
      }
    }
    parts.push(...breakable(safe.slice(end), longest));
    const [only] = parts;
    if (parts.length === 0) return '';
    return parts.length === 1 && typeof only === 'string' ? only : parts;
  }

  return {
    plain,
    show,
    lines: (text, where) =>
      text
        .split(lineEnds)
        .filter(line => line.trim() !== '')
        .map(line => show(line, where)),
    replaced: () => [...places].flatMap(([char, wheres]) => [...wheres].map(where => ({ char, where }))),
  };
}

function isShowable(cluster: string, points: readonly number[], coverage: Coverage): boolean {
  if (points.length > longestCluster) return false;
  // A mark without a base would sit on whatever the template prints before it.
  if (refused.test(cluster) || mark.test(String.fromCodePoint(points[0] ?? 0))) return false;
  const visible = points.filter(point => !ignorable.test(String.fromCodePoint(point)));
  return coverage.some(family => visible.every(point => family.has(point)));
}

/** Cuts words longer than `longest` after punctuation, or every few characters, never inside a cluster. */
function breakable(text: string, longest: number): (string | null)[] {
  if (text === '') return [];
  const parts: (string | null)[] = [];
  let end = 0;
  for (const run of text.matchAll(longRun)) {
    if (run[0].length <= longest) continue;
    let part = text.slice(end, run.index);
    let since = 0;
    for (const { segment } of clusters.segment(run[0])) {
      part += segment;
      since += 1;
      if (since >= Math.min(brokenEvery, longest) || (since > 2 && breakAfter.test(segment))) {
        parts.push(part, null);
        part = '';
        since = 0;
      }
    }
    end = run.index + run[0].length;
    if (part !== '') parts.push(part);
  }
  if (end < text.length) parts.push(text.slice(end));
  if (parts.at(-1) === null) parts.pop();
  return parts;
}
