import type { PageName } from '../../contract/page-names.ts';
import { useLanguage } from './messages.tsx';
import type { WordsOf } from './words.ts';

type Words = {
  /** As a heading of the page: "Day 14/03/2019". */
  readonly long: (page: number, name: PageName) => string;
  /** In a list: "p. 3". */
  readonly short: (page: number, name: PageName) => string;
};

const longest = 40;
const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

const words: WordsOf<Words> = {
  en: {
    long: (page, { is, name }) => {
      switch (is) {
        case 'page':
          return `Page ${page}`;
        case 'numbered':
          return `Page ${page}, numbered ${name}`;
        case 'day':
          return `Day ${name}`;
        case 'rows':
          return `Sheet ${name}`;
        case 'slide':
          return `Slide ${name}`;
        case 'table':
          return `Table ${name}`;
        case 'address':
          return `Address ${name}`;
        case 'card':
          return `Card ${name}`;
        case 'entry':
          return `Entry ${name}`;
        case 'chapter':
          return `Chapter ${name}`;
      }
    },
    short: (page, name) =>
      name.is === 'page' || name.is === 'numbered' ? `p. ${page}` : cut(words.en.long(page, name)),
  },
  'zh-Hans': {
    long: (page, { is, name }) => {
      switch (is) {
        case 'page':
          return `第 ${page} 页`;
        case 'numbered':
          return `第 ${page} 页，页上编号 ${name}`;
        case 'day':
          return `日期 ${name}`;
        case 'rows':
          return `工作表 ${name}`;
        case 'slide':
          return `第 ${name} 张幻灯片`;
        case 'table':
          return `数据表 ${name}`;
        case 'address':
          return `网址 ${name}`;
        case 'card':
          return `名片 ${name}`;
        case 'entry':
          return `第 ${name} 条`;
        case 'chapter':
          return `章节 ${name}`;
      }
    },
    short: (page, name) => (name.is === 'numbered' ? `第 ${page} 页` : cut(words['zh-Hans'].long(page, name))),
  },
};

/** Names pages in the language that is shown. */
export const usePageWords = (): Words => words[useLanguage()];
