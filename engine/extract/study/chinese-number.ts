const figures = '零一二三四五六七八九';
const formal = '〇壹贰叁肆伍陆柒捌玖';
const small: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000 };

/** Characters that Chinese numbers are made of. */
export const chineseFigures = `${figures}${formal}两${Object.keys(small).join('')}`;

/** A number written in Chinese characters below ten thousand, such as 三千五百 or 二〇一九; undefined when it is none. */
export function chineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if ([...text].every(character => figure(character) !== undefined))
    return Number([...text].map(character => figure(character)).join(''));
  let sum = 0;
  let waiting: number | undefined;
  for (const character of text) {
    const unit = small[character];
    const value = figure(character);
    if (unit !== undefined) {
      sum += (waiting ?? 1) * unit;
      waiting = undefined;
    } else if (value !== undefined) waiting = value;
    else return undefined;
  }
  return sum + (waiting ?? 0);
}

/** A number in Chinese characters, in figures or in both, such as 十二万五千, 3万5千 or 1亿2千万; undefined when it is none. */
export function mixedNumber(text: string): number | undefined {
  for (const [mark, unit] of large) {
    const at = text.lastIndexOf(mark);
    if (at < 0) continue;
    const many = mixedNumber(text.slice(0, at));
    const rest = at + 1 === text.length ? 0 : mixedNumber(text.slice(at + 1));
    if (many === undefined || rest === undefined || rest >= unit) return undefined;
    // Hundredths are what fractions of them are written to; more is what computers make of 1.1.
    const value = Math.round((many * unit + rest) * 100) / 100;
    return value > Number.MAX_SAFE_INTEGER / 100 ? undefined : value;
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  // Figures among characters stand for one character each.
  if (/\d\d|[.,]/.test(text)) return undefined;
  return chineseNumber(text.replace(/\d/g, each => figures[Number(each)] ?? ''));
}

const large = [
  ['亿', 100_000_000],
  ['万', 10_000],
] as const;

function figure(character: string): number | undefined {
  if (character === '两') return 2;
  const value = Math.max(figures.indexOf(character), formal.indexOf(character));
  return value < 0 ? undefined : value;
}
