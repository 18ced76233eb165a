import type { WordsOf } from '../messages/words.ts';

type Words = {
  /** What is at work, by the kind of the job. */
  readonly kinds: Readonly<Record<string, (count: number) => string>>;
  readonly other: (count: number) => string;
  readonly and: (first: string, more: number) => string;
  readonly work: string;
  readonly idleLead: string;
  readonly progress: (done: string, total: string) => string;
  readonly cancelOne: (what: string) => string;
  readonly cancelFailed: string;
  readonly goesOn: string;
  readonly verifyNow: string;
  readonly notLogged: string;
  readonly today: (time: string) => string;
  readonly originals: (count: string, when: string) => string;
  readonly never: (count: string) => string;
  /** What the last verification found wrong. */
  readonly wrong: (problems: number) => string;
  readonly none: string;
  readonly encrypted: string;
  readonly notEncrypted: string;
  readonly saved: string;
  readonly readOnly: string;
  readonly integrity: string;
  readonly integrityLead: string;
  readonly stopReading: (count: number) => string;
  readonly stopReadingButton: string;
};

export const words: WordsOf<Words> = {
  en: {
    kinds: {
      import: count => (count === 1 ? 'Importing' : `${count} imports`),
      read: count => (count === 1 ? 'Reading 1 file' : `Reading ${count.toLocaleString('en')} files`),
      ocr: count =>
        count === 1 ? 'Recognising text of 1 file' : `Recognising text of ${count.toLocaleString('en')} files`,
      index: () => 'Filling the search index',
      tidy: () => 'Tidying the search index',
      study: () => 'Looking for names and numbers',
      verify: () => 'Verifying originals and database',
      report: count => (count === 1 ? 'Writing a report' : `Writing ${count} reports`),
      export: count => (count === 1 ? 'Writing a list' : `Writing ${count} lists`),
      family: () => 'Bringing what containers hold',
      'known-list': () => 'Reading a list of known files',
      'mark-known': () => 'Tagging known files',
    },
    other: count => (count === 1 ? '1 other job' : `${count} other jobs`),
    and: (first, more) => `${first} and ${more} more`,
    work: 'Background work',
    idleLead: 'Nothing is at work. Imports, reading, verification and reports will show here.',
    progress: (done, total) => `${done} of ${total}`,
    cancelOne: what => `Cancel: ${what}`,
    cancelFailed: 'This was not cancelled',
    goesOn: 'Work goes on after a restart. What is stored stays.',
    verifyNow: 'Verify now',
    notLogged: 'This library is open for reading only, so the result is not entered in its log.',
    today: time => `today ${time}`,
    originals: (count, when) => `${count} originals verified ${when}`,
    never: count => `${count} originals, not all verified yet`,
    wrong: problems =>
      problems === 1 ? 'Verification found 1 problem' : `Verification found ${problems.toLocaleString('en')} problems`,
    none: 'no originals yet',
    encrypted: 'encrypted',
    notEncrypted: 'not encrypted',
    saved: 'saved',
    readOnly: 'read only',
    integrity: 'Are the originals whole?',
    integrityLead:
      'Every original is read again and compared with its SHA-256, and the custody log is checked entry by entry.',
    stopReading: count =>
      `Stop reading ${count.toLocaleString('en')} files? Their text will not be searchable. You can have each read again from the Exhibits screen.`,
    stopReadingButton: 'Stop reading',
  },
  'zh-Hans': {
    kinds: {
      import: count => (count === 1 ? '正在导入' : `${count} 项导入`),
      read: count => `正在读取 ${count.toLocaleString('en')} 个文件`,
      ocr: count => `正在识别 ${count.toLocaleString('en')} 个文件的文字`,
      index: () => '正在建立搜索索引',
      tidy: () => '正在整理搜索索引',
      study: () => '正在查找姓名和号码',
      verify: () => '正在核验原件和数据库',
      report: count => (count === 1 ? '正在生成报告' : `正在生成 ${count} 份报告`),
      export: count => (count === 1 ? '正在导出清单' : `正在导出 ${count} 份清单`),
      family: () => '正在收入容器中的文件',
      'known-list': () => '正在读取已知文件清单',
      'mark-known': () => '正在标记已知文件',
    },
    other: count => `其他任务 ${count} 项`,
    and: (first, more) => `${first}，另有 ${more} 项`,
    work: '后台任务',
    idleLead: '目前没有任务。导入、读取、核验和报告的进度会显示在这里。',
    progress: (done, total) => `${done} / ${total}`,
    cancelOne: what => `取消：${what}`,
    cancelFailed: '未能取消',
    goesOn: '重新启动后任务会继续。已保存的内容不受影响。',
    verifyNow: '立即核验',
    notLogged: '此资料库以只读方式打开，因此结果不会记入其日志。',
    today: time => `今天 ${time}`,
    originals: (count, when) => `${count} 份原件已于${when} 核验`,
    never: count => `${count} 份原件，尚未全部核验`,
    wrong: problems => `核验发现 ${problems.toLocaleString('en')} 个问题`,
    none: '还没有原件',
    encrypted: '已加密',
    notEncrypted: '未加密',
    saved: '已保存',
    readOnly: '只读',
    integrity: '原件是否完好？',
    integrityLead: '重新读取每份原件并与其 SHA-256 比对，同时逐条检查保管日志。',
    stopReading: count =>
      `要停止读取 ${count.toLocaleString('en')} 个文件吗？这些文件的文字将无法搜索。之后可在“证物”界面让它们重新读取。`,
    stopReadingButton: '停止读取',
  },
};
