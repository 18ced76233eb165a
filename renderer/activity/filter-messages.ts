import type { CustodyKind } from '../../contract/custody.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly label: string;
  readonly actor: string;
  readonly everybody: string;
  readonly kinds: string;
  readonly everything: string;
  readonly from: string;
  readonly to: string;
  /** A form in which a day is understood. */
  readonly suchAs: string;
  readonly exhibit: string;
  readonly clear: string;
  readonly clearOne: (field: string) => string;
  readonly kindNames: Readonly<Record<CustodyKind, string>>;
};

/** Words about which entries of the log are shown. */
export const words: WordsOf<Words> = {
  en: {
    label: 'Which entries',
    actor: 'Who',
    everybody: 'Everybody',
    kinds: 'What',
    everything: 'Everything',
    from: 'From',
    to: 'To',
    suchAs: 'Such as 2026-03-16',
    exhibit: 'Exhibit',
    clear: 'Show all entries',
    clearOne: field => `Clear “${field}”`,
    kindNames: {
      sessions: 'Sessions',
      cases: 'Cases and saved searches',
      imports: 'Imports',
      exhibits: 'Exhibits',
      tags: 'Tags',
      facts: 'Facts',
      people: 'People and counts',
      notes: 'Notes',
      conflicts: 'Conflicts',
      handovers: 'Handovers',
      verifications: 'Verifications',
      reports: 'Reports and lists',
      undone: 'Undone and done again',
    },
  },
  'zh-Hans': {
    label: '哪些记录',
    actor: '人员',
    everybody: '所有人',
    kinds: '操作',
    everything: '全部',
    from: '自',
    to: '至',
    suchAs: '如 2026-03-16',
    exhibit: '证物',
    clear: '显示全部记录',
    clearOne: field => `清除“${field}”`,
    kindNames: {
      sessions: '打开与关闭',
      cases: '案件与已存搜索',
      imports: '导入',
      exhibits: '证物',
      tags: '标签',
      facts: '事实',
      people: '人物与罪项',
      notes: '笔记',
      conflicts: '矛盾',
      handovers: '移交',
      verifications: '核验',
      reports: '报告与清单',
      undone: '撤销与重做',
    },
  },
};
