import type { CaseStatus } from '../../contract/cases.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly title: string;
  readonly newCase: string;
  readonly editCase: (title: string) => string;
  readonly empty: string;
  readonly emptyLead: string;
  readonly table: string;
  readonly columns: {
    readonly title: string;
    readonly reference: string;
    readonly jurisdiction: string;
    readonly status: string;
    readonly exhibits: string;
    readonly facts: string;
    readonly people: string;
    readonly notes: string;
    readonly actions: string;
  };
  readonly statuses: Readonly<Record<CaseStatus, string>>;
  readonly fields: {
    readonly title: string;
    readonly reference: string;
    readonly referenceHelp: string;
    readonly jurisdiction: string;
    readonly jurisdictionHelp: string;
    readonly status: string;
    readonly description: string;
    readonly descriptionHelp: string;
    readonly numbering: string;
    readonly prefix: string;
    readonly digits: string;
    readonly example: (first: string, later: string) => string;
    readonly exampleLater: string;
    readonly prefixProblem: string;
  };
  readonly create: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly sortBy: (column: string) => string;
};

export const words: WordsOf<Words> = {
  en: {
    title: 'Cases',
    newCase: 'New case',
    editCase: title => `Edit ${title}`,
    empty: 'There is no case in this library yet.',
    emptyLead: 'A case holds the exhibits, facts, people and notes of one investigation.',
    table: 'Cases of this library',
    columns: {
      title: 'Title',
      reference: 'Reference',
      jurisdiction: 'Jurisdiction',
      status: 'Status',
      exhibits: 'Exhibits',
      facts: 'Facts',
      people: 'People',
      notes: 'Notes',
      actions: 'Edit',
    },
    statuses: { open: 'Open', closed: 'Closed', archived: 'Archived' },
    fields: {
      title: 'Title',
      reference: 'Reference',
      referenceHelp: 'Your office’s own number. No two cases share one.',
      jurisdiction: 'Jurisdiction',
      jurisdictionHelp: 'The court or authority, as it is to stand in the report.',
      status: 'Status',
      description: 'Description',
      descriptionHelp: 'What the case is about, in a few sentences. It opens the overview and the report.',
      numbering: 'Exhibit numbers',
      prefix: 'Prefix',
      digits: 'Digits',
      example: (first, later) => `The first exhibit is ${first}, the twelfth ${later}.`,
      exampleLater: 'A change holds for exhibits that are added from now on; numbers already given stay.',
      prefixProblem: 'Use letters and signs, and no digits or spaces.',
    },
    create: 'Add case',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Case saved',
    sortBy: column => `Sort by ${column}`,
  },
  'zh-Hans': {
    title: '案件',
    newCase: '新建案件',
    editCase: title => `编辑“${title}”`,
    empty: '资料库中还没有案件。',
    emptyLead: '一个案件汇集一项调查的证物、事实、人物和笔记。',
    table: '资料库中的案件',
    columns: {
      title: '名称',
      reference: '编号',
      jurisdiction: '管辖',
      status: '状态',
      exhibits: '证物',
      facts: '事实',
      people: '人物',
      notes: '笔记',
      actions: '编辑',
    },
    statuses: { open: '进行中', closed: '已结案', archived: '已归档' },
    fields: {
      title: '名称',
      reference: '编号',
      referenceHelp: '本单位的案件编号，不能与其他案件重复。',
      jurisdiction: '管辖',
      jurisdictionHelp: '法院或机关，按报告中应显示的写法填写。',
      status: '状态',
      description: '案情简介',
      descriptionHelp: '用几句话说明案件内容，会显示在概览和报告的开头。',
      numbering: '证物编号',
      prefix: '前缀',
      digits: '位数',
      example: (first, later) => `第一件证物为 ${first}，第十二件为 ${later}。`,
      exampleLater: '更改只适用于此后添加的证物，已有编号保持不变。',
      prefixProblem: '请使用字母和符号，不要使用数字或空格。',
    },
    create: '添加案件',
    save: '保存',
    cancel: '取消',
    saved: '案件已保存',
    sortBy: column => `按${column}排序`,
  },
};
