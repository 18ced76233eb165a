import { chineseFigures, mixedNumber } from './chinese-number.ts';
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
/** Groups of three behind one kind of mark, groups of India, and figures without groups. Nothing has groups behind a zero. */
const number = [
  String.raw`[1-9]\d{0,2}(?<mark>[,.’' \u00A0])\d{3}(?:\k<mark>\d{3}){0,4}(?:(?!\k<mark>)[.,]\d{1,8})?(?!\d)`,
  String.raw`[1-9]\d?(?:,\d{2}){1,5},\d{3}(?:\.\d{1,2})?(?!\d)`,
  String.raw`\d{1,15}(?:[.,]\d{1,8})?`,
].join('|');
/** What may not follow a number: it goes on there, or it is a share, a date or a version. */
const goesOn = String.raw`[\d%]|[.,]\d`;
const inNumbers = `${chineseFigures}万亿`;
const scale = `(?:[ \\u00A0]?(?<scale>${oneOf(Object.keys(times))})(?![A-Za-z]))?`;

const signFirst = new RegExp(
  `(?<![A-Za-z0-9$])(?<currency>${before})[ \\u00A0]?(?<number>${number})(?!${goesOn})${scale}(?![\\d${inNumbers}])`,
  'g',
);
const signLast = new RegExp(
  `(?<![\\w.,/${inNumbers}-])(?<number>${number})(?!${goesOn})${scale}[ \\u00A0]?(?<currency>${after})(?![A-Za-z])`,
  'g',
);
const inChinese = new RegExp(
  `(?<![\\d${inNumbers}]|\\d[.,])(?<number>(?:\\d{1,15}(?:[.,]\\d{1,8}){0,5}(?!\\d)|[${inNumbers}]){1,20})(?<currency>美元|美金|港元|港币|欧元|英镑|日元|元人民币|元)`,
  'g',
);

/** Amounts of money with their currency. The key is the currency and the plain number, such as `USD 1200.5`. */
export function* findAmounts(text: string): Generator<Finding> {
  for (const pattern of [signFirst, signLast])
    for (const { start, end, match } of placesOf(text, pattern)) {
      const { currency = '', number: written = '', scale: word } = match.groups ?? {};
      const code = currencies[currency] ?? currency;
      const value = scaled(plain(written, inSmallParts.has(code)), times[word ?? ''] ?? 0);
      yield { kind: 'amount', key: `${code} ${value}`, start, end };
    }
  for (const { start, end, match } of placesOf(text, inChinese)) {
    const { number: written = '', currency = '' } = match.groups ?? {};
    // Figures with one word behind them were found above.
    if (isFigures.test(written)) continue;
    const value = mixedNumber(written);
    if (value) yield { kind: 'amount', key: `${currencies[currency]} ${value}`, start, end };
  }
}

const isFigures = /^[\d.,]+(?:千|万|十万|百万|千万|亿)?$/;

/** Currencies of which people have fractions with three figures; a point before them is none of thousands. */
const inSmallParts: ReadonlySet<string> = new Set(['BTC', 'USDT']);

/**
 * A number as written in any country, in plain figures. The last mark is one of thousands when three figures stand behind
 * it, and before it none but such groups.
 */
function plain(written: string, isInSmallParts: boolean): string {
  const { before: head = '', mark = '', behind = '' } = lastMark.exec(written)?.groups ?? {};
  const isThousands =
    behind.length === 3 &&
    head.split(mark).every((group, index) => (index === 0 ? /^[1-9]\d{0,2}$/ : /^\d{2,3}$/).test(group)) &&
    !(isInSmallParts && mark === '.' && /^\d+$/.test(head));
  const cents = isThousands || behind === '' ? undefined : behind;
  const whole = written.slice(0, cents === undefined ? undefined : -cents.length - 1).replace(/\D/g, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${cents === undefined || Number(cents) === 0 ? '' : `.${cents}`}`;
}

const lastMark = /^(?<before>.*)(?<mark>[.,])(?<behind>\d+)$/;

/** The number with its point moved to the right. */
function scaled(value: string, places: number): string {
  const [whole = '', cents = ''] = value.split('.');
  const moved = `${whole}${cents.slice(0, places).padEnd(places, '0')}`.replace(/^0+(?=\d)/, '');
  const rest = cents.slice(places).replace(/0+$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}
