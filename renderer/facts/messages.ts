import type { BrokenCitation } from '../../contract/citations.ts';
import type { FactStatus } from '../../contract/facts.ts';
import type { WordsOf } from '../messages/words.ts';
import type { FactMark } from './filter.ts';

type Words = {
  readonly title: string;
  readonly shown: (shown: number, all: number) => string;
  readonly add: string;
  readonly view: string;
  readonly views: { readonly both: string; readonly table: string; readonly timeline: string };
  readonly status: Readonly<Record<FactStatus, string>>;
  readonly columns: {
    readonly date: string;
    readonly fact: string;
    readonly status: string;
    readonly people: string;
    readonly counts: string;
    readonly sources: string;
  };
  readonly filter: {
    readonly text: string;
    readonly status: string;
    readonly person: string;
    readonly count: string;
    readonly mark: string;
    readonly marks: Readonly<Record<FactMark, string>>;
    readonly clear: string;
  };
  readonly changeStatus: (status: string) => string;
  readonly broken: Readonly<Record<BrokenCitation['why'], string>>;
  readonly brokenShort: string;
  readonly proof: {
    readonly title: string;
    readonly back: string;
    readonly source: (number: string, page: number) => string;
  };
  readonly bulk: {
    readonly toolbar: string;
    readonly chosen: (count: number) => string;
    readonly choose: (fact: string) => string;
    readonly chooseAll: string;
    readonly status: string;
    readonly person: string;
    readonly count: string;
    readonly evaluation: string;
    readonly setEvaluation: string;
    readonly remove: string;
    readonly removed: (count: number) => string;
    readonly clear: string;
  };
  readonly none: string;
  readonly noneLead: string;
  readonly noneFound: string;
  readonly undated: string;
  readonly date: {
    readonly help: string;
    readonly understood: (span: string) => string;
    readonly span: (from: string, to: string) => string;
    readonly until: (to: string) => string;
    readonly after: (from: string) => string;
    readonly circa: (span: string) => string;
    readonly zone: (span: string, zone: string) => string;
    readonly unknown: string;
  };
  readonly form: {
    readonly add: string;
    readonly edit: string;
    readonly statement: string;
    readonly statementHelp: string;
    readonly statementMissing: string;
    readonly date: string;
    readonly status: string;
    readonly evaluation: string;
    readonly evaluationHelp: string;
    readonly people: string;
    readonly counts: string;
    readonly proof: string;
    readonly proofHelp: string;
    readonly exhibitMissing: string;
    readonly noPeople: string;
    readonly noCounts: string;
  };
  readonly details: {
    readonly title: string;
    readonly evaluation: string;
    readonly people: string;
    readonly counts: string;
    readonly sources: (count: number) => string;
    readonly cite: string;
    readonly citeButton: string;
    readonly remove: string;
    readonly removed: string;
    readonly onlyCitation: string;
    readonly draft: string;
  };
  readonly timeline: {
    readonly label: (count: number) => string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly all: string;
    readonly previous: string;
    readonly next: string;
    readonly undated: (count: number) => string;
    readonly empty: string;
  };
  readonly failed: { readonly save: string; readonly remove: string; readonly cite: string };
};

