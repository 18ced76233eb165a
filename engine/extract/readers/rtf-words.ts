/** Control words that stand for characters (RTF 1.9.1, "Special characters"). */
export const characters: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  lbr: '\n',
  sect: '\n',
  column: '\n',
  page: '\f',
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  '~': '\u00a0',
  '-': '\u00ad',
  _: '-',
};

/**
 * Groups that hold no text of the document. Unknown ones begin with \* and are left out for that; of those that do not,
 * and of those whose content would be text, these are left out as well.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'filetbl',
  'listtable',
  'listoverridetable',
  'revtbl',
  'pict',
  'nonshppict',
  'sp',
  'shprslt',
  'fldinst',
  'pntext',
  'pntxta',
  'pntxtb',
  'listtext',
  'xe',
  'tc',
  'tcn',
  'txe',
  'rxe',
  'bkmkstart',
  'bkmkend',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'atnid',
  'private',
]);

/** Groups that begin with \* and hold text all the same: shapes, old drawings, comments. */
export const kept: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'do', 'dptxbxtext', 'annotation', 'atnauthor']);

/** Groups whose text is no part of the running text. A header is read where it is set, before the pages that bear it. */
export const besides: Readonly<Record<string, 'header' | 'footers' | 'footnotes' | 'comments' | 'author'>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footers',
  footerl: 'footers',
  footerr: 'footers',
  footerf: 'footers',
  footnote: 'footnotes',
  annotation: 'comments',
  atnauthor: 'author',
};

/** Properties in the \info group and the names they are kept under (RTF 1.9.1, "Information group"). */
export const properties: Readonly<Record<string, string>> = {
  title: 'title',
  subject: 'subject',
  author: 'author',
  operator: 'lastModifiedBy',
  keywords: 'keywords',
  comment: 'comment',
  doccomm: 'description',
  company: 'company',
  manager: 'manager',
  category: 'category',
  generator: 'application',
  creatim: 'created',
  revtim: 'modified',
  printim: 'lastPrinted',
};

/** Windows code pages of the charsets that a font names (RTF 1.9.1, "Font table"). */
export const codepageOfCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  78: 10001,
  79: 10003,
  80: 10008,
  81: 10002,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** The parts of a time in the \info group, each with what stands before it. */
export const times: Readonly<Record<string, string>> = { yr: '', mo: '-', dy: '-', hr: ' ', min: ':', sec: ':' };
