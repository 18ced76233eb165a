/** The smallest parts of a typed query, with where they end. */
export type Lexeme =
  | { readonly is: 'open' | 'close' | 'minus'; readonly end: number }
  | {
      readonly is: 'piece';
      /** The name before a colon, if any, in lower case; not yet known to be a field. */
      readonly field?: string;
      readonly text: string;
      readonly quoted: boolean;
      /** False for a quotation that goes on to the end of the query. */
      readonly closed: boolean;
      /** The whole as typed. */
      readonly written: string;
      readonly end: number;
    };

const isQuote = (unit: string): boolean => /["“”„‟«»「」『』＂]/.test(unit);
/** White space, control characters and the punctuation of Chinese set words apart wherever they stand. */
const isBreak = (unit: string): boolean => /[\s\p{Cc}，。、；！？…《》〈〉【】]/u.test(unit);
const isOpen = (unit: string): boolean => unit === '(' || unit === '（';
const isClose = (unit: string): boolean => unit === ')' || unit === '）';
const isMinus = (unit: string): boolean => /[-－−]/.test(unit);
const isColon = (unit: string): boolean => unit === ':' || unit === '：';
/** A field's name is short and made of letters; anything else before a colon is text, such as a time of day. */
const fieldName = /^\p{L}{2,20}$/u;

/** Splits a query into pieces. Every input gives some list; nothing is dropped but what sets pieces apart. */
export function lex(query: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < query.length) {
    const unit = query[at] ?? '';
    if (isBreak(unit)) at += 1;
    else if (isOpen(unit)) lexemes.push({ is: 'open', end: ++at });
    else if (isClose(unit)) lexemes.push({ is: 'close', end: ++at });
    else if (isMinus(unit) && standsBeforePiece(query, at)) lexemes.push({ is: 'minus', end: ++at });
    else {
      const piece = isQuote(unit) ? readQuotation(query, at, at) : readPiece(query, at);
      lexemes.push(piece);
      at = piece.end;
    }
  }
  return lexemes;
}

function standsBeforePiece(query: string, at: number): boolean {
  const before = query[at - 1] ?? ' ';
  const after = query[at + 1] ?? ' ';
  return (isBreak(before) || isOpen(before)) && !isBreak(after) && !isClose(after) && !isMinus(after);
}

function readPiece(query: string, start: number): Lexeme & { is: 'piece' } {
  let at = start;
  while (at < query.length && !endsPiece(query[at] ?? '')) {
    if (isColon(query[at] ?? '') && fieldName.test(query.slice(start, at))) {
      const field = query.slice(start, at).toLowerCase();
      const value = at + 1;
      if (isQuote(query[value] ?? '')) return { ...readQuotation(query, value, start), field };
      let end = value;
      while (end < query.length && !endsPiece(query[end] ?? '')) end += 1;
      return {
        is: 'piece',
        field,
        text: query.slice(value, end),
        quoted: false,
        closed: true,
        written: query.slice(start, end),
        end,
      };
    }
    at += 1;
  }
  const text = query.slice(start, at);
  return { is: 'piece', text, quoted: false, closed: true, written: text, end: at };
}

const endsPiece = (unit: string): boolean => isBreak(unit) || isOpen(unit) || isClose(unit) || isQuote(unit);

function readQuotation(query: string, quote: number, start: number): Lexeme & { is: 'piece' } {
  let at = quote + 1;
  while (at < query.length && !isQuote(query[at] ?? '')) at += 1;
  const closed = at < query.length;
  const end = closed ? at + 1 : at;
  return { is: 'piece', text: query.slice(quote + 1, at), quoted: true, closed, written: query.slice(start, end), end };
}
