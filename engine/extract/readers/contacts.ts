import { charsetSample, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { type Child, lastPageNumber } from '../extraction.ts';
import { pagesCutShort, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { type ContentLine, contentLines, embedded, readValue, structured, unescaped } from './content-lines.ts';

/** Bytes. An address book of 50,000 people with pictures. */
const limit = 300_000_000;

/** Reads address cards (vCard 2.1, 3.0, 4.0), one card a page, so that a person can be cited. */
export const contactsReader: Reader = { id: 'contacts 2', limit, read: readContacts };

/** What is shown of a card, in this order; other properties follow under their own names. */
const labels: ReadonlyMap<string, string> = new Map([
  ['FN', 'Name'],
  ['N', 'Name in parts'],
  ['NICKNAME', 'Nickname'],
  ['ORG', 'Organisation'],
  ['TITLE', 'Title'],
  ['ROLE', 'Role'],
  ['TEL', 'Phone'],
  ['EMAIL', 'E-mail'],
  ['IMPP', 'Messaging'],
  ['ADR', 'Address'],
  ['URL', 'Web'],
  ['BDAY', 'Birthday'],
  ['ANNIVERSARY', 'Anniversary'],
  ['NOTE', 'Note'],
  ['CATEGORIES', 'Categories'],
  ['REV', 'Last changed'],
]);
const inParts: ReadonlySet<string> = new Set(['N', 'ADR', 'ORG']);
/** Of the file, not of the person. */
const silent: ReadonlySet<string> = new Set(['BEGIN', 'END', 'VERSION', 'PRODID', 'UID', 'X-ABLABEL', 'KEY']);

async function readContacts(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const charset = detectCharset(bytes.subarray(0, charsetSample), undefined, bytes.length > charsetSample);
  /** Cards of which a value is longer than is read. */
  const cuts = new Set<number>();
  let cards = 0;
  let first: string | undefined;
  let lines: ContentLine[] = [];
  for (const line of contentLines(bytes, charset)) {
    if (line.name === 'BEGIN' && /^vcard$/i.test(line.value.trim())) lines = [];
    else lines.push(line);
    if (line.name !== 'END' || !/^vcard$/i.test(line.value.trim())) continue;
    if (cards === lastPageNumber) return { metadata: stated({ charset }), problem: readUpTo(cards) };
    cards += 1;
    const name = nameOf(lines);
    first ??= name;
    await input.page({
      number: cards,
      label: name.slice(0, 200),
      width: 0,
      height: 0,
      text: cleanText(cardText(lines, () => cuts.add(cards))),
    });
    for (const picture of picturesOf(lines, name, cards)) await input.child(picture);
    lines = [];
  }
  const rest = lines.filter(({ name }) => !silent.has(name));
  if (rest.length > 0) {
    // A file cut short: what there is of the last card is read all the same.
    cards += 1;
    const name = nameOf(rest);
    await input.page({
      number: cards,
      label: name.slice(0, 200),
      width: 0,
      height: 0,
      text: cleanText(cardText(rest, () => cuts.add(cards))),
    });
  }
  return {
    ...(cards === 1 && first !== undefined && first !== '' && { title: first }),
    ...(cuts.size > 0 && { problem: pagesCutShort(cuts.size) }),
    metadata: stated({ charset, cards: String(cards) }),
  };
}

function nameOf(lines: readonly ContentLine[]): string {
  const full = lines.find(({ name }) => name === 'FN');
  if (full !== undefined && full.value.trim() !== '') return unescaped(full.value).trim();
  const parts = lines.find(({ name }) => name === 'N');
  return parts === undefined ? '' : structured(parts.value).join(' ');
}

function cardText(lines: readonly ContentLine[], cut: () => void): string {
  const shown = lines.filter(line => !silent.has(line.name) && embedded(line) === undefined);
  const order = [...labels.keys()];
  const rank = ({ name }: ContentLine): number => (labels.has(name) ? order.indexOf(name) : order.length);
  return shown
    .toSorted((a, b) => rank(a) - rank(b))
    .map(line => {
      const types = (line.parameters.get('TYPE') ?? []).join(', ').toLowerCase();
      const label = labels.get(line.name) ?? line.name;
      const value = inParts.has(line.name) ? structured(line.value).join(', ') : readValue(line.value, cut);
      return value === '' ? '' : `${types === '' ? label : `${label} (${types})`}: ${value}`;
    })
    .filter(text => text !== '')
    .join('\n');
}

function picturesOf(lines: readonly ContentLine[], name: string, card: number): Child[] {
  return lines.flatMap(line => {
    const file = embedded(line);
    if (file === undefined || line.name === 'KEY') return [];
    const ending = /jpe?g/.test(file.type) ? '.jpg' : /png/.test(file.type) ? '.png' : '';
    return [{ name: `${name || `card ${card}`} ${line.name.toLowerCase()}${ending}`, bytes: file.bytes }];
  });
}
