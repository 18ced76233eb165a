import type { SimilarExhibit } from '../../contract/similar.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneLead: string;
  readonly count: (count: number) => string;
  /** How much two exhibits have in common, by what; of 100. */
  readonly like: Readonly<Record<SimilarExhibit['how'], (percent: number) => string>>;
  readonly exhibit: (number: string, title: string) => string;
  readonly compare: string;
  readonly compareWith: (number: string) => string;
  readonly comparing: (one: string, other: string) => string;
  readonly compareLead: string;
  readonly noDifference: string;
  /** When a page has more words than are compared. */
  readonly notWhole: string;
  readonly open: (number: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly noText: string;
  readonly textOf: (number: string) => string;
  readonly language: (name: string, pages: number) => string;
  readonly languages: string;
};

export const words: WordsOf<Words> = {
  en: {
    title: 'Similar exhibits',
    lead: 'Exhibits that have half of their words in common or more, and pictures that look alike. The shares are estimates. Nothing is merged.',
    none: 'No similar exhibits',
    noneLead:
      'Drafts, answers that quote a message, scans of one page and copies of pictures will stand here together.',
    count: count => (count === 1 ? '1 similar exhibit' : `${count} similar exhibits`),
    like: {
      text: percent => `about ${percent} % of the words`,
      picture: percent => (percent === 100 ? 'looks the same' : `looks alike to ${percent} %`),
    },
    exhibit: (number, title) => `${number} ${title}`,
    compare: 'Compare',
    compareWith: number => `Compare with ${number}`,
    comparing: (one, other) => `${one} and ${other}`,
    compareLead: 'Words that only one of the two pages has are marked.',
    noDifference: 'These two pages have the same words in the same order.',
    notWhole:
      'These pages are long: only their first 4,000 words are compared, and what follows is not marked. Read the rest yourself.',
    open: number => `Open ${number}`,
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous page',
    next: 'Next page',
    noText: 'This page has no text.',
    textOf: number => `Text of ${number}`,
    language: (name, pages) => (pages === 1 ? `${name} (1 page)` : `${name} (${pages} pages)`),
    languages: 'Language',
  },
  'zh-Hans': {
    title: '相似的证物',
    lead: '有一半以上文字相同的证物，以及看起来相像的图片。比例为估计值。不会合并任何内容。',
    none: '没有相似的证物',
    noneLead: '草稿、引用原文的回复、同一页的扫描件和图片的副本会一起列在这里。',
    count: count => `${count} 件相似证物`,
    like: {
      text: percent => `约 ${percent}% 的文字相同`,
      picture: percent => (percent === 100 ? '看起来相同' : `看起来相似度 ${percent}%`),
    },
    exhibit: (number, title) => `${number} ${title}`,
    compare: '比较',
    compareWith: number => `与 ${number} 比较`,
    comparing: (one, other) => `${one} 与 ${other}`,
    compareLead: '只在其中一页出现的文字已标记。',
    noDifference: '这两页的文字及顺序相同。',
    notWhole: '页面较长：只比较前 4,000 个词，其后的内容未作标记，请自行阅读。',
    open: number => `打开 ${number}`,
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    previous: '上一页',
    next: '下一页',
    noText: '此页没有文字。',
    textOf: number => `${number} 的文字`,
    language: (name, pages) => `${name}（${pages} 页）`,
    languages: '语言',
  },
};
