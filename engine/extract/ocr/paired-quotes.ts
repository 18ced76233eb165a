import type { ReadCharacter } from './read-line.ts';

type Line = readonly ReadCharacter[];

/**
 * Sets the quotation marks of lines that follow each other so that the two of a pair are of one kind, also when they stand
 * in different lines: nobody sets a curled one against a straight one, nor a double one against a single one. Lines whose
 * marks do not come in pairs are left as they were read.
 */
export function withPairedQuotes(lines: readonly Line[]): readonly Line[] {
  return nested(halvesAlike(lines));
}

/** A quotation mark: which line, which of its characters. */
type Place = { readonly line: number; readonly index: number };

function setAt(lines: readonly Line[], marks: readonly (Place & { readonly text: string })[]): readonly Line[] {
  if (marks.length === 0) return lines;
  const changed = lines.map(line => [...line]);
  for (const { line, index, text } of marks) {
    const [row, old] = [changed[line], changed[line]?.[index]];
    if (row && old) row[index] = { ...old, text };
  }
  return changed;
}

/** Curls a straight mark whose other half is curled: the network often takes the closing one of a Chinese line for that of English. */
function halvesAlike(lines: readonly Line[]): readonly Line[] {
  const marks = lines.flatMap((characters, line) =>
    characters.flatMap(({ text }, index) => (/["“”]/.test(text) ? [{ line, index, text }] : [])),
  );
  // Straight marks of a line may all be pairs of their own, as in a command: only an odd one can be half of one above.
  const isOdd = (line: number): boolean =>
    marks.filter(mark => mark.line === line && mark.text === '"').length % 2 === 1;
  const curled: (Place & { readonly text: string })[] = [];
  for (let at = 0; at + 1 < marks.length; at += 1) {
    const [one, other] = [marks[at], marks[at + 1]];
    if (one === undefined || other === undefined) break;
    const pair = one.text + other.text;
    const mayPair =
      one.line === other.line || (other.line === one.line + 1 && isOdd(pair === '“"' ? other.line : one.line));
    if (mayPair && pair === '“"') curled.push({ ...other, text: '”' });
    else if (mayPair && pair === '"”') curled.push({ ...one, text: '“' });
    // A whole pair: what follows begins a new one.
    if (mayPair && /^["“]["”]$/.test(pair)) at += 1;
  }
  return setAt(lines, curled);
}

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };
const inside: Readonly<Record<string, string>> = { '“': '‘', '‘': '“' };

/** Marks inside others are single in double ones and double in single ones: so the network's choice between the two, which it often gets wrong, can be told from what is open. */
function nested(lines: readonly Line[]): readonly Line[] {
  const settled: (Place & { readonly text: string })[] = [];
  let waiting: (Place & { readonly text: string })[] = [];
  let open: string[] = [];
  for (const [line, characters] of lines.entries()) {
    for (const [index, { text }] of characters.entries()) {
      const last = open.at(-1);
      if (text in closing) {
        const mark = last === undefined ? text : (inside[last] ?? text);
        if (mark !== text) waiting.push({ line, index, text: mark });
        open.push(mark);
      } else if (isClosing(characters, index, last)) {
        if (last === undefined) {
          // No pairs: what is open here is not known.
          [waiting, open] = [[], []];
          break;
        }
        const mark = closing[last] ?? text;
        if (mark !== text) waiting.push({ line, index, text: mark });
        open.pop();
      }
    }
    if (open.length > 0) continue;
    settled.push(...waiting);
    waiting = [];
  }
  return setAt(lines, settled);
}

/** Whether a mark closes something; one behind a letter or digit that is not Chinese is an apostrophe unless a single mark is open. */
function isClosing(line: Line, index: number, last: string | undefined): boolean {
  const text = line[index]?.text;
  if (text === '”') return true;
  return text === '’' && (last === '‘' || !/^[\p{Script=Latin}\p{N}]$/u.test(line[index - 1]?.text ?? ''));
}
