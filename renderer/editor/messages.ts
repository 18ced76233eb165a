import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly toolbar: string;
  readonly bold: string;
  readonly italic: string;
  readonly heading: string;
  readonly bullets: string;
  readonly numbers: string;
  readonly quote: string;
  readonly undo: string;
  readonly redo: string;
  readonly cite: string;
  readonly help: string;
  readonly suggestPages: string;
  readonly suggestNames: string;
  readonly pages: string;
  readonly names: string;
  readonly fact: string;
  readonly nothingFits: string;
  readonly place: (number: string, page: number) => string;
  readonly citeTitle: string;
  readonly citeButton: string;
  readonly exhibitMissing: string;
  readonly citeFailed: string;
  readonly openFailed: string;
  readonly openCite: (number: string, page: number) => string;
  readonly openPerson: (name: string) => string;
  readonly openFact: (fact: string) => string;
  readonly gone: string;
};

export const words: WordsOf<Words> = {
  en: {
    toolbar: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    heading: 'Heading',
    bullets: 'Bulleted list',
    numbers: 'Numbered list',
    quote: 'Quotation',
    undo: 'Undo typing',
    redo: 'Redo typing',
    cite: 'Cite a page',
    help: 'Type [ to cite a page and @ to name a person or a fact.',
    suggestPages: 'Cite a page: a number such as EX-0004 2, or words that stand there',
    suggestNames: 'Name a person or a fact',
    pages: 'Pages to cite',
    names: 'People and facts to name',
    fact: 'fact',
    nothingFits: 'Nothing fits yet.',
    place: (number, page) => `${number} p. ${page}`,
    citeTitle: 'Cite a page',
    citeButton: 'Insert pin-cite',
    exhibitMissing: 'Choose the exhibit to cite.',
    citeFailed: 'The page was not cited',
    openFailed: 'It could not be opened',
    openCite: (number, page) => `Open ${number} at page ${page}`,
    openPerson: name => `Open ${name}`,
    openFact: fact => `Open the fact “${fact}”`,
    gone: 'It was removed from the case.',
  },
  'zh-Hans': {
    toolbar: '格式',
    bold: '粗体',
    italic: '斜体',
    heading: '标题',
    bullets: '项目列表',
    numbers: '编号列表',
    quote: '引文',
    undo: '撤销输入',
    redo: '重做输入',
    cite: '引用一页',
    help: '输入 [ 引用页面，输入 @ 提及人物或事实。',
    suggestPages: '引用一页：编号（如 EX-0004 2），或页面上的文字',
    suggestNames: '提及人物或事实',
    pages: '可引用的页面',
    names: '可提及的人物和事实',
    fact: '事实',
    nothingFits: '暂无符合的内容。',
    place: (number, page) => `${number} 第 ${page} 页`,
    citeTitle: '引用一页',
    citeButton: '插入引证',
    exhibitMissing: '请选择要引用的证物。',
    citeFailed: '页面没有被引用',
    openFailed: '无法打开',
    openCite: (number, page) => `打开 ${number} 第 ${page} 页`,
    openPerson: name => `打开 ${name}`,
    openFact: fact => `打开事实“${fact}”`,
    gone: '它已从案件中移除。',
  },
};
