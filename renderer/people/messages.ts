import type { EntityKind, IdentifierKind } from '../../contract/entities.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly title: string;
  readonly shown: (people: number, counts: number) => string;
  readonly views: string;
  readonly stated: string;
  readonly suggestions: (count: number) => string;
  readonly addPerson: string;
  readonly addCount: string;
  readonly people: string;
  readonly counts: string;
  readonly matrix: string;
  readonly matrixLead: string;
  readonly filter: string;
  readonly noneFound: string;
  readonly showAll: string;
  readonly nonePeople: string;
  readonly nonePeopleLead: string;
  readonly noneCounts: string;
  readonly noneCountsLead: string;
  readonly kind: Readonly<Record<EntityKind, string>>;
  readonly party: string;
  readonly columns: {
    readonly name: string;
    readonly role: string;
    readonly aliases: string;
    readonly facts: string;
    readonly number: string;
    readonly count: string;
    readonly statute: string;
    readonly charged: string;
    readonly outcome: string;
  };
  readonly cell: (name: string, count: string) => string;
  readonly chargeFailed: string;
  readonly identifiers: {
    readonly title: string;
    readonly add: string;
    readonly kinds: Readonly<Record<IdentifierKind, string>>;
    readonly value: string;
    readonly remark: string;
    readonly kindOf: (number: number) => string;
    readonly valueOf: (number: number) => string;
    readonly remarkOf: (number: number) => string;
    readonly drop: (number: number) => string;
  };
  readonly merge: {
    readonly title: string;
    readonly likely: (names: string) => string;
    readonly likelyGroup: string;
    readonly restGroup: string;
    readonly other: string;
    readonly button: string;
    readonly done: (other: string, kept: string) => string;
    readonly failed: string;
  };
  readonly named: { readonly inExhibits: (count: number) => string; readonly showAll: string };
  readonly entity: {
    readonly add: string;
    readonly addOne: Readonly<Record<EntityKind, string>>;
    readonly edit: string;
    readonly name: string;
    readonly nameMissing: string;
    readonly kind: string;
    readonly aliases: string;
    readonly aliasesHelp: string;
    readonly role: string;
    readonly roleHelp: string;
    readonly isParty: string;
    readonly isPartyHelp: string;
    readonly description: string;
    readonly inFacts: (count: number) => string;
    readonly inCounts: string;
    readonly remove: string;
    readonly removed: string;
    readonly showFacts: string;
  };
  readonly count: {
    readonly add: string;
    readonly edit: string;
    readonly number: string;
    readonly title: string;
    readonly titleMissing: string;
    readonly statute: string;
    readonly elements: string;
    readonly elementsHelp: string;
    readonly outcome: string;
    readonly outcomeHelp: string;
    readonly charged: string;
    readonly noPeople: string;
    readonly remove: string;
    readonly removed: string;
  };
  readonly failed: { readonly remove: string };
};

