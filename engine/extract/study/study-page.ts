import type { SuggestionKind } from '../../../contract/suggestions.ts';
import { findAccounts } from './find-accounts.ts';
import { findAmounts } from './find-amounts.ts';
import { findCards } from './find-cards.ts';
import { findChineseNames } from './find-chinese-names.ts';
import { findDates } from './find-dates.ts';
import { findEmails } from './find-emails.ts';
import { findLabelledAccounts } from './find-labelled-accounts.ts';
import { findPhones } from './find-phones.ts';
import { findChatSenders, findMailSender } from './find-senders.ts';
import { findWallets } from './find-wallets.ts';
import type { Finder, Finding } from './finding.ts';
import { languageOf } from './language.ts';
import type { PageToStudy, StudiedPage } from './studied.ts';

/** Characters of a page that are looked at. Pages of text have 3,000; a sheet or a long line may have more. */
const mostText = 100_000;
/** Characters in which English names are looked for, which takes a thousand times longer than all else. */
export const mostTextWithNames = 30_000;
/** Passages of one kind on one page: more is a table, and is looked at as such. */
const mostOfKind = 200;

/** In the order in which they are believed: of two that lie on each other, the first counts. */
const numbers: readonly Finder[] = [
  findEmails,
  findAccounts,
  findWallets,
  findCards,
  findLabelledAccounts,
  findPhones,
  findAmounts,
  findDates,
];

/** Languages in whose text the finder of English names finds more names than words. */
const nearEnglish: ReadonlySet<string> = new Set(['en', '', 'de', 'fr', 'es', 'pt', 'it', 'nl']);

/** Looks for everything on one page. `kind` is that of the file: only messages have senders. `findNames` finds English ones. */
export function studyPage(page: PageToStudy, kind: string, findNames: Finder): StudiedPage {
  const text = page.text.slice(0, mostText);
  const language = languageOf(text);
  const names = [
    ...(nearEnglish.has(language) ? findNames(text.slice(0, mostTextWithNames)) : []),
    ...findChineseNames(text),
  ];
  const senders =
    kind === 'chat' ? findChatSenders(text) : kind === 'mail' && page.number === 1 ? findMailSender(text) : [];
  const found = [
    ...apart(numbers.flatMap(find => [...longestFirst(find(text))])),
    ...apart([...longestFirst(names)]),
    ...senders,
  ];
  return { number: page.number, language, found: atMost(found) };
}

const longestFirst = (found: Iterable<Finding>): Finding[] =>
  [...found].sort((one, other) => other.end - other.start - (one.end - one.start));

/** Leaves out what lies on something that comes before it. */
function apart(found: readonly Finding[]): Finding[] {
  const taken = new Set<number>();
  return found.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) if (taken.has(at)) return false;
    for (let at = start; at < end; at += 1) taken.add(at);
    return true;
  });
}

function atMost(found: readonly Finding[]): readonly Finding[] {
  const counts = new Map<SuggestionKind, number>();
  return found
    .toSorted((one, other) => one.start - other.start)
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= mostOfKind;
    });
}
