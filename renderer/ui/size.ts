/** A size as 1.2 MB, in powers of ten. */
export function sizeText(bytes: number): string {
  const ones = document.documentElement.lang === 'zh-Hans' ? '字节' : bytes === 1 ? 'byte' : 'bytes';
  const units = [ones, 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
