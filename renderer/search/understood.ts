import type { SearchResult } from '../../contract/search.ts';
import { fileKindName } from '../messages/file-kinds.ts';
import type { Language } from '../messages/messages.tsx';
import type { SearchWords } from './messages.ts';

type Part = SearchResult['understood'][number];

/** What was understood of a query as one sentence, and what the person should know of it as sentences of their own. */
export function understoodText(
  parts: readonly Part[],
  words: SearchWords,
  language: Language,
): { readonly asked: string; readonly remarks: readonly string[] } {
  const say = words.understood;
  const remarks: string[] = [];
  let asked = '';
  let glue = '';
  let not = '';
  const add = (piece: string, next: string): void => {
    asked += glue + not + piece;
    glue = next;
    not = '';
  };
  for (const { key, values } of parts) {
    const [first = '', second = '', third = ''] = values;
    const remark = remarkFor(key, words);
    if (remark) remarks.push(remark(first));
    else if (key === 'not') not = say.not;
    else if (key === 'or') glue = say.or;
    else if (key === 'open') add('(', '');
    else if (key === 'close') {
      asked += ')';
      glue = say.and;
    } else if (key === 'near') add(say.near(first, second, Number(third)), say.and);
    else if (key === 'date') add(say.date(daysText(first, second, words, language)), say.and);
    else add(conditionText(key, first, words, language), say.and);
  }
  return { asked, remarks };
}

const remarkFor = (key: string, { remarks }: SearchWords): ((value: string) => string) | undefined =>
  Object.entries(remarks).find(([name]) => name === key)?.[1];

function conditionText(
  key: string,
  value: string,
  { understood: say, statuses, has }: SearchWords,
  language: Language,
): string {
  switch (key) {
    case 'word':
      return say.word(value);
    case 'beginning':
      return say.beginning(value);
    case 'phrase':
      return say.phrase(value);
    case 'has':
      return has[value] ?? value;
    case 'type':
      return say.type(fileKindName(value.toLowerCase(), language));
    case 'status':
      return say.status(statuses[value.toLowerCase().replaceAll(' ', '-')] ?? value);
    case 'tag':
      return say.tag(value);
    case 'from':
      return say.from(value);
    case 'custodian':
      return say.custodian(value);
    case 'case':
      return say.case(value);
    case 'number':
      return say.number(value);
    default:
      return `${key} ${value}`;
  }
}

/**
 * Days from and to as YYYY-MM-DD, '' for an open end, in the fewest words: 2019, May 2019, 3 May 2019. The last day of
 * every month is written as 31.
 */
export function daysText(first: string, last: string, { understood: say }: SearchWords, language: Language): string {
  const wholeYears = (first === '' || first.endsWith('-01-01')) && (last === '' || last.endsWith('-12-31'));
  const wholeMonths = (first === '' || first.endsWith('-01')) && (last === '' || last.endsWith('-31'));
  const length = wholeYears ? 4 : wholeMonths ? 7 : 10;
  const from = dayText(first.slice(0, length), language);
  const to = dayText(last.slice(0, length), language);
  if (from === to) return from;
  if (from === '') return say.until(to);
  return to === '' ? say.since(from) : say.span(from, to);
}

/** YYYY, YYYY-MM or YYYY-MM-DD in words. */
export function dayText(written: string, language: Language): string {
  const [year = '', month, day] = written.split('-');
  if (language === 'zh-Hans')
    return [year && `${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`].join('');
  if (month === undefined) return year;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1, 1),
  );
  return [day === undefined ? '' : `${Number(day)} `, name, ' ', year].join('');
}
