import { chineseFigures, chineseNumber } from './chinese-number.ts';
import { type Finding, placesOf } from './finding.ts';

/** Signs, codes and words of currencies, and what each stands for. `$` and `¥` stand for several, so they stay what they are. */
const currencies: Readonly<Record<string, string>> = {
  US$: 'USD',
  USD: 'USD',
  美元: 'USD',
  美金: 'USD',
  dollars: '$',
  $: '$',
  HK$: 'HKD',
  HKD: 'HKD',
  港元: 'HKD',
  港币: 'HKD',
  C$: 'CAD',
  CAD: 'CAD',
  A$: 'AUD',
  AUD: 'AUD',
  SGD: 'SGD',
  '€': 'EUR',
  EUR: 'EUR',
  euros: 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  pounds: 'GBP',
  英镑: 'GBP',
  CHF: 'CHF',
  JPY: 'JPY',
  日元: 'JPY',
  '¥': '¥',
  '￥': '¥',
  CNY: 'CNY',
  RMB: 'CNY',
  yuan: 'CNY',
  人民币: 'CNY',
  元人民币: 'CNY',
  元: 'CNY',
  '₽': 'RUB',
  RUB: 'RUB',
  '₹': 'INR',
  INR: 'INR',
  '₩': 'KRW',
  KRW: 'KRW',
  BTC: 'BTC',
  USDT: 'USDT',
};
const times: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  m: 6,
  bn: 9,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};

const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map(word => word.replace(/[$]/g, '\\$'))
    .join('|');
const before = oneOf(Object.keys(currencies).filter(word => !/^(?:dollars|euros|pounds|yuan|元.*)$/.test(word)));
const after = oneOf(Object.keys(currencies).filter(word => !/^(?:.*\$|[£¥￥])$/.test(word)));
const number = String.raw`\d{1,3}(?:[,.’' \u00A0]\d{3}){1,5}(?:[.,]\d{1,2})?(?!\d)|\d{1,15}(?:[.,]\d{1,8})?`;
const scale = `(?:[ \\u00A0]?(?<scale>${oneOf(Object.keys(times))})(?![A-Za-z]))?`;

const signFirst = new RegExp(
  `(?<![A-Za-z0-9$])(?<currency>${before})[ \\u00A0]?(?<number>${number})(?![\\d%])${scale}`,
  'g',
);
const signLast = new RegExp(
  `(?<![\\w.,/-])(?<number>${number})${scale}[ \\u00A0]?(?<currency>${after})(?![A-Za-z])`,
  'g',
);
const inChinese = new RegExp(
  `(?<number>[${chineseFigures}]{1,8})(?<scale>万|亿)?(?<rest>[${chineseFigures}]{1,8})?(?<currency>美元|美金|港元|港币|欧元|英镑|日元|元人民币|元)`,
  'g',
);

/** Amounts of money with their currency. The key is the currency and the plain number, such as `USD 1200.5`. */
export function* findAmounts(text: string): Generator<Finding> {
  for (const pattern of [signFirst, signLast])
    for (const { start, end, match } of placesOf(text, pattern)) {
      const { currency = '', number: written = '', scale: word } = match.groups ?? {};
      const value = scaled(plain(written), times[word ?? ''] ?? 0);
      yield { kind: 'amount', key: `${currencies[currency]} ${value}`, start, end };
    }
  for (const { start, end, match } of placesOf(text, inChinese)) {
    const { number: written = '', scale: word, rest, currency = '' } = match.groups ?? {};
    const [large, small] = [chineseNumber(written), rest === undefined ? 0 : chineseNumber(rest)];
    if (!large || small === undefined || (rest !== undefined && word === undefined)) continue;
    yield {
      kind: 'amount',
      key: `${currencies[currency]} ${large * 10 ** (times[word ?? ''] ?? 0) + small}`,
      start,
      end,
    };
  }
}

/** A number as written in any country, in plain figures: what stands before the last one or two figures is no comma of thousands. */
function plain(written: string): string {
  const cents = /[.,](\d{1,2}|\d{4,8})$/.exec(written)?.[1];
  const whole = written.slice(0, cents === undefined ? undefined : -cents.length - 1).replace(/\D/g, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${cents === undefined || Number(cents) === 0 ? '' : `.${cents}`}`;
}

/** The number with its point moved to the right. */
function scaled(value: string, places: number): string {
  const [whole = '', cents = ''] = value.split('.');
  const moved = `${whole}${cents.slice(0, places).padEnd(places, '0')}`.replace(/^0+(?=\d)/, '');
  const rest = cents.slice(places).replace(/0+$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}
