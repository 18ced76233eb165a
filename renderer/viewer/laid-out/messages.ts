import type { WordsOf } from '../../messages/words.ts';

const en = {
  wait: 'LibreOffice is laying out the pages. This takes some seconds…',
  about:
    'Laid out by LibreOffice: lines and pages may break elsewhere than in the program that wrote the file. Words are cited from its text.',
  pages: 'Pages as LibreOffice lays them out',
};

export const words: WordsOf<typeof en> = {
  en,
  'zh-Hans': {
    wait: 'LibreOffice 正在排版，需要几秒钟…',
    about: '由 LibreOffice 排版：换行和分页可能与原来的程序不同。引用请从文本中选取。',
    pages: 'LibreOffice 排出的页面',
  },
};
