import type { SuggestionKind } from '../../contract/suggestions.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly waiting: (files: number) => string;
  /** Of several, as a tab. */
  readonly kinds: Readonly<Record<SuggestionKind, string>>;
  /** Of one. */
  readonly kind: Readonly<Record<SuggestionKind, string>>;
  /** What a person should know of how it was found. */
  readonly caution: Readonly<Record<SuggestionKind, string>>;
  readonly dismissed: (count: number) => string;
  readonly open: string;
  readonly filter: string;
  readonly none: string;
  readonly noneLead: string;
  readonly noneOfKind: string;
  readonly noneFound: string;
  readonly columns: {
    readonly found: string;
    readonly likely: string;
    readonly exhibits: string;
    readonly passages: string;
  };
  readonly likely: (names: string) => string;
  readonly panel: string;
  readonly whose: string;
  readonly isWho: string;
  readonly somebodyNew: string;
  readonly likelyGroup: string;
  readonly restGroup: string;
  readonly name: string;
  readonly takeOver: string;
  readonly takenOver: (value: string, name: string) => string;
  readonly notTakenOver: string;
  readonly dismiss: string;
  readonly bringBack: string;
  readonly dismissDone: (value: string) => string;
  readonly broughtBack: (value: string) => string;
  readonly notDismissed: string;
  readonly passages: (count: number) => string;
  /** `place` is the page, as it is called: "p. 3". */
  readonly openPassage: (number: string, place: string) => string;
  readonly place: (number: string, place: string) => string;
  readonly makeFact: string;
  readonly makeFactOf: (number: string, place: string) => string;
  readonly factMade: string;
  readonly factNotMade: string;
  readonly onPage: (count: number) => string;
  readonly machineFound: string;
  readonly dismissOf: (value: string) => string;
  readonly openOf: (value: string) => string;
};

