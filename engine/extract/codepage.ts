import iconv from 'iconv-lite';

/** Code pages of Windows and the Macintosh that are not called "cp" and their number. */
const named: Readonly<Record<number, string>> = {
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10004: 'iso-8859-6',
  10006: 'macgreek',
  10007: 'maccyrillic',
  10008: 'gb2312',
  10029: 'maccenteuro',
  10081: 'macturkish',
  20866: 'koi8-r',
  20936: 'gbk',
  21866: 'koi8-u',
  28591: 'iso-8859-1',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The charset of a code page's number; windows-1252 for one that nobody knows. */
export function charsetOfCodepage(codepage: number): string {
  const name =
    named[codepage] ?? (codepage > 28591 && codepage < 28607 ? `iso-8859-${codepage - 28590}` : `cp${codepage}`);
  return iconv.encodingExists(name) ? name : 'windows-1252';
}
