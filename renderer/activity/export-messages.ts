import type { CustodyColumn } from '../../contract/exports.ts';
import type { WordsOf } from '../messages/words.ts';
import { countText } from '../ui/when.ts';

type Words = {
  readonly button: string;
  readonly title: (count: string) => string;
  readonly lead: string;
  readonly part: string;
  readonly fileName: (matter: string) => string;
  readonly writing: string;
  readonly notWritten: string;
  readonly facts: (count: number) => string;
  readonly headings: Readonly<Record<CustodyColumn, string>>;
};

/** Words about the log as a file. */
export const words: WordsOf<Words> = {
  en: {
    button: 'Export…',
    title: count => `Export ${count} ${count === '1' ? 'entry' : 'entries'} of the custody log`,
    lead: 'A CSV file, the oldest entry first. Each line has the text that was hashed, the hash before it and its own hash, so that anybody can check it without this program: SHA-256 of “casewright custody 1”, a zero byte, the 32 bytes of the hash before, and the text.',
    part: 'Entries that are not shown are left out: each line can be checked, but only the whole library’s log shows the chain without gaps.',
    fileName: matter => (matter === '' ? 'Custody log' : `Custody log - ${matter}`),
    writing: 'Writing the log…',
    notWritten: 'The log was not written',
    facts: count => (count === 1 ? '1 entry' : `${countText(count)} entries`),
    headings: {
      device: 'Device',
      seq: 'Entry',
      at: 'When (UTC)',
      actor: 'Who',
      act: 'What',
      action: 'Act',
      item: 'Item, as it is called now',
      reason: 'Reason',
      text: 'Text that was hashed',
      previous: 'Hash before',
      hash: 'Hash',
    },
  },
  'zh-Hans': {
    button: '导出…',
    title: count => `导出保管日志的 ${count} 条记录`,
    lead: 'CSV 文件，最早的记录在前。每行含被计算哈希的文本、前一条的哈希值和本条的哈希值，任何人不用本程序也能核对：对“casewright custody 1”、一个零字节、前一条哈希值的 32 个字节和该文本依次相接，计算 SHA-256。',
    part: '未显示的记录不会写出：每行仍可核对，但只有整个资料库的日志才能显示没有缺口的链。',
    fileName: matter => (matter === '' ? '保管日志' : `保管日志 - ${matter}`),
    writing: '正在写出日志…',
    notWritten: '日志未写出',
    facts: count => `${countText(count)} 条记录`,
    headings: {
      device: '设备',
      seq: '序号',
      at: '时间（UTC）',
      actor: '人员',
      act: '操作',
      action: '操作代码',
      item: '对象（现名）',
      reason: '理由',
      text: '计算哈希的文本',
      previous: '前一条的哈希值',
      hash: '哈希值',
    },
  },
};
