import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly place: (number: string, page: number) => string;
  /** With what the page is called in the place of its number. */
  readonly named: (number: string, page: string) => string;
  readonly open: (number: string, page: number, title: string) => string;
  readonly wholePage: string;
  readonly exhibit: string;
  readonly exhibitHelp: string;
  readonly noExhibit: string;
  readonly clear: string;
  readonly page: string;
  readonly pages: (count: number) => string;
  readonly quote: string;
  readonly quoteHelp: string;
  readonly showPage: string;
  readonly hidePage: string;
  readonly pageText: (number: string, page: number) => string;
  readonly pageOfExhibit: (number: string, page: number) => string;
  readonly noText: string;
  readonly useSelected: string;
  readonly selectFirst: string;
  readonly remove: (number: string, page: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly openReader: string;
  readonly wordsLost: (quote: string) => string;
};

/** The words of pin-cites, which every screen with proof shows. */
export const words: WordsOf<Words> = {
  en: {
    place: (number, page) => `${number}, p. ${page}`,
    named: (number, page) => `${number}, ${page}`,
    open: (number, page, title) => `Open ${number} at page ${page}: ${title}`,
    wholePage: 'The whole page',
    exhibit: 'Exhibit',
    exhibitHelp: 'Type a number or words of the title',
    noExhibit: 'No exhibit found. Try its number or a word of its title.',
    clear: 'Choose no exhibit',
    page: 'Page',
    pages: count => (count === 1 ? 'of 1' : `of ${count}`),
    quote: 'Quote',
    quoteHelp: 'The words as they stand on the page. Leave it empty to cite the whole page.',
    showPage: 'Show the text of the page',
    hidePage: 'Hide the text of the page',
    pageText: (number, page) => `Text of ${number}, page ${page}`,
    pageOfExhibit: (number, page) => `${number}, page ${page}`,
    noText: 'This page has no readable text. Cite it without a quote.',
    useSelected: 'Quote the selected words',
    selectFirst: 'Select words in the text, then press this.',
    remove: (number, page) => `Remove the citation of ${number}, page ${page}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
    pageOf: (page, pages) => `p. ${page} of ${pages}`,
    openReader: 'Open in the reader',
    wordsLost: quote => `The quoted words are not on this page any more: “${quote}”`,
  },
  'zh-Hans': {
    place: (number, page) => `${number}，第 ${page} 页`,
    named: (number, page) => `${number}，${page}`,
    open: (number, page, title) => `打开 ${number} 第 ${page} 页：${title}`,
    wholePage: '整页',
    exhibit: '证物',
    exhibitHelp: '输入编号或标题中的字词',
    noExhibit: '没有找到证物。请试试编号或标题中的字词。',
    clear: '不选证物',
    page: '页',
    pages: count => `共 ${count} 页`,
    quote: '引文',
    quoteHelp: '与页面上完全一致的文字。留空则引用整页。',
    showPage: '显示该页文字',
    hidePage: '隐藏该页文字',
    pageText: (number, page) => `${number} 第 ${page} 页的文字`,
    pageOfExhibit: (number, page) => `${number} 第 ${page} 页`,
    noText: '该页没有可读的文字。请不带引文引用。',
    useSelected: '引用选中的文字',
    selectFirst: '先在文字中选择，再按此按钮。',
    remove: (number, page) => `移除对 ${number} 第 ${page} 页的引用`,
    previousPage: '上一页',
    nextPage: '下一页',
    pageOf: (page, pages) => `第 ${page} / ${pages} 页`,
    openReader: '在阅读器中打开',
    wordsLost: quote => `所引文字已不在此页上：“${quote}”`,
  },
};
