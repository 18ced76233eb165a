import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly title: string;
  readonly shown: (shown: number, all: number, amendments: number) => string;
  readonly add: string;
  readonly list: string;
  readonly filter: string;
  readonly which: string;
  readonly only: { readonly all: string; readonly report: string; readonly locked: string };
  readonly none: string;
  readonly noneLead: string;
  readonly noneFound: string;
  readonly showAll: string;
  readonly untitled: string;
  readonly onCase: string;
  readonly onExhibit: (number: string) => string;
  readonly onPage: (number: string, page: number) => string;
  readonly open: (place: string) => string;
  readonly written: (when: string) => string;
  readonly lockedSince: (when: string) => string;
  readonly locked: string;
  readonly inReport: string;
  readonly inReportShort: string;
  readonly sources: (count: number) => string;
  readonly lock: string;
  readonly lockTitle: string;
  readonly lockLead: string;
  readonly lockButton: string;
  readonly keepOpen: string;
  readonly amend: string;
  readonly amendLead: string;
  readonly amendText: string;
  readonly amendButton: string;
  readonly amendment: (when: string) => string;
  readonly remove: string;
  readonly removed: string;
  readonly form: {
    readonly add: string;
    readonly edit: string;
    readonly title: string;
    readonly text: string;
    readonly on: string;
    readonly onHelp: string;
    readonly page: string;
    readonly pageHelp: string;
    readonly addButton: string;
    readonly changedSince: string;
  };
  readonly discard: {
    readonly button: string;
    readonly title: string;
    readonly lead: string;
    readonly keep: string;
  };
  readonly draft: string;
  readonly newDraft: string;
  readonly mentionedIn: (count: number) => string;
  readonly failed: { readonly change: string; readonly lock: string; readonly remove: string };
};

export const words: WordsOf<Words> = {
  en: {
    title: 'Notes',
    shown: (shown, all, amendments) =>
      `${shown === all ? all : `${shown} of ${all}`}${amendments === 0 ? '' : amendments === 1 ? ' and 1 amendment' : ` and ${amendments} amendments`}`,
    add: 'Add note',
    list: 'Notes of this case',
    filter: 'Filter notes',
    which: 'Which notes',
    only: { all: 'All notes', report: 'In the report', locked: 'Locked' },
    none: 'No notes yet',
    noneLead:
      'Notes are your own words, on the case, an exhibit or a page. Write down what you think, what is missing and what to do next.',
    noneFound: 'No note matches this filter.',
    showAll: 'Show all',
    untitled: 'Note without a title',
    onCase: 'On the case',
    onExhibit: number => `On ${number}`,
    onPage: (number, page) => `On ${number}, p. ${page}`,
    open: place => `Open ${place}`,
    written: when => `Written ${when}`,
    lockedSince: when => `Locked ${when}. It is never changed, only amended.`,
    locked: 'Locked',
    inReport: 'In the report',
    inReportShort: 'in report',
    sources: count => (count === 1 ? '1 source' : `${count} sources`),
    lock: 'Lock',
    lockTitle: 'Lock this note?',
    lockLead:
      'A locked note can never be changed, unlocked or removed again. You can still amend it, and choose whether it goes into the report.',
    lockButton: 'Lock note for good',
    keepOpen: 'Keep it open',
    amend: 'Amend',
    amendLead: 'The note stays as it was. The amendment is added below it and is locked at once.',
    amendText: 'Amendment',
    amendButton: 'Add amendment',
    amendment: when => `Amendment, ${when}`,
    remove: 'Remove note',
    removed: 'The note was removed. Ctrl+Z brings it back.',
    form: {
      add: 'New note',
      edit: 'Edit note',
      title: 'Title',
      text: 'Text',
      on: 'On an exhibit',
      onHelp: 'Leave it empty for a note on the whole case.',
      page: 'Page',
      pageHelp: 'Empty = the whole exhibit',
      addButton: 'Add note',
      changedSince:
        'This note was changed elsewhere since you began. Saving puts your words in place of the newer ones; both stay in the history.',
    },
    discard: {
      button: 'Discard draft',
      title: 'Discard this draft?',
      lead: 'What you typed since the note was last saved is gone then. The saved note stays as it is.',
      keep: 'Keep writing',
    },
    draft: 'not saved yet',
    newDraft: 'New note, not saved yet',
    mentionedIn: count => (count === 1 ? 'Mentioned in 1 note' : `Mentioned in ${count} notes`),
    failed: { change: 'The note was not changed', lock: 'The note was not locked', remove: 'The note was not removed' },
  },
  'zh-Hans': {
    title: '笔记',
    shown: (shown, all, amendments) =>
      `${shown === all ? `${all} 条` : `${all} 条中的 ${shown} 条`}${amendments === 0 ? '' : `，另有 ${amendments} 条补充`}`,
    add: '添加笔记',
    list: '本案的笔记',
    filter: '筛选笔记',
    which: '哪些笔记',
    only: { all: '所有笔记', report: '列入报告', locked: '已锁定' },
    none: '还没有笔记',
    noneLead: '笔记是您自己的话，可以写在案件、证物或页面上。请写下您的想法、所缺的内容和下一步要做的事。',
    noneFound: '没有笔记符合此筛选条件。',
    showAll: '全部显示',
    untitled: '无标题笔记',
    onCase: '关于案件',
    onExhibit: number => `关于 ${number}`,
    onPage: (number, page) => `关于 ${number} 第 ${page} 页`,
    open: place => `打开 ${place}`,
    written: when => `写于 ${when}`,
    lockedSince: when => `锁定于 ${when}。此后不再更改，只能补充。`,
    locked: '已锁定',
    inReport: '列入报告',
    inReportShort: '列入报告',
    sources: count => `${count} 个来源`,
    lock: '锁定',
    lockTitle: '锁定这条笔记？',
    lockLead: '锁定后的笔记永远不能再更改、解锁或移除。您仍可以补充它，并选择是否列入报告。',
    lockButton: '永久锁定笔记',
    keepOpen: '暂不锁定',
    amend: '补充',
    amendLead: '笔记保持原样。补充内容加在其下方，并立即锁定。',
    amendText: '补充内容',
    amendButton: '添加补充',
    amendment: when => `补充，${when}`,
    remove: '移除笔记',
    removed: '笔记已移除。按 Ctrl+Z 可以恢复。',
    form: {
      add: '新笔记',
      edit: '编辑笔记',
      title: '标题',
      text: '内容',
      on: '关于某件证物',
      onHelp: '留空则为关于整个案件的笔记。',
      page: '页',
      pageHelp: '留空 = 整件证物',
      addButton: '添加笔记',
      changedSince: '您开始编辑之后，这条笔记在别处被修改过。保存会用您的文字替换较新的文字；两者都保留在历史记录中。',
    },
    discard: {
      button: '放弃草稿',
      title: '放弃这份草稿？',
      lead: '上次保存之后输入的内容将会丢失。已保存的笔记保持原样。',
      keep: '继续编写',
    },
    draft: '尚未保存',
    newDraft: '新笔记，尚未保存',
    mentionedIn: count => `在 ${count} 条笔记中提及`,
    failed: { change: '笔记没有更改', lock: '笔记没有锁定', remove: '笔记没有移除' },
  },
};
