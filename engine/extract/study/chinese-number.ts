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

function figure(character: string): number | undefined {
  if (character === '两') return 2;
  const value = Math.max(figures.indexOf(character), formal.indexOf(character));
  return value < 0 ? undefined : value;
}
