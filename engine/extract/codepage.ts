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

/** Windows code pages by the language of a text (MS-LCID; the lower ten bits are the language without its country). */
const byLanguage: Readonly<Record<number, number>> = {
  0x01: 1256,
  0x02: 1251,
  0x04: 936,
  0x05: 1250,
  0x08: 1253,
  0x0d: 1255,
  0x0e: 1250,
  0x11: 932,
  0x12: 949,
  0x15: 1250,
  0x18: 1250,
  0x19: 1251,
  0x1a: 1250,
  0x1b: 1250,
  0x1e: 874,
  0x1f: 1254,
  0x22: 1251,
  0x23: 1251,
  0x24: 1250,
  0x25: 1257,
  0x26: 1257,
  0x27: 1257,
  0x29: 1256,
  0x2a: 1258,
};

/** The code page that Windows uses for a language; 1252 for those of Western Europe and unknown ones. */
export function codepageOfLanguage(language: number): number {
  // Traditional characters: Taiwan, Hong Kong, Macau.
  if ([0x0404, 0x0c04, 0x1404].includes(language)) return 950;
  return byLanguage[language & 0x3ff] ?? 1252;
}