export const words: WordsOf<Words> = {
  en: {
    title: 'People',
    shown: (people, counts) =>
      `${people === 1 ? '1 person or organisation' : `${people} people and organisations`}, ${counts === 1 ? '1 count' : `${counts} counts`}`,
    views: 'What is shown',
    stated: 'Stated',
    suggestions: count => (count === 0 ? 'Suggestions' : `Suggestions ${count.toLocaleString('en')}`),
    addPerson: 'Add person',
    addCount: 'Add count',
    people: 'People and organisations',
    counts: 'Counts',
    matrix: 'Who is charged with what',
    matrixLead:
      'A charge is an allegation. A mark stands where somebody is charged in a count: click it, or press Space.',
    filter: 'Filter people',
    noneFound: 'Nobody matches this filter.',
    showAll: 'Show all',
    nonePeople: 'Nobody here yet',
    nonePeopleLead: 'Add the people and organisations of the case. Facts and counts can then name them.',
    noneCounts: 'No counts yet',
    noneCountsLead: 'Add what is alleged, and who is charged with it.',
    kind: { person: 'Person', organisation: 'Organisation' },
    party: 'Party',
    columns: {
      name: 'Name',
      role: 'Role',
      aliases: 'Also known as',
      facts: 'Facts',
      number: 'No.',
      count: 'Count',
      statute: 'Statute',
      charged: 'Charged',
      outcome: 'Outcome',
    },
    cell: (name, count) => `${name} charged in ${count}`,
    chargeFailed: 'The charge was not changed',
    identifiers: {
      title: 'Numbers and addresses',
      add: 'Add number or address',
      kinds: {
        phone: 'Phone',
        email: 'E-mail',
        account: 'Account',
        wallet: 'Wallet',
        handle: 'User name',
        document: 'Document',
        other: 'Other',
      },
      value: 'As written',
      remark: 'Remark',
      kindOf: number => `Kind of number ${number}`,
      valueOf: number => `Number or address ${number}`,
      remarkOf: number => `Remark on number ${number}`,
      drop: number => `Take away number ${number}`,
    },
    merge: {
      title: 'Two entries of one person?',
      likely: names => `Shares a name or a number with ${names}.`,
      likelyGroup: 'Same name or number',
      restGroup: 'Others',
      other: 'Other entry',
      button: 'Merge into this one',
      done: (other, kept) => `${other} is part of ${kept} now. Ctrl+Z takes it back.`,
      failed: 'The entries were not merged',
    },
    named: {
      inExhibits: count =>
        count === 0 ? 'Named in no exhibit' : count === 1 ? 'Named in 1 exhibit' : `Named in ${count} exhibits`,
      showAll: 'Show all in the search',
    },
    entity: {
      add: 'New person or organisation',
      addOne: { person: 'Add person', organisation: 'Add organisation' },
      edit: 'Person or organisation',
      name: 'Name',
      nameMissing: 'Write the name.',
      kind: 'Kind',
      aliases: 'Also known as',
      aliasesHelp: 'Other names and spellings. Press Enter after each.',
      role: 'Role',
      roleHelp: 'Such as defendant, witness, bank',
      isParty: 'Party to the proceedings',
      isPartyHelp: 'Parties come first and stand in the report’s list of parties.',
      description: 'Description',
      inFacts: count => (count === 0 ? 'In no fact yet' : count === 1 ? 'In 1 fact' : `In ${count} facts`),
      inCounts: 'Charged in',
      showFacts: 'Show these facts',
      remove: 'Remove',
      removed: 'Removed, and taken off its facts and counts. Ctrl+Z brings it back.',
    },
    count: {
      add: 'New count',
      edit: 'Count',
      number: 'Number',
      title: 'What is alleged',
      titleMissing: 'Write what is alleged.',
      statute: 'Statute',
      elements: 'What must be proved',
      elementsHelp: 'One element a line',
      outcome: 'Outcome',
      outcomeHelp: 'Such as pleaded guilty, dismissed',
      charged: 'Who is charged',
      noPeople: 'Nobody of this name. Add people first.',
      remove: 'Remove count',
      removed: 'The count was removed and taken off its facts. Ctrl+Z brings it back.',
    },
    failed: { remove: 'It was not removed' },
  },
  'zh-Hans': {
    title: '人物',
    shown: (people, counts) => `${people} 个人物与组织，${counts} 项罪项`,
    views: '显示内容',
    stated: '已陈述',
    suggestions: count => (count === 0 ? '建议' : `建议 ${count.toLocaleString('en')}`),
    addPerson: '添加人物',
    addCount: '添加罪项',
    people: '人物与组织',
    counts: '罪项',
    matrix: '谁被控何罪',
    matrixLead: '指控只是指控。标记表示此人在该罪项中被指控：点击或按空格键可更改。',
    filter: '筛选人物',
    noneFound: '没有人物符合此筛选条件。',
    showAll: '全部显示',
    nonePeople: '这里还没有人物',
    nonePeopleLead: '请添加本案的人物与组织，之后事实和罪项就可以引用他们。',
    noneCounts: '还没有罪项',
    noneCountsLead: '请添加所指控的内容，以及被指控的人。',
    kind: { person: '个人', organisation: '组织' },
    party: '当事方',
    columns: {
      name: '名称',
      role: '角色',
      aliases: '别名',
      facts: '事实',
      number: '编号',
      count: '罪项',
      statute: '法条',
      charged: '被指控人',
      outcome: '结果',
    },
    cell: (name, count) => `${name} 在${count}中被指控`,
    chargeFailed: '指控没有更改',
    identifiers: {
      title: '号码与地址',
      add: '添加号码或地址',
      kinds: {
        phone: '电话',
        email: '电子邮件',
        account: '账户',
        wallet: '钱包',
        handle: '用户名',
        document: '证件',
        other: '其他',
      },
      value: '按原文',
      remark: '备注',
      kindOf: number => `号码 ${number} 的类别`,
      valueOf: number => `号码或地址 ${number}`,
      remarkOf: number => `号码 ${number} 的备注`,
      drop: number => `去掉号码 ${number}`,
    },
    merge: {
      title: '同一人的两个条目？',
      likely: names => `与${names}有相同的名称或号码。`,
      likelyGroup: '相同的名称或号码',
      restGroup: '其他',
      other: '另一条目',
      button: '并入此条目',
      done: (other, kept) => `${other} 已并入 ${kept}。按 Ctrl+Z 可以撤回。`,
      failed: '条目没有合并',
    },
    named: {
      inExhibits: count => (count === 0 ? '没有证物提及' : `在 ${count} 件证物中提及`),
      showAll: '在搜索中全部显示',
    },
    entity: {
      add: '新的人物或组织',
      addOne: { person: '添加个人', organisation: '添加组织' },
      edit: '人物或组织',
      name: '名称',
      nameMissing: '请写出名称。',
      kind: '类别',
      aliases: '别名',
      aliasesHelp: '其他名称和写法。每写一个后按回车键。',
      role: '角色',
      roleHelp: '例如被告、证人、银行',
      isParty: '诉讼当事方',
      isPartyHelp: '当事方排在最前，并列入报告的当事方名单。',
      description: '说明',
      inFacts: count => (count === 0 ? '还不在任何事实中' : `在 ${count} 条事实中`),
      inCounts: '被指控的罪项',
      showFacts: '显示这些事实',
      remove: '移除',
      removed: '已移除，并已从相关事实和罪项中去掉。按 Ctrl+Z 可以恢复。',
    },
    count: {
      add: '新罪项',
      edit: '罪项',
      number: '编号',
      title: '所指控的内容',
      titleMissing: '请写出所指控的内容。',
      statute: '法条',
      elements: '须证明的要件',
      elementsHelp: '每行一个要件',
      outcome: '结果',
      outcomeHelp: '例如认罪、撤销',
      charged: '被指控人',
      noPeople: '没有此人。请先添加人物。',
      remove: '移除罪项',
      removed: '罪项已移除，并已从相关事实中去掉。按 Ctrl+Z 可以恢复。',
    },
    failed: { remove: '没有移除' },
  },
};