export const words: WordsOf<Words> = {
  en: {
    title: 'Suggestions',
    lead: 'Found by the program in the text of the exhibits. They state nothing until you take them over.',
    waiting: files =>
      files === 1
        ? 'The text of 1 file is still to be gone through.'
        : `The text of ${files.toLocaleString('en')} files is still to be gone through.`,
    kinds: {
      person: 'People',
      organisation: 'Organisations',
      sender: 'Senders',
      phone: 'Phones',
      email: 'E-mail',
      account: 'Accounts',
      card: 'Cards',
      wallet: 'Wallets',
      date: 'Dates',
      amount: 'Amounts',
    },
    kind: {
      person: 'Person',
      organisation: 'Organisation',
      sender: 'Sender',
      phone: 'Phone number',
      email: 'E-mail address',
      account: 'Account',
      card: 'Payment card',
      wallet: 'Wallet',
      date: 'Date',
      amount: 'Amount',
    },
    caution: {
      person:
        'Names are guessed from grammar and lists. About one in four is something else, and one in five is missed.',
      organisation: 'Names are guessed from grammar and endings. Half of the organisations are missed.',
      sender: 'As the message states it. Anybody can write any name into a message.',
      phone: 'With a country code, or in a usual form of China or North America. The number exists in its plan.',
      email: 'As written in the text.',
      account:
        'The length and check digits of an IBAN are right. Other numbers have none: they stand behind a word such as “Account No.”.',
      card: 'The beginning, the length and the check digit are right; one in ten long numbers passes by chance.',
      wallet:
        'The check digits are right, where the kind of wallet has any. Addresses of Solana stand behind its name.',
      date: 'Dates with a year. Figures that can be two days, such as 03/04/2019, are left as written.',
      amount: 'Amounts with a currency. A plain $ or ¥ may be of several countries.',
    },
    dismissed: count => `Dismissed ${count.toLocaleString('en')}`,
    open: 'Open',
    filter: 'Filter suggestions',
    none: 'Nothing to suggest',
    noneLead: 'What the program finds in the text of exhibits will stand here: people, numbers, dates and amounts.',
    noneOfKind: 'Nothing of this kind is open.',
    noneFound: 'Nothing matches this filter.',
    columns: { found: 'As found', likely: 'Likely', exhibits: 'Exhibits', passages: 'Passages' },
    likely: names => `Likely ${names}`,
    panel: 'Suggestion',
    whose: 'Whose it is',
    isWho: 'Who it is',
    somebodyNew: 'Somebody new',
    likelyGroup: 'Likely',
    restGroup: 'Of the case',
    name: 'Name',
    takeOver: 'Take over',
    takenOver: (value, name) => `${value} is stated of ${name} now. Ctrl+Z takes it back.`,
    notTakenOver: 'It was not taken over',
    dismiss: 'Dismiss',
    bringBack: 'Bring back',
    dismissDone: value => `${value} was dismissed. Ctrl+Z brings it back.`,
    broughtBack: value => `${value} is suggested again.`,
    notDismissed: 'It was not dismissed',
    passages: count => (count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`),
    openPassage: (number, place) => `Open ${number} at ${place}`,
    place: (number, place) => `${number}, ${place}`,
    makeFact: 'Make a fact',
    makeFactOf: (number, place) => `Make a fact of the passage in ${number}, ${place}`,
    factMade: 'The fact was added as alleged, cited with its sentence. Ctrl+Z takes it back.',
    factNotMade: 'The fact was not made',
    onPage: count => (count === 1 ? '1 suggestion on this page' : `${count} suggestions on this page`),
    machineFound: 'Found by the program; they state nothing.',
    dismissOf: value => `Dismiss ${value}`,
    openOf: value => `Take over ${value}…`,
  },
  'zh-Hans': {
    title: '建议',
    lead: '由程序在证物文字中找到。在您采用之前，它们不作任何陈述。',
    waiting: files => `还有 ${files.toLocaleString('en')} 个文件的文字有待查找。`,
    kinds: {
      person: '人物',
      organisation: '组织',
      sender: '发件人',
      phone: '电话',
      email: '电子邮件',
      account: '账户',
      card: '银行卡',
      wallet: '钱包',
      date: '日期',
      amount: '金额',
    },
    kind: {
      person: '个人',
      organisation: '组织',
      sender: '发件人',
      phone: '电话号码',
      email: '电子邮件地址',
      account: '账户',
      card: '支付卡',
      wallet: '钱包',
      date: '日期',
      amount: '金额',
    },
    caution: {
      person: '姓名根据姓氏、称谓和词表推测。大约四分之一其实不是姓名，五分之一会漏掉。',
      organisation: '名称根据结尾词和语法推测。约一半的组织会漏掉。',
      sender: '按消息中所写。任何人都可以在消息里写任何名字。',
      phone: '带国家代码，或为中国、北美的常用写法。号码符合编号规则。',
      email: '按原文。',
      account: 'IBAN 的长度和校验位正确。其他账号没有校验位，只因前面有“账号”之类的字样而列出。',
      card: '开头、长度和校验位正确；每十个长号码中约有一个碰巧通过。',
      wallet: '校验位正确（如该类钱包有校验位）。Solana 地址只在其名称之后列出。',
      date: '带年份的日期。可能指两个日子的数字（如 03/04/2019）按原文保留。',
      amount: '带货币的金额。单独的 $ 或 ¥ 可能属于多个国家。',
    },
    dismissed: count => `已忽略 ${count.toLocaleString('en')}`,
    open: '待处理',
    filter: '筛选建议',
    none: '没有建议',
    noneLead: '程序在证物文字中找到的人物、号码、日期和金额会显示在这里。',
    noneOfKind: '没有这一类的待处理建议。',
    noneFound: '没有建议符合此筛选条件。',
    columns: { found: '所找到的', likely: '可能是', exhibits: '证物', passages: '段落' },
    likely: names => `可能是${names}`,
    panel: '建议',
    whose: '属于谁',
    isWho: '是谁',
    somebodyNew: '新的人物',
    likelyGroup: '可能',
    restGroup: '本案人物',
    name: '名称',
    takeOver: '采用',
    takenOver: (value, name) => `已将 ${value} 记在 ${name} 名下。按 Ctrl+Z 可以撤回。`,
    notTakenOver: '没有采用',
    dismiss: '忽略',
    bringBack: '恢复',
    dismissDone: value => `已忽略 ${value}。按 Ctrl+Z 可以恢复。`,
    broughtBack: value => `${value} 重新列为建议。`,
    notDismissed: '没有忽略',
    passages: count => `${count.toLocaleString('en')} 处段落`,
    openPassage: (number, place) => `打开 ${number} ${place}`,
    place: (number, place) => `${number}，${place}`,
    makeFact: '建立事实',
    makeFactOf: (number, place) => `由 ${number} ${place}的段落建立事实`,
    factMade: '事实已添加，状态为“指称”，并以所在句子引证。按 Ctrl+Z 可以撤回。',
    factNotMade: '没有建立事实',
    onPage: count => `本页有 ${count} 条建议`,
    machineFound: '由程序找到；不作任何陈述。',
    dismissOf: value => `忽略 ${value}`,
    openOf: value => `采用 ${value}…`,
  },
};
