import type { CaseOverview } from '../../contract/cases.ts';
import type { WordsOf } from '../messages/words.ts';

type Attention = Exclude<keyof CaseOverview['attention'], 'failedImportId'>;

type Words = {
  readonly edit: string;
  readonly importFiles: string;
  readonly noDescription: string;
  readonly more: string;
  readonly less: string;
  readonly facts: {
    readonly reference: string;
    readonly jurisdiction: string;
    readonly status: string;
    readonly material: string;
    readonly work: string;
  };
  readonly material: (exhibits: string, pages: string, size: string) => string;
  readonly work: (facts: string, notes: string) => string;
  readonly empty: string;
  readonly emptyLead: string;
  readonly parties: string;
  readonly otherParties: string;
  readonly noParties: string;
  readonly addPeople: string;
  readonly others: (count: string) => string;
  readonly strip: string;
  readonly stripLabel: (count: string, from: string, to: string) => string;
  readonly noFacts: string;
  readonly openFacts: string;
  readonly undatedFacts: (count: string) => string;
  readonly asTable: string;
  readonly asPicture: string;
  readonly date: string;
  readonly fact: string;
  readonly factStatus: string;
  readonly kinds: string;
  readonly kind: string;
  readonly exhibits: string;
  readonly size: string;
  readonly dates: string;
  readonly datesLabel: (from: string, to: string) => string;
  readonly period: string;
  readonly undated: (count: string, unit: 'month' | 'year') => string;
  readonly noDates: string;
  readonly attention: string;
  readonly nothing: string;
  readonly needs: Readonly<Record<Attention, (count: string) => string>>;
  readonly latest: string;
  readonly noLatest: string;
  readonly times: (act: string, count: string, orMore: boolean) => string;
  readonly allActivity: string;
};

const one = (count: string): boolean => count === '1';
const exhibitsText = (count: string): string => (one(count) ? '1 exhibit' : `${count} exhibits`);

export const words: WordsOf<Words> = {
  en: {
    edit: 'Edit case',
    importFiles: 'Import files',
    noDescription: 'This case has no description yet.',
    more: 'Show more',
    less: 'Show less',
    facts: {
      reference: 'Reference',
      jurisdiction: 'Jurisdiction',
      status: 'Status',
      material: 'Material',
      work: 'Work',
    },
    material: (exhibits, pages, size) =>
      `${exhibitsText(exhibits)}, ${one(pages) ? '1 page' : `${pages} pages`}, ${size}`,
    work: (facts, notes) => `${one(facts) ? '1 fact' : `${facts} facts`}, ${one(notes) ? '1 note' : `${notes} notes`}`,
    empty: 'This case has no exhibits yet.',
    emptyLead: 'Import files or folders; what they hold can be searched as soon as their text is read.',
    parties: 'Parties',
    otherParties: 'Other parties:',
    noParties: 'No person or organisation is marked as a party.',
    addPeople: 'Open people and counts',
    others: count => `and ${count} more`,
    strip: 'Facts over time',
    stripLabel: (count, from, to) => `${one(count) ? '1 dated fact' : `${count} dated facts`}, from ${from} to ${to}`,
    noFacts: 'No fact has a date yet. Pin one to the page that proves it.',
    openFacts: 'Open facts',
    undatedFacts: count => (one(count) ? '1 fact has no date.' : `${count} facts have no date.`),
    asTable: 'Show as table',
    asPicture: 'Show as picture',
    date: 'Date',
    fact: 'Fact',
    factStatus: 'Status',
    kinds: 'Exhibits by kind',
    kind: 'Kind',
    exhibits: 'Exhibits',
    size: 'Size',
    dates: 'Exhibits by date',
    datesLabel: (from, to) => `Exhibits by their own date, from ${from} to ${to}`,
    period: 'Date',
    undated: (count, unit) =>
      `${one(count) ? '1 exhibit has' : `${count} exhibits have`} no date${unit === 'month' ? ', or only a year' : ''}.`,
    noDates: 'No exhibit has a date yet.',
    attention: 'Needs attention',
    nothing: 'Nothing is waiting for you.',
    needs: {
      failedFiles: count => (one(count) ? '1 file could not be imported' : `${count} files could not be imported`),
      unreadable: count => `${exhibitsText(count)} without readable text`,
      failedPages: count =>
        one(count) ? '1 page could not be read by machine' : `${count} pages could not be read by machine`,
      waiting: count => `${exhibitsText(count)} waiting to be read`,
      openConflicts: count => (one(count) ? '1 open conflict' : `${count} open conflicts`),
      unreviewed: count => `${exhibitsText(count)} still marked New`,
      untagged: count => `${exhibitsText(count)} without a tag`,
      undatedFacts: count => (one(count) ? '1 fact without a date' : `${count} facts without a date`),
    },
    latest: 'Latest activity',
    noLatest: 'Nothing has been done in this case yet.',
    times: (act, count, orMore) => `${act}, ${count} times${orMore ? ' or more' : ''}`,
    allActivity: 'Open the whole log',
  },
  'zh-Hans': {
    edit: '编辑案件',
    importFiles: '导入文件',
    noDescription: '本案尚无案情简介。',
    more: '展开',
    less: '收起',
    facts: { reference: '编号', jurisdiction: '管辖', status: '状态', material: '材料', work: '工作' },
    material: (exhibits, pages, size) => `${exhibits} 件证物，${pages} 页，${size}`,
    work: (facts, notes) => `${facts} 项事实，${notes} 条笔记`,
    empty: '本案尚无证物。',
    emptyLead: '请导入文件或文件夹；文字读取后即可搜索。',
    parties: '当事人',
    otherParties: '其他当事人：',
    noParties: '尚未将任何人物或组织标为当事人。',
    addPeople: '打开人物与罪项',
    others: count => `另有 ${count} 位`,
    strip: '事实时间线',
    stripLabel: (count, from, to) => `${count} 项有日期的事实，从 ${from} 到 ${to}`,
    noFacts: '尚无带日期的事实。请在证明它的页面上添加。',
    openFacts: '打开事实',
    undatedFacts: count => `${count} 项事实没有日期。`,
    asTable: '以表格显示',
    asPicture: '以图形显示',
    date: '日期',
    fact: '事实',
    factStatus: '状态',
    kinds: '按类型统计证物',
    kind: '类型',
    exhibits: '证物',
    size: '大小',
    dates: '按日期统计证物',
    datesLabel: (from, to) => `按证物自身日期统计，从 ${from} 到 ${to}`,
    period: '日期',
    undated: (count, unit) => `${count} 件证物没有日期${unit === 'month' ? '，或只有年份' : ''}。`,
    noDates: '尚无证物带有日期。',
    attention: '需要处理',
    nothing: '没有待处理的事项。',
    needs: {
      failedFiles: count => `${count} 个文件未能导入`,
      unreadable: count => `${count} 件证物的文字无法读取`,
      failedPages: count => `${count} 页未能由机器识别`,
      waiting: count => `${count} 件证物等待读取`,
      openConflicts: count => `${count} 处矛盾尚未解决`,
      unreviewed: count => `${count} 件证物仍标为“新”`,
      untagged: count => `${count} 件证物没有标签`,
      undatedFacts: count => `${count} 项事实没有日期`,
    },
    latest: '最近活动',
    noLatest: '本案尚无任何活动。',
    times: (act, count, orMore) => `${act}，${count} 次${orMore ? '以上' : ''}`,
    allActivity: '打开完整日志',
  },
};
