import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly title: string;
  readonly shown: (open: number, all: number) => string;
  readonly add: string;
  readonly list: string;
  readonly dispute: string;
  readonly none: string;
  readonly noneLead: string;
  readonly choose: string;
  readonly open: string;
  readonly settled: (value: string) => string;
  readonly values: (count: number) => string;
  readonly sources: (count: number) => string;
  readonly adopt: string;
  readonly adoptValue: (value: string) => string;
  readonly adopted: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly reasonMissing: string;
  readonly takeBack: string;
  readonly addValue: string;
  readonly addValueButton: string;
  readonly remove: string;
  readonly removed: string;
  readonly form: {
    readonly title: string;
    readonly claim: string;
    readonly claimHelp: string;
    readonly claimMissing: string;
    readonly valueNumber: (number: number) => string;
    readonly value: string;
    readonly valueHelp: string;
    readonly valueMissing: string;
    readonly remark: string;
    readonly remarkHelp: string;
    readonly sourceMissing: string;
    readonly another: string;
    readonly dropValue: (number: number) => string;
  };
  readonly failed: { readonly adopt: string; readonly takeBack: string; readonly remove: string };
};

export const words: WordsOf<Words> = {
  en: {
    title: 'Conflicts',
    shown: (open, all) => (all === 0 ? '' : open === 0 ? `${all}, all settled` : `${open} open of ${all}`),
    add: 'Add conflict',
    list: 'Conflicts of this case',
    dispute: 'Another source differs',
    none: 'No conflicts',
    noneLead:
      'When two sources give different values for one claim, put them side by side here, adopt one and say why.',
    choose: 'Choose a conflict to compare its sources.',
    open: 'Open: no value adopted yet',
    settled: value => `Adopted: ${value}`,
    values: count => `${count} values`,
    sources: count => (count === 1 ? '1 source' : `${count} sources`),
    adopt: 'Adopt this value',
    adoptValue: value => `Adopt this value: ${value}`,
    adopted: 'Adopted',
    reason: 'Reason',
    reasonHelp: 'Why the sources for this value weigh more. The reason stands in the report.',
    reasonMissing: 'Say why this value is adopted.',
    takeBack: 'Take back',
    addValue: 'Add another value',
    addValueButton: 'Add value',
    remove: 'Remove conflict',
    removed: 'The conflict was removed. Ctrl+Z brings it back.',
    form: {
      title: 'New conflict',
      claim: 'Claim',
      claimHelp: 'What the sources differ on, such as the sentence of a defendant',
      claimMissing: 'Write what the sources differ on.',
      valueNumber: number => `Value ${number}`,
      value: 'Value',
      valueHelp: 'What this source says, in a few words',
      valueMissing: 'Write the value.',
      remark: 'Remark',
      remarkHelp: 'Such as what kind of source this is',
      sourceMissing: 'Choose the exhibit that gives this value.',
      another: 'Add one more value',
      dropValue: number => `Leave out value ${number}`,
    },
    failed: {
      adopt: 'The value was not adopted',
      takeBack: 'The adoption was not taken back',
      remove: 'The conflict was not removed',
    },
  },
  'zh-Hans': {
    title: '矛盾',
    shown: (open, all) => (all === 0 ? '' : open === 0 ? `${all} 个，均已解决` : `${all} 个中有 ${open} 个未解决`),
    add: '添加矛盾',
    list: '本案的矛盾',
    dispute: '另一来源不同',
    none: '没有矛盾',
    noneLead: '当两个来源对同一说法给出不同的值时，请在此并列比较，采纳其一并说明理由。',
    choose: '请选择一个矛盾以比较其来源。',
    open: '未解决：尚未采纳任何值',
    settled: value => `已采纳：${value}`,
    values: count => `${count} 个值`,
    sources: count => `${count} 个来源`,
    adopt: '采纳此值',
    adoptValue: value => `采纳此值：${value}`,
    adopted: '已采纳',
    reason: '理由',
    reasonHelp: '为什么支持此值的来源更有分量。理由会写入报告。',
    reasonMissing: '请说明采纳此值的理由。',
    takeBack: '收回',
    addValue: '添加另一个值',
    addValueButton: '添加值',
    remove: '移除矛盾',
    removed: '矛盾已移除。按 Ctrl+Z 可以恢复。',
    form: {
      title: '新矛盾',
      claim: '说法',
      claimHelp: '各来源在哪一点上不一致，例如某被告的刑期',
      claimMissing: '请写出各来源不一致之处。',
      valueNumber: number => `值 ${number}`,
      value: '值',
      valueHelp: '用几个字写出此来源的说法',
      valueMissing: '请写出值。',
      remark: '备注',
      remarkHelp: '例如这是哪一类来源',
      sourceMissing: '请选择给出此值的证物。',
      another: '再添加一个值',
      dropValue: number => `去掉值 ${number}`,
    },
    failed: { adopt: '值没有被采纳', takeBack: '采纳没有收回', remove: '矛盾没有移除' },
  },
};
