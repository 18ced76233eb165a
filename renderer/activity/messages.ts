import type { CustodySubject } from '../../contract/custody.ts';
import type { CallName, EffectOf } from '../../contract/index.ts';
import type { WordsOf } from '../messages/words.ts';

/** Drafts are no edits, and leave no entry. */
type WritingCall = Exclude<
  { [Name in CallName]: EffectOf<Name> extends 'writes' ? Name : never }[CallName],
  `drafts.${string}`
>;
/** What the engine enters in the log by itself. */
type OwnAct =
  | 'library.created'
  | 'library.opened'
  | 'library.closed'
  | 'library.passphrase'
  | 'import.exhibit'
  | 'import.occurrence'
  | 'import.described'
  | 'import.ended'
  | 'import.failed'
  | 'import.skipped'
  | 'known.marked'
  | 'known.added'
  | 'custody.verified'
  | 'report.made'
  | 'exhibits.exported'
  | 'custody.exported';

type Words = {
  /** Every act that the log can hold, as a sentence without its subject. */
  readonly acts: Readonly<Record<WritingCall | OwnAct, string>>;
  readonly nouns: Readonly<Record<CustodySubject['noun'], string>>;
  readonly scope: string;
  readonly thisCase: string;
  readonly library: string;
  readonly log: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly item: string;
  readonly reason: string;
  readonly hash: string;
  readonly copyHash: (hash: string, seq: number) => string;
  readonly copied: string;
  readonly removed: string;
  readonly range: (from: string, to: string, of: string) => string;
  readonly newer: string;
  readonly older: string;
  readonly empty: string;
  readonly nothingFits: string;
  readonly notListed: string;
  readonly verify: string;
  readonly verifyFailed: string;
  readonly verifying: string;
  /** How much of the originals and of the database has been read. */
  readonly verifyingSize: (done: string, total: string) => string;
  readonly verified: (entries: string, files: string, size: string) => string;
  readonly wrong: (problems: string) => string;
  readonly wrongAdvice: string;
  readonly foundLast: (when: string) => string;
  readonly problems: string;
  readonly remarks: string;
  readonly headTitle: (seq: string) => string;
  readonly headLead: string;
  readonly copyHead: string;
  readonly notVerified: string;
  readonly notStopped: string;
};

