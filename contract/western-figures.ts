/** The figures of every script as 0 to 9. In Unicode those of a script stand together, the nought first. */
export const westernFigures = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, western);

function western(figure: string): string {
  const code = figure.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
