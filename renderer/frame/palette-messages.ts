import type { WordsOf } from '../messages/words.ts';

const en = {
  goTo: 'Go to',
  run: 'Do',
  found: 'Exhibits',
  searchFor: (query: string) => `Search for “${query}”`,
  search: 'Search',
  newCase: 'New case',
  import: 'Import files',
  verify: 'Verify all originals',
  verifying: 'Verifying has begun. The status line shows how far it is.',
  verifyFailed: 'Verifying did not begin',
  light: 'Light theme',
  dark: 'Dark theme',
  results: 'Commands and exhibits',
  nothing: 'Nothing has this name, and no exhibit has these words.',
  hint: 'Arrow keys choose, Enter runs, Esc closes.',
};

const zhHans: typeof en = {
  goTo: '前往',
  run: '执行',
  found: '证物',
  searchFor: query => `搜索“${query}”`,
  search: '搜索',
  newCase: '新建案件',
  import: '导入文件',
  verify: '核验全部原件',
  verifying: '核验已开始，进度见状态栏。',
  verifyFailed: '核验未能开始',
  light: '浅色主题',
  dark: '深色主题',
  results: '命令和证物',
  nothing: '没有同名的项目，也没有证物包含这些词。',
  hint: '方向键选择，Enter 执行，Esc 关闭。',
};

export const words: WordsOf<typeof en> = { en, 'zh-Hans': zhHans };
