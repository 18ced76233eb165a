import type { SearchResult } from '../../contract/search.ts';
import { fieldsIn } from './query-text.ts';

/** Another way to ask, when nothing was found. */
export type OtherWay = {
  readonly key: 'anyWord' | 'beginnings' | 'plainWords' | 'withoutFields';
  readonly query: string;
};

/** Wider queries made from one that found nothing; only from those that are plain enough to be taken apart. */
export function otherWays(query: string, understood: SearchResult['understood']): OtherWay[] {
  const fields = fieldsIn(query);
  const ways: OtherWay[] = [];
  const textParts = understood.filter(({ key }) => key === 'word' || key === 'beginning' || key === 'phrase');
  const isPlain = !understood.some(({ key }) => key === 'not' || key === 'or' || key === 'open' || key === 'near');
  const filters = fields.map(({ start, end }) => query.slice(start, end));
  const ask = (key: OtherWay['key'], texts: readonly string[], between: string): void => {
    ways.push({ key, query: [texts.join(between), ...filters].join(' ') });
  };
  const texts = textParts.flatMap(({ values }) => values.slice(0, 1));
  if (fields.length > 0 && texts.length > 0) ways.push({ key: 'withoutFields', query: withoutAll(query, fields) });
  if (!isPlain) return ways;
  const written = textParts.flatMap(({ key, values: [text = ''] }) => (key === 'phrase' ? [`"${text}"`] : [text]));
  if (written.length > 1) ask('anyWord', written, ' OR ');
  if (textParts.some(({ key, values: [text = ''] }) => key === 'phrase' && text.includes(' ')))
    ask('plainWords', texts, ' ');
  if (textParts.some(({ key }) => key === 'word'))
    ask(
      'beginnings',
      textParts.flatMap(({ key, values: [text = ''] }) => (key === 'phrase' ? [`"${text}"`] : [`${text}*`])),
      ' ',
    );
  return ways;
}

function withoutAll(query: string, fields: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = query;
  for (const { start, end } of [...fields].reverse()) kept = kept.slice(0, start) + kept.slice(end);
  return kept.replace(/\s+/g, ' ').trim();
}