export const words: WordsOf<Words> = {
  en: {
    title: 'Facts',
    shown: (shown, all) => (shown === all ? `${all}` : `${shown} of ${all}`),
    add: 'Add fact',
    view: 'View',
    views: { both: 'Both', table: 'Table', timeline: 'Timeline' },
    status: { alleged: 'Alleged', disputed: 'Disputed', admitted: 'Admitted', proved: 'Proved' },
    columns: { date: 'Date', fact: 'Fact', status: 'Status', people: 'People', counts: 'Counts', sources: 'Sources' },
    filter: {
      text: 'Filter facts',
      status: 'Any status',
      person: 'Any person',
      count: 'Any count',
      mark: 'Any proof',
      marks: { undated: 'Undated', oneSource: 'One page only', broken: 'Broken pin-cite' },
      clear: 'Show all',
    },
    changeStatus: status => `${status}: change the status`,
    broken: {
      exhibit: 'An exhibit that is cited was removed from the case. Cite another page.',
      page: 'A page that is cited is not there any more. Cite the page where it stands now.',
      words: 'Words that are quoted are not on their page any more. Cite the page again.',
    },
    brokenShort: 'broken',
    proof: { title: 'Proof', back: 'Back to the fact', source: (number, page) => `${number}, p. ${page}` },
    bulk: {
      toolbar: 'Chosen facts',
      chosen: count => (count === 1 ? '1 fact chosen' : `${count} facts chosen`),
      choose: fact => `Choose: ${fact}`,
      chooseAll: 'Choose all facts',
      status: 'Set status',
      person: 'Add person',
      count: 'Add count',
      evaluation: 'Evaluation of the source',
      setEvaluation: 'Set',
      remove: 'Remove',
      removed: count =>
        count === 1
          ? 'The fact was removed. Ctrl+Z brings it back.'
          : `${count} facts were removed. Ctrl+Z brings them back.`,
      clear: 'Choose none',
    },
    none: 'No facts yet',
    noneLead:
      'A fact is one dated sentence with the page that proves it. Add the first one, or mark a passage in an exhibit and make it a fact there.',
    noneFound: 'No fact matches these filters.',
    undated: 'undated',
    date: {
      help: 'As it is written in the source, such as 26 Oct 2021, March 2019, about 2018, or 15 Oct 2020 to 3 Nov 2020',
      understood: span => `Understood as ${span}`,
      span: (from, to) => `${from} to ${to}`,
      until: to => `up to ${to}`,
      after: from => `${from} or later`,
      circa: span => `about ${span}`,
      zone: (span, zone) => `${span}, zone ${zone}`,
      unknown: 'Kept as written. It was not understood as a date, so this fact stands with the undated ones.',
    },
    form: {
      add: 'New fact',
      edit: 'Edit fact',
      statement: 'Statement',
      statementHelp: 'One sentence',
      statementMissing: 'Write the fact as one sentence.',
      date: 'Date as written',
      status: 'Status',
      evaluation: 'Evaluation of the source',
      evaluationHelp: 'Such as official announcement, or press on another subject',
      people: 'People and organisations',
      counts: 'Counts it bears on',
      proof: 'Proof',
      proofHelp: 'Every fact rests on at least one page. More can be cited once it is saved.',
      exhibitMissing: 'Choose the exhibit that proves this fact.',
      noPeople: 'Nobody of this name. Add people on the People screen.',
      noCounts: 'No such count. Add counts on the People screen.',
    },
    details: {
      title: 'Fact',
      evaluation: 'Evaluation',
      people: 'People',
      counts: 'Counts',
      sources: count => (count === 1 ? '1 source' : `${count} sources`),
      cite: 'Cite another page',
      citeButton: 'Add citation',
      remove: 'Remove fact',
      removed: 'The fact was removed. Ctrl+Z brings it back.',
      onlyCitation: 'The only source of a fact stays. Cite another page first.',
      draft: 'being edited',
    },
    timeline: {
      label: count =>
        count === 1
          ? 'Timeline of 1 dated fact. The table has it too.'
          : `Timeline of ${count} dated facts. The table has the same facts.`,
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      all: 'Show the whole time',
      previous: 'Previous fact',
      next: 'Next fact',
      undated: count =>
        count === 1 ? '1 undated fact is only in the table' : `${count} undated facts are only in the table`,
      empty: 'No dated fact to show. Give a fact a date and it appears here.',
    },
    failed: {
      save: 'The fact was not saved',
      remove: 'The fact was not removed',
      cite: 'The citation was not changed',
    },
  },
  'zh-Hans': {
    title: '事实',
    shown: (shown, all) => (shown === all ? `${all}` : `${all} 条中的 ${shown} 条`),
    add: '添加事实',
    view: '视图',
    views: { both: '两者', table: '表格', timeline: '时间线' },
    status: { alleged: '指控', disputed: '有争议', admitted: '已承认', proved: '已证明' },
    columns: { date: '日期', fact: '事实', status: '状态', people: '人物', counts: '罪项', sources: '来源' },
    filter: {
      text: '筛选事实',
      status: '任何状态',
      person: '任何人物',
      count: '任何罪项',
      mark: '任何证明',
      marks: { undated: '无日期', oneSource: '仅一页', broken: '失效的引证' },
      clear: '全部显示',
    },
    changeStatus: status => `${status}：更改状态`,
    broken: {
      exhibit: '所引用的证物已从案件中移除。请引用另一页。',
      page: '所引用的页面已不存在。请引用现在所在的页面。',
      words: '所引文字已不在该页上。请重新引用该页。',
    },
    brokenShort: '失效',
    proof: { title: '证明', back: '返回事实', source: (number, page) => `${number} 第 ${page} 页` },
    bulk: {
      toolbar: '所选事实',
      chosen: count => `已选 ${count} 条事实`,
      choose: fact => `选择：${fact}`,
      chooseAll: '选择所有事实',
      status: '设置状态',
      person: '添加人物',
      count: '添加罪项',
      evaluation: '对来源的评价',
      setEvaluation: '设置',
      remove: '移除',
      removed: count => `已移除 ${count} 条事实。按 Ctrl+Z 可以恢复。`,
      clear: '取消选择',
    },
    none: '还没有事实',
    noneLead: '一条事实是一句带日期的陈述，并附有证明它的页面。请添加第一条，或在证物中标出一段文字并将其设为事实。',
    noneFound: '没有事实符合这些筛选条件。',
    undated: '无日期',
    date: {
      help: '按来源中的写法，例如 2021年10月26日、March 2019、约2018年，或 15 Oct 2020 to 3 Nov 2020',
      understood: span => `理解为${span}`,
      span: (from, to) => `${from}至${to}`,
      until: to => `${to}或之前`,
      after: from => `${from}或之后`,
      circa: span => `大约${span}`,
      zone: (span, zone) => `${span}，时区 ${zone}`,
      unknown: '按原文保留。未能理解为日期，因此这条事实排在无日期的事实中。',
    },
    form: {
      add: '新事实',
      edit: '编辑事实',
      statement: '陈述',
      statementHelp: '一句话',
      statementMissing: '请用一句话写出事实。',
      date: '日期（按原文）',
      status: '状态',
      evaluation: '对来源的评价',
      evaluationHelp: '例如官方公告，或关于其他主题的报道',
      people: '人物与组织',
      counts: '相关罪项',
      proof: '证明',
      proofHelp: '每条事实至少依据一个页面。保存后可以再引用其他页面。',
      exhibitMissing: '请选择证明这条事实的证物。',
      noPeople: '没有此人。请在“人物”页面添加。',
      noCounts: '没有此罪项。请在“人物”页面添加。',
    },
    details: {
      title: '事实',
      evaluation: '评价',
      people: '人物',
      counts: '罪项',
      sources: count => `${count} 个来源`,
      cite: '引用另一页',
      citeButton: '添加引用',
      remove: '移除事实',
      removed: '事实已移除。按 Ctrl+Z 可以恢复。',
      onlyCitation: '事实的唯一来源会保留。请先引用另一页。',
      draft: '编辑中',
    },
    timeline: {
      label: count => `${count} 条有日期的事实的时间线。表格中有相同的事实。`,
      zoomIn: '放大',
      zoomOut: '缩小',
      all: '显示全部时间',
      previous: '上一条事实',
      next: '下一条事实',
      undated: count => `${count} 条无日期的事实只在表格中`,
      empty: '没有可显示的有日期的事实。给事实加上日期，它就会出现在这里。',
    },
    failed: { save: '事实没有保存', remove: '事实没有移除', cite: '引用没有更改' },
  },
};