export const words: WordsOf<Words> = {
  en: {
    acts: {
      'library.created': 'Made the library',
      'library.opened': 'Opened the library',
      'library.closed': 'Closed the library',
      'library.passphrase': 'Changed the passphrase',
      'import.exhibit': 'Took in an exhibit',
      'import.occurrence': 'Found an exhibit in a further place',
      'import.described': 'Took title or date from what the file says',
      'import.ended': 'Ended an import',
      'import.failed': 'Could not take in a file',
      'import.skipped': 'Left out a file by a rule',
      'known.marked': 'Marked known files',
      'known.added': 'Read a list of known files',
      'custody.verified': 'Verified the library',
      'report.made': 'Wrote a report',
      'cases.create': 'Added a case',
      'cases.update': 'Changed the case',
      'exhibits.update': 'Changed exhibits',
      'exhibits.renumber': 'Gave an exhibit another number',
      'exhibits.renumberAll': 'Renumbered exhibits in order',
      'exhibits.tag': 'Tagged exhibits',
      'exhibits.remove': 'Removed exhibits',
      'exhibits.readAgain': 'Had exhibits read again',
      'passwords.keep': 'Kept passwords for a case',
      'passwords.forget': 'Forgot a kept password',
      'passwords.try': 'Had protected files read with passwords',
      'exhibits.correctText': 'Corrected the text of a page',
      'exhibits.readStrings': 'Had the strings in unknown files searched',
      'chats.map': 'Had a file read as a chat',
      'chats.unmap': 'Had a chat read as what it is again',
      'ocr.pause': 'Paused or resumed reading pictures',
      'ocr.start': 'Had the words in pictures read',
      'tags.ensure': 'Added a tag',
      'tags.update': 'Changed a tag',
      'tags.remove': 'Removed a tag',
      'notes.add': 'Added a note',
      'notes.update': 'Changed a note',
      'notes.lock': 'Locked a note',
      'notes.amend': 'Amended a locked note',
      'notes.remove': 'Removed a note',
      'facts.add': 'Added a fact',
      'facts.update': 'Changed a fact',
      'facts.updateMany': 'Changed facts',
      'facts.cite': 'Added a pin-cite to a fact',
      'facts.uncite': 'Took a pin-cite off a fact',
      'facts.remove': 'Removed a fact',
      'facts.removeMany': 'Removed facts',
      'entities.add': 'Added a person or organisation',
      'entities.update': 'Changed a person or organisation',
      'entities.merge': 'Merged two entries of a person or organisation',
      'entities.remove': 'Removed a person or organisation',
      'counts.add': 'Added a count',
      'counts.update': 'Changed a count',
      'counts.remove': 'Removed a count',
      'conflicts.add': 'Added a conflict',
      'conflicts.addValue': 'Added a value to a conflict',
      'conflicts.adopt': 'Adopted a value of a conflict',
      'conflicts.remove': 'Removed a conflict',
      'highlights.add': 'Highlighted a passage',
      'highlights.update': 'Changed a highlight',
      'highlights.remove': 'Removed a highlight',
      'search.save': 'Saved a search',
      'search.forget': 'Forgot a saved search',
      'imports.start': 'Started an import',
      'imports.cancel': 'Stopped an import',
      'imports.pause': 'Paused an import',
      'imports.resume': 'Let an import go on',
      'imports.readAgain': 'Asked to read files of an import again',
      'suggestions.accept': 'Took over a suggestion',
      'suggestions.makeFact': 'Made a fact of a suggestion',
      'suggestions.dismiss': 'Dismissed or brought back suggestions',
      'known.add': 'Asked for a list of known files',
      'known.remove': 'Removed a list of known files',
      'jobs.cancel': 'Cancelled background work',
      'custody.verify': 'Started a verification',
      'custody.note': 'Noted a handover',
      'history.undo': 'Took an edit back',
      'history.redo': 'Did an edit again',
      'report.make': 'Started a report',
      'exhibits.export': 'Started to write a list of exhibits',
      'exhibits.exported': 'Wrote a list of exhibits',
      'custody.export': 'Started to write the custody log',
      'custody.exported': 'Wrote the custody log',
    },
    nouns: {
      case: 'case',
      exhibit: 'exhibit',
      fact: 'fact',
      note: 'note',
      entity: 'person or organisation',
      count: 'count',
      conflict: 'conflict',
      import: 'import',
      tag: 'tag',
    },
    scope: 'Show the log of',
    thisCase: 'This case',
    library: 'Whole library',
    log: 'Custody log, the newest first',
    when: 'When',
    who: 'Who',
    what: 'What',
    item: 'Item',
    reason: 'Reason',
    hash: 'Hash',
    copyHash: (hash, seq) => `${hash}: copy the whole hash of entry ${seq}`,
    copied: 'Copied',
    removed: 'removed since',
    range: (from, to, of) => `${from} to ${to} of ${of}`,
    newer: 'Newer',
    older: 'Older',
    empty: 'Nothing has been done here yet. Every act on the case will be listed, and no entry can be altered unseen.',
    nothingFits: 'No entry fits this filter.',
    notListed: 'The log could not be listed.',
    verify: 'Verify now',
    verifyFailed: 'The verification did not start',
    verifying: 'Reading every original again and checking the log…',
    verifyingSize: (done, total) => `${done} of ${total}, originals and database`,
    verified: (entries, files, size) =>
      `All is whole: ${entries} entries of the log, ${files} originals, ${size} in all.`,
    wrong: problems => (problems === '1' ? 'One thing is wrong.' : `${problems} things are wrong.`),
    wrongAdvice: 'Do not go on working in this library. Keep it as it is and compare it with a backup.',
    foundLast: when => `The first problem, found on ${when}`,
    problems: 'What is wrong',
    remarks: 'Worth knowing',
    headTitle: seq => `Head of this machine’s log: entry ${seq}`,
    headLead:
      'Keep this elsewhere, such as in an e-mail to yourself: it later proves that nothing up to it was altered or cut off.',
    copyHead: 'Copy the head',
    notVerified: 'The verification ended without a result',
    notStopped: 'The verification was not stopped',
  },
  'zh-Hans': {
    acts: {
      'library.created': '新建资料库',
      'library.opened': '打开资料库',
      'library.closed': '关闭资料库',
      'library.passphrase': '更改口令',
      'import.exhibit': '收入证物',
      'import.occurrence': '在另一位置发现证物',
      'import.described': '采用文件自述的标题或日期',
      'import.ended': '导入结束',
      'import.failed': '文件未能收入',
      'import.skipped': '按规则略过文件',
      'known.marked': '标记已知文件',
      'known.added': '读入已知文件清单',
      'custody.verified': '核验资料库',
      'report.made': '写出报告',
      'cases.create': '新建案件',
      'cases.update': '修改案件',
      'exhibits.update': '修改证物',
      'exhibits.renumber': '更改证物编号',
      'exhibits.renumberAll': '按顺序重新编号',
      'exhibits.tag': '更改证物标签',
      'exhibits.remove': '移除证物',
      'exhibits.readAgain': '重新读取证物',
      'passwords.keep': '为案件保存密码',
      'passwords.forget': '删除保存的密码',
      'passwords.try': '用密码重新读取受保护的文件',
      'exhibits.correctText': '更正了一页的文字',
      'exhibits.readStrings': '使未知类型文件中的字符串可搜索',
      'chats.map': '将文件按聊天记录读取',
      'chats.unmap': '不再按聊天记录读取文件',
      'ocr.pause': '暂停或继续识别图片中的文字',
      'ocr.start': '要求识别图片中的文字',
      'tags.ensure': '新建标签',
      'tags.update': '修改标签',
      'tags.remove': '移除标签',
      'notes.add': '新建笔记',
      'notes.update': '修改笔记',
      'notes.lock': '锁定笔记',
      'notes.amend': '补充已锁定的笔记',
      'notes.remove': '移除笔记',
      'facts.add': '新建事实',
      'facts.update': '修改事实',
      'facts.updateMany': '修改多条事实',
      'facts.cite': '为事实添加引证',
      'facts.uncite': '去除事实的引证',
      'facts.remove': '移除事实',
      'facts.removeMany': '移除多条事实',
      'entities.add': '新建人物或组织',
      'entities.update': '修改人物或组织',
      'entities.merge': '合并人物或组织的两个条目',
      'entities.remove': '移除人物或组织',
      'counts.add': '新建罪项',
      'counts.update': '修改罪项',
      'counts.remove': '移除罪项',
      'conflicts.add': '新建矛盾',
      'conflicts.addValue': '为矛盾添加值',
      'conflicts.adopt': '采纳矛盾的值',
      'conflicts.remove': '移除矛盾',
      'highlights.add': '高亮一段文字',
      'highlights.update': '更改高亮',
      'highlights.remove': '移除高亮',
      'search.save': '保存搜索',
      'search.forget': '移除已存搜索',
      'imports.start': '开始导入',
      'imports.cancel': '停止导入',
      'imports.pause': '暂停导入',
      'imports.resume': '继续导入',
      'imports.readAgain': '要求重新读取导入的文件',
      'suggestions.accept': '采用一条建议',
      'suggestions.makeFact': '由建议建立事实',
      'suggestions.dismiss': '忽略或恢复建议',
      'known.add': '添加已知文件清单',
      'known.remove': '移除已知文件清单',
      'jobs.cancel': '取消后台任务',
      'custody.verify': '开始核验',
      'custody.note': '记录移交',
      'history.undo': '撤销修改',
      'history.redo': '重做修改',
      'report.make': '开始生成报告',
      'exhibits.export': '开始写出证物清单',
      'exhibits.exported': '写出证物清单',
      'custody.export': '开始写出保管日志',
      'custody.exported': '写出保管日志',
    },
    nouns: {
      case: '案件',
      exhibit: '证物',
      fact: '事实',
      note: '笔记',
      entity: '人物或组织',
      count: '罪项',
      conflict: '矛盾',
      import: '导入',
      tag: '标签',
    },
    scope: '显示日志范围',
    thisCase: '本案件',
    library: '整个资料库',
    log: '保管日志，最新在前',
    when: '时间',
    who: '人员',
    what: '操作',
    item: '对象',
    reason: '理由',
    hash: '哈希值',
    copyHash: (hash, seq) => `${hash}：复制第 ${seq} 条的完整哈希值`,
    copied: '已复制',
    removed: '其后已移除',
    range: (from, to, of) => `第 ${from} 至 ${to} 条，共 ${of} 条`,
    newer: '较新',
    older: '较早',
    empty: '这里还没有任何操作。对案件的每项操作都会列出，任何记录都无法被悄悄改动。',
    nothingFits: '没有记录符合此筛选条件。',
    notListed: '无法列出日志。',
    verify: '立即核验',
    verifyFailed: '核验未能开始',
    verifying: '正在重新读取每份原件并检查日志…',
    verifyingSize: (done, total) => `${done} / ${total}（原件和数据库）`,
    verified: (entries, files, size) => `全部完好：日志 ${entries} 条，原件 ${files} 份，共 ${size}。`,
    wrong: problems => `发现 ${problems} 处问题。`,
    wrongAdvice: '请不要继续在此资料库中工作。保持原样，并与备份比较。',
    foundLast: when => `首个问题，发现于 ${when}`,
    problems: '问题',
    remarks: '值得注意',
    headTitle: seq => `本机日志末端：第 ${seq} 条`,
    headLead: '请另存他处，例如用电子邮件发给自己：日后可证明此前的记录未被改动或截去。',
    copyHead: '复制日志末端',
    notVerified: '核验结束但没有结果',
    notStopped: '核验未能停止',
  },
};
