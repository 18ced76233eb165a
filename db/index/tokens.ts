import { character, foldCharacter, foldTable, kindOfCharacter } from './fold-table.ts';

/**
 * The version of the rules below. Raise it with every change of what is a word: libraries then index anew, because
 * a page and a query must be taken apart alike.
 */
export const TOKENIZER = 1;

/** How a token came about: a word, two neighbours in a run, the last character of a run, a picture. */
export type TokenKind = 'word' | 'pair' | 'tail' | 'symbol';
/** A token and where it stands: `start` and `end` count UTF-16 units of the text, end not included. */
export type FoundToken = (token: string, start: number, end: number, kind: TokenKind) => void;

/** Longest word kept, in UTF-16 units. What is longer is a key, a hash or base64; it is found by these first units. */
const longestWord = 64;
/** How many spaces and line ends may stand inside a run of Han, in units: a line's end and the next line's indent. */
const longestGap = 8;

/**
 * Takes a text apart. Words are what letters and digits make, folded (case, accents, width, stroked letters). Runs
 * of Han and of other scripts without spaces become overlapping pairs and their last character, so that any part of
 * a run is found; traditional characters are read as simplified ones. A line's end inside a run does not cut it.
 *
 * The text should be in NFC, as pages and records are; halves of surrogate pairs separate words.
 */
export function eachToken(text: string, found: FoundToken): void {
  const { kinds } = foldTable();
  const length = text.length;
  let at = 0;
  while (at < length) {
    switch (kindAt(text, at, kinds)) {
      case character.word:
        at = readWord(text, at, kinds, found);
        break;
      case character.run:
        at = readRun(text, at, kinds, found);
        break;
      case character.symbol: {
        const end = at + widthAt(text, at);
        found(text.slice(at, end), at, end, 'symbol');
        at = end;
        break;
      }
      default:
        at += 1;
    }
  }
}

function readWord(text: string, start: number, kinds: Uint8Array, found: FoundToken): number {
  const { folded } = foldTable();
  let at = start;
  let asWritten = true;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit];
    if (kind === character.word) {
      if (folded[unit] !== unit) asWritten = false;
    } else if (kind === character.surrogate && kindAt(text, at, kinds) === character.word) {
      asWritten = false;
      at += 1;
    } else if (kind === character.ignored) asWritten = false;
    else break;
  }
  const word = asWritten ? text.slice(start, at) : foldWord(text.slice(start, at), kinds, folded);
  found(word.length > longestWord ? cut(word) : word, start, at, 'word');
  return at;
}

function foldWord(written: string, kinds: Uint8Array, folded: Uint16Array): string {
  let word = '';
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    if (kinds[unit] === character.ignored) continue;
    if (kinds[unit] === character.surrogate) {
      word += foldCharacter(written.slice(at, at + 2));
      at += 1;
    } else word += foldUnit(unit, folded);
  }
  return word;
}

function readRun(text: string, start: number, kinds: Uint8Array, found: FoundToken): number {
  const { folded } = foldTable();
  let before = '';
  let beforeStart = start;
  let beforeEnd = start;
  let at = start;
  for (;;) {
    const end = at + widthAt(text, at);
    const here = end - at === 1 ? foldUnit(text.charCodeAt(at), folded) : foldCharacter(text.slice(at, end));
    if (before) found(before + here, beforeStart, end, 'pair');
    before = here;
    beforeStart = at;
    beforeEnd = end;
    const next = continuation(text, end, kinds);
    if (next < 0) break;
    at = next;
  }
  found(before, beforeStart, beforeEnd, 'tail');
  return beforeEnd;
}

/** Where a run goes on, from just behind one of its characters; -1 where it ends. An empty line ends it. */
function continuation(text: string, from: number, kinds: Uint8Array): number {
  let lineEnds = 0;
  for (let at = from; at < text.length && at - from <= longestGap; at++) {
    const kind = kindAt(text, at, kinds);
    if (kind === character.run) return at;
    if (kind === character.space) {
      if (text[at] === '\n' && ++lineEnds > 1) return -1;
    } else if (kind !== character.ignored) return -1;
  }
  return -1;
}

function kindAt(text: string, at: number, kinds: Uint8Array): number {
  const kind = kinds[text.charCodeAt(at)];
  if (kind !== character.surrogate) return kind ?? character.separator;
  return widthAt(text, at) === 2 ? kindOfCharacter(text.slice(at, at + 2)) : character.separator;
}

/** 2 for a whole surrogate pair, else 1. */
const widthAt = (text: string, at: number): 1 | 2 => ((text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1);

const foldUnit = (unit: number, folded: Uint16Array): string => {
  const plain = folded[unit];
  return plain ? String.fromCharCode(plain) : (foldTable().longer.get(unit) ?? '');
};

/** A name with every character folded and nothing left out: what names are compared by. */
export function foldName(name: string): string {
  const { kinds, folded } = foldTable();
  return foldWord(name.normalize('NFC').trim(), kinds, folded);
}

/** The first units of a word, never half a surrogate pair. */
const cut = (word: string): string => {
  const kept = word.slice(0, longestWord);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
};

/** The tokens of a text with one space between, in order: what the index of pages is given. */
export function indexWords(text: string): string {
  const tokens: string[] = [];
  eachToken(text.normalize('NFC'), token => tokens.push(token));
  return tokens.join(' ');
}

/** Characters of a beginning that has a token of its own, counted in code points. */
export const longestMarkedBeginning = 3;

/**
 * Adds to `marks` a token for each short beginning of a word: "~w", "~wi", "~wir" for "wire", "~毒" for "毒品".
 * They answer the first keystrokes at once, where a search for all words that begin so would read half the index.
 */
export function markBeginnings(token: string, marks: Set<string>): void {
  let end = 0;
  for (let count = 0; count < longestMarkedBeginning && end < token.length; count++) {
    end += widthAt(token, end);
    marks.add(`~${token.slice(0, end)}`);
  }
}

/** Distinct words of one text with the marks of their beginnings: what the index of records is given. */
export function indexWordsAndBeginnings(text: string): string {
  const words = indexWords(text);
  const marks = new Set<string>();
  for (const word of new Set(words.split(' '))) markBeginnings(word, marks);
  marks.delete('~');
  return `${words} ${[...marks].join(' ')}`;
}
