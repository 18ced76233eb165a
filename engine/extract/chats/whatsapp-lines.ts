/** One line of a WhatsApp export that begins a message. */
export type WhatsAppLine = {
  /** Date as written. */
  readonly date: string;
  /** Time as written, with its word for morning or afternoon. */
  readonly time: string;
  /** '' for what the program itself says. */
  readonly sender: string;
  readonly text: string;
};

/** Marks of direction, which the program strews into its lines, and its odd spaces. */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const figure = '[\\p{Nd}]';
/** Dates of every locale: figures with a sign between them, or the Chinese, Japanese and Korean words for year, month, day. */
const date = `${figure}{1,4}\\s?[-./年년]\\s?${figure}{1,2}\\s?[-./月월]\\s?${figure}{1,4}\\s?[日일.]?`;
/** Words for the half of the day stand before the time (上午, 오후) or after it (PM, p. m., e pasdites, ب.ظ); none holds a figure. */
const half = '(?:\\p{L}\\s)?[^\\p{Nd}\\s,:\\[\\]-][^\\p{Nd}\\s:\\[\\]-]{0,12}(?:\\s\\p{L}{1,2}\\.)?';
/** French Canada writes 21 h 12 min 05 s. */
const time = `(?:${half}\\s?)?${figure}{1,2}(?:[:.٫]|\\sh\\s)${figure}{2}(?:(?:[:.]|\\smin\\s)${figure}{2}(?:\\ss)?)?(?:\\s?${half})?`;
const bracketed = new RegExp(`^\\[(?<date>${date})[,،]?\\s+(?<time>${time})\\]\\s(?<rest>.*)$`, 'su');
/** Vietnam writes the time first. */
const timeFirst = new RegExp(`^\\[(?<time>${time}),?\\s+(?<date>${date})\\]\\s(?<rest>.*)$`, 'su');
const dashed = new RegExp(`^(?<date>${date})[,،]?\\s+(?<time>${time})\\s[-–]\\s(?<rest>.*)$`, 'su');

/**
 * Reads a line of an export as WhatsApp writes it: `[14.03.19, 21:13:05] Name: text` (iOS) or
 * `14/03/2019, 21:13 - Name: text` (Android), in any locale. Undefined for a line that goes on with the message before.
 * The sender ends at the first colon that a space follows, unless what stands before it is itself a title: `Dr: Name`
 * cannot be told from a sender `Dr`, which is why the line as written stays on the page.
 */
export function whatsAppLine(line: string): WhatsAppLine | undefined {
  const plain = line.replace(marks, '').replace(/[\u00a0\u202f\u2007]/g, ' ');
  const found = (bracketed.exec(plain) ?? dashed.exec(plain) ?? timeFirst.exec(plain))?.groups;
  if (found === undefined) return undefined;
  const { date = '', time = '', rest = '' } = found;
  const colon = rest.indexOf(': ');
  const isEmptyText = colon < 0 && rest.endsWith(':');
  const end = isEmptyText ? rest.length - 1 : colon;
  // A name is short; a remark of the program may have a colon far behind.
  const hasSender = end > 0 && end <= longestName && !rest.slice(0, end).includes('\n');
  return {
    date,
    time,
    sender: hasSender ? rest.slice(0, end) : '',
    text: hasSender ? rest.slice(end + (isEmptyText ? 1 : 2)) : rest,
  };
}

/** UTF-16 units. WhatsApp allows 25 for the own name; a contact may be called anything. */
const longestName = 100;

/** Whether text begins like an export: two of its first lines begin messages. */
export function looksLikeWhatsApp(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/, 40);
  return (
    whatsAppLine(lines[0] ?? '') !== undefined && lines.filter(line => whatsAppLine(line) !== undefined).length >= 2
  );
}
