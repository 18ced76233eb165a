import { termOf } from '../../db/index/terms.ts';
import { parseDays } from './days.ts';
import { type Lexeme, lex } from './lexer.ts';
import { type Condition, type Query, type Remark, type TextCondition, hasWhats, namedFields } from './query.ts';

/** A longer query is a pasted document; its first part is enough to find it. In UTF-16 units. */
const longestQuery = 10_000;
/** Each word or field costs up to some milliseconds; more than these were not typed by hand. */
const mostWords = 128;
/** Brackets within brackets beyond this depth are left out, so that no query exhausts the stack. */
const deepestBrackets = 30;

const fieldAliases: Readonly<Record<string, string>> = { kind: 'type', exhibit: 'number' };

export type ParseOptions = {
  /** The last word may be unfinished: it is read as a beginning. */
  readonly typing?: boolean;
};

/**
 * Reads a query. Words are all asked for; `"words in order"`, `-not`, `a OR b` (binds closer than the words around
 * it), `begin*`, `a near/5 b`, `field:value`, brackets. What is none of these is text. Never throws.
 */
export function parseQuery(text: string, options: ParseOptions = {}): Query {
  const remarks: Remark[] = [];
  const remark = (key: Remark['key'], ...values: string[]): void => {
    if (!remarks.some(each => each.key === key && each.values.join() === values.join())) remarks.push({ key, values });
  };
  const kept = text.slice(0, longestQuery);
  if (kept.length < text.length) remark('too-long');
  const lexemes = lex(kept);
  const last = lexemes.at(-1);
  const unfinished = options.typing === true && last?.end === kept.length ? last : undefined;
  let at = 0;
  let words = 0;

  const operatorAt = (): 'OR' | 'AND' | 'NOT' | undefined => operatorOf(lexemes[at]);

  /** Conditions up to the end or the bracket that closes them; all must hold. */
  const parseAll = (depth: number): Condition | undefined => {
    const parts: Condition[] = [];
    while (at < lexemes.length) {
      if (lexemes[at]?.is === 'close') {
        if (depth > 0) break;
        remark('bracket-not-opened');
        at += 1;
        continue;
      }
      const operator = operatorAt();
      if (operator === 'OR' || operator === 'AND') {
        // An operator between two conditions is read by parseAny; AND says what is meant anyway.
        if (operator === 'OR' || parts.length === 0 || at === lexemes.length - 1) remark('operator-alone', operator);
        at += 1;
        continue;
      }
      const part = parseAny(depth);
      if (part) parts.push(part);
    }
    return parts.length > 1 ? { is: 'all', of: parts } : parts[0];
  };

  const parseAny = (depth: number): Condition | undefined => {
    const parts: Condition[] = [];
    const add = (part: Condition | undefined): void => {
      if (part) parts.push(part);
    };
    add(parseNear(depth));
    while (operatorAt() === 'OR' && startsCondition(lexemes[at + 1])) {
      at += 1;
      add(parseNear(depth));
    }
    return parts.length > 1 ? { is: 'any', of: parts } : parts[0];
  };

  const parseNear = (depth: number): Condition | undefined => {
    let left = parseNot(depth);
    const parts: Condition[] = [];
    let joined = false;
    for (;;) {
      const distance = nearOf(lexemes[at]);
      if (distance === undefined || !left) break;
      const written = `near/${distance}`;
      at += 1;
      if (!startsCondition(lexemes[at])) {
        remark('operator-alone', written);
        break;
      }
      const right = parseNot(depth);
      if (right && left.is === 'text' && right.is === 'text') parts.push({ is: 'near', left, right, distance });
      else {
        remark('near-needs-words', written);
        if (!joined) parts.push(left);
        if (right) parts.push(right);
      }
      joined = true;
      left = right;
    }
    if (!joined) return left;
    return parts.length > 1 ? { is: 'all', of: parts } : parts[0];
  };

  const parseNot = (depth: number): Condition | undefined => {
    let negated = false;
    for (; lexemes[at]?.is === 'minus' || operatorAt() === 'NOT'; at++) negated = !negated;
    const part = parseOne(depth);
    if (!part) {
      if (negated) remark('operator-alone', '-');
      return undefined;
    }
    return negated ? { is: 'not', of: part } : part;
  };

  const parseOne = (depth: number): Condition | undefined => {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.is === 'close') return undefined;
    at += 1;
    if (lexeme.is === 'minus') return undefined;
    if (lexeme.is === 'piece') return readPiece(lexeme);
    if (depth >= deepestBrackets) {
      remark('too-deep');
      return undefined;
    }
    const inside = parseAll(depth + 1);
    if (lexemes[at]?.is === 'close') at += 1;
    else if (options.typing !== true) remark('bracket-not-closed');
    return inside;
  };

  const readPiece = (piece: Lexeme & { is: 'piece' }): Condition | undefined => {
    if (!piece.closed && options.typing !== true) remark('quote-not-closed');
    const open = piece === unfinished && !(piece.quoted && piece.closed);
    if (piece.field !== undefined) {
      const condition = readField(piece, piece.field, open);
      if (condition !== 'text') return condition;
      return readText(piece.quoted ? `${piece.field} ${piece.text}` : piece.written, piece.quoted, open);
    }
    return readText(piece.text, piece.quoted, open);
  };

  const readField = (
    piece: Lexeme & { is: 'piece' },
    written: string,
    open: boolean,
  ): Condition | undefined | 'text' => {
    const name = fieldAliases[written] ?? written;
    const field = namedFields.find(each => each === name);
    if (!field && name !== 'date' && name !== 'has') {
      // Subtle: the address of a web page is text, and no field is missing.
      if (!piece.text.startsWith('//')) remark('unknown-field', written);
      return 'text';
    }
    const value = piece.text.trim();
    if (value === '') {
      if (!open) remark('value-missing', name);
      return undefined;
    }
    if (words >= mostWords) {
      remark('too-many-words');
      return undefined;
    }
    words += 1;
    if (field) {
      const starred = !piece.quoted && value.endsWith('*');
      return { is: 'field', field, value: starred ? value.slice(0, -1) : value, open: open || starred };
    }
    if (name === 'date') {
      const days = parseDays(value);
      if (days) return { is: 'date', ...days };
      remark('date-not-understood', value);
      return 'text';
    }
    const what = hasWhats.find(each => each === value.toLowerCase() || (open && each.startsWith(value.toLowerCase())));
    if (what) return { is: 'has', what };
    remark('has-not-understood', value);
    return 'text';
  };

  const readText = (written: string, quoted: boolean, open: boolean): TextCondition | undefined => {
    const starred = !quoted && /[*＊]$/.test(written);
    const term = termOf(written, open || starred);
    if (!term) {
      remark('nothing-to-find', written);
      return undefined;
    }
    if (!quoted && /[*＊][^*＊]/.test(written)) remark('star-inside', written);
    const room = mostWords - words;
    if (term.words.length > room) {
      remark('too-many-words');
      if (room === 0) return undefined;
    }
    words += Math.min(term.words.length, room);
    return term.words.length > room
      ? { is: 'text', text: written, quoted, term: { words: term.words.slice(0, room), open: false } }
      : { is: 'text', text: starred ? written.slice(0, -1) : written, quoted, term };
  };

  const root = parseAll(0);
  return { root, remarks };
}

function operatorOf(lexeme: Lexeme | undefined): 'OR' | 'AND' | 'NOT' | undefined {
  if (lexeme?.is !== 'piece' || lexeme.quoted || lexeme.field !== undefined) return undefined;
  if (lexeme.text === '|') return 'OR';
  return (['OR', 'AND', 'NOT'] as const).find(each => each === lexeme.text);
}

function nearOf(lexeme: Lexeme | undefined): number | undefined {
  if (lexeme?.is !== 'piece' || lexeme.quoted) return undefined;
  const found = /^near\/(\d{1,4})$/i.exec(lexeme.text);
  return found ? Number(found[1]) : undefined;
}

const startsCondition = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && lexeme.is !== 'close' && operatorOf(lexeme) !== 'OR' && operatorOf(lexeme) !== 'AND';
