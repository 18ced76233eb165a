import { findTime, lineReach, timeSource } from './chat-times.ts';

/*
 * How a line that begins a message looks, as a person writes it down: `[{time}] {sender}: {text}`. Fields stand in
 * braces; everything else is as in the line, where one space stands for any number of spaces and tabs.
 */

export type LineParts = { readonly time: string; readonly sender: string; readonly text: string };
export type LineReader = (line: string) => LineParts | undefined;

/** Patterns of tools that are in use; the text of a message stands on the lines below where a pattern has no {text}. */
export const knownPatterns = [
  '{time} {sender}: {text}',
  '[{time}] {sender}: {text}',
  '{time} - {sender}: {text}',
  '{time} {sender}',
  '{sender} {time}',
  '{sender} ({time}): {text}',
  '{sender}: {text} ({time})',
] as const;

const fields = {
  time: `(?<time>${timeSource})`,
  sender: '(?<sender>[^\\n]{1,100}?)',
  text: '(?<text>.*)',
  any: '.{0,100}?',
};
const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);

/**
 * Makes a reader of lines from a pattern; undefined when it is none: it must have {time}, each field at most once, and
 * something between two fields; {any} stands for what is of no interest. Whatever the pattern and the line, the work is
 * bounded: fields have a greatest length, and a line is looked at up to `lineReach` only.
 */
export function lineReader(pattern: string): LineReader | undefined {
  const parts = pattern
    .trim()
    .split(/(\{\w+\})/)
    .filter(part => part !== '');
  const names = parts.flatMap(part => /^\{(\w+)\}$/.exec(part)?.[1] ?? []);
  if (!names.includes('time') || new Set(names).size !== names.length || !names.every(isField)) return undefined;
  const touching = parts.some((part, index) => isPlace(part) && isPlace(parts[index + 1] ?? ''));
  if (touching || pattern.length > longestPattern) return undefined;
  const source = parts.map(part => (isPlace(part) ? fields[part.slice(1, -1) as keyof typeof fields] : literal(part)));
  // Text may go on past what is looked at; where it is the last field, the rest of the line belongs to it.
  const ends = parts.at(-1) === '{text}';
  const expression = new RegExp(`^\\s{0,20}${source.join('')}${ends ? '' : '\\s*'}$`, 'iu');
  return line => {
    const found = expression.exec(line.slice(0, lineReach))?.groups;
    if (found === undefined || (!ends && line.length > lineReach)) return undefined;
    const { time = '', sender = '', text = '' } = found;
    return { time, sender: sender.trim(), text: ends ? text + line.slice(lineReach) : text };
  };
}

/** Characters of a pattern: more than any tool needs. */
const longestPattern = 200;

const isPlace = (part: string): boolean => /^\{\w+\}$/.test(part);

/** What stands between fields. A colon is also the wide one of Chinese text, behind which no space is needed. */
const literal = (text: string): string =>
  text
    .split(/([:：]?\s+|[:：])/)
    .map(part => {
      if (/^[:：]/.test(part)) return '[:：]\\s{0,20}';
      return /^\s/.test(part) ? '\\s{1,20}' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    })
    .join('');

/** The pattern that a line which begins a message suggests; undefined when no time stands in it. */
export function guessPattern(line: string): string | undefined {
  const span = findTime(line);
  if (span === undefined) return undefined;
  const before = line.slice(0, span.start);
  const after = line.slice(span.end, lineReach);
  const name = before.trim();
  if (/[\p{L}\p{Nd}]/u.test(name)) {
    // What stands before the time is who speaks, up to a sign such as a bracket.
    const [, sign = ''] = /[\p{L}\p{Nd}\p{Extended_Pictographic}]?(\s*[([{<|,;–-]*\s*)$/u.exec(before) ?? [];
    const said = /^(\s*[)\]}>]?\s*[:：-]?\s*)(.*)$/su.exec(after);
    const [, close = '', rest = ''] = said ?? [];
    const colon = /^([^:：]{1,100})[:：]\s/.exec(name);
    if (colon) return `{sender}: {text}${sign === '' ? ' ' : sign}{time}${close.trimEnd()}`;
    return `{sender}${sign === '' ? ' ' : sign}{time}${rest === '' ? close.trimEnd() : `${close === '' ? ' ' : close}{text}`}`;
  }
  const [, close = '', rest = ''] = /^([\s\p{P}\p{S}]*)(.*)$/su.exec(after) ?? [];
  if (rest === '') return `${before}{time}${close.trimEnd()}`;
  const gap = close === '' ? ' ' : close.replaceAll('\t', ' ');
  const [, sender, sign = ''] = /^([^:：\t]{1,100}?)(\s?[:：]\s?|\s?\|\s?|\t)/.exec(rest) ?? [];
  if (sender === undefined) return `${before}{time}${gap}{sender}`;
  return `${before}{time}${gap}{sender}${sign === '\t' ? ' ' : sign.replace('：', ':')}{text}`;
}
