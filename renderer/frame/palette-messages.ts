import type { Settings } from '../../contract/host.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly goTo: string;
  readonly groups: { readonly case: string; readonly library: string; readonly view: string };
  readonly found: string;
  readonly searchFor: (query: string) => string;
  readonly search: string;
  readonly menu: string;
  readonly newCase: string;
  readonly editCase: string;
  readonly import: string;
  readonly newFact: string;
  readonly newNote: string;
  readonly newPerson: string;
  readonly newConflict: string;
  readonly report: string;
  readonly exportExhibits: string;
  readonly exportLog: string;
  readonly verify: string;
  readonly verifying: string;
  readonly notChanged: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly languages: Readonly<Record<Settings['language'], string>>;
  readonly larger: string;
  readonly smaller: string;
  readonly readingMode: string;
  readonly endReadingMode: string;
  readonly openSettings: string;
  readonly results: string;
  readonly nothing: string;
  readonly hint: string;
};

export const words: WordsOf<Words> = {
  en: {
    goTo: 'Go to',
    groups: { case: 'Case', library: 'Library', view: 'View' },
    found: 'Exhibits',
    searchFor: query => `Search for “${query}”`,
    search: 'Search',
    menu: 'Menu',
    newCase: 'New case',
    editCase: 'Edit this case',
    import: 'Import files',
    newFact: 'New fact',
    newNote: 'New note',
    newPerson: 'New person or organisation',
    newConflict: 'New conflict',
    report: 'Write the report (PDF)',
    exportExhibits: 'Export the list of exhibits (CSV)',
    exportLog: 'Export the custody log (CSV)',
    verify: 'Verify all originals',
    verifying: 'Verifying has begun. The status line shows how far it is.',
    notChanged: 'The setting was not changed',
    themes: { system: 'Light or dark as the system', light: 'Light theme', dark: 'Dark theme' },
    languages: { system: 'Language of the system', en: 'English', 'zh-Hans': '简体中文 (Simplified Chinese)' },
    larger: 'Larger text',
    smaller: 'Smaller text',
    readingMode: 'Reading mode',
    endReadingMode: 'End reading mode',
    openSettings: 'All settings',
    results: 'Commands and exhibits',
    nothing: 'Nothing has this name, and no exhibit has these words.',
    hint: 'Arrow keys choose, Enter runs, Esc closes.',
  },
  'zh-Hans': {
    goTo: '前往',
    groups: { case: '案件', library: '资料库', view: '显示' },
    found: '证物',
    searchFor: query => `搜索“${query}”`,
    search: '搜索',
    menu: '菜单',
    newCase: '新建案件',
    editCase: '编辑此案件',
    import: '导入文件',
    newFact: '新建事实',
    newNote: '新建笔记',
    newPerson: '新建人物或组织',
    newConflict: '新建矛盾',
    report: '生成报告（PDF）',
    exportExhibits: '导出证物清单（CSV）',
    exportLog: '导出保管日志（CSV）',
    verify: '核验全部原件',
    verifying: '核验已开始，进度见状态栏。',
    notChanged: '设置未更改',
    themes: { system: '浅色或深色随系统', light: '浅色主题', dark: '深色主题' },
    languages: { system: '使用系统语言', en: 'English（英语）', 'zh-Hans': '简体中文' },
    larger: '放大文字',
    smaller: '缩小文字',
    readingMode: '阅读模式',
    endReadingMode: '结束阅读模式',
    openSettings: '全部设置',
    results: '命令和证物',
    nothing: '没有同名的项目，也没有证物包含这些词。',
    hint: '方向键选择，Enter 执行，Esc 关闭。',
  },
};
