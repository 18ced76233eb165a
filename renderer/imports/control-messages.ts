import type { ImportRules } from '../../contract/imports.ts';
import { sentenceInChinese } from '../../contract/sentences-in-chinese.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly acquired: string;
  readonly acquiredHelp: string;
  readonly leaveOut: string;
  readonly skipSystemFiles: string;
  readonly skipSystemHelp: string;
  readonly patterns: string;
  readonly patternsHelp: string;
  readonly known: string;
  readonly knownChoices: Readonly<Record<ImportRules['known'], string>>;
  readonly pause: string;
  readonly resume: string;
  readonly paused: (found: string) => string;
  readonly pauseFailed: string;
  readonly reasons: string;
  readonly reasonOf: Readonly<Record<string, string>>;
  /** A reason by its name and by the engine's own sentence, which is English. */
  readonly why: (name: string | undefined, sentence: string) => string;
  /** The sentence alone, where the name stands beside it. */
  readonly sentence: (sentence: string) => string;
  readonly readAgain: string;
  readonly compared: (when: string) => string;
  readonly differences: Readonly<Record<'new' | 'changed' | 'gone', (count: string) => string>>;
  readonly same: (count: string) => string;
  readonly morePlaces: (count: string) => string;
};

/** Words of what controls an import: what it leaves out, pausing, and its account in depth. */
export const controlWords: WordsOf<Words> = {
  en: {
    acquired: 'How it was acquired',
    acquiredHelp: 'By whom, when and how. Kept with every exhibit.',
    leaveOut: 'What is left out',
    skipSystemFiles: 'Leave out system files',
    skipSystemHelp: 'Such as .DS_Store, Thumbs.db and __MACOSX. They are counted and listed.',
    patterns: 'Leave out by name',
    patternsHelp: 'Such as *.tmp, or cache/* for the end of a path. Press Enter after each.',
    known: 'Files that everybody has',
    knownChoices: { keep: 'Take them in', mark: 'Take them in and tag them', skip: 'Leave them out' },
    pause: 'Pause',
    resume: 'Go on',
    paused: found => `Paused after ${found} files. What is stored stays, also when Casewright is closed.`,
    pauseFailed: 'This did not work',
    reasons: 'Why',
    reasonOf: {
      password: 'Protected by a password',
      damaged: 'Damaged',
      bomb: 'Unpacks to far too much',
      'too-large': 'Too large',
      'too-deep': 'Nested too deep',
      timeout: 'Took too long',
      memory: 'Took too much memory',
      crashed: 'The reader broke down',
      'disk-full': 'The disk was full',
      internal: 'Error of the reader',
      unsupported: 'Not a file, or not supported',
      'not-found': 'Not there any more',
      invalid: 'Could not be read from the disk',
      conflict: 'Changed while it was read',
      'system-file': 'System file',
      pattern: 'By name',
      'known-file': 'Known file',
    },
    why: (_name, sentence) => sentence,
    sentence: sentence => sentence,
    readAgain: 'Read again',
    compared: when => `Since the import of ${when}:`,
    differences: {
      new: count => `${count} new`,
      changed: count => `${count} changed`,
      gone: count => `${count} gone`,
    },
    same: count => `${count} the same`,
    morePlaces: count => `and ${count} more`,
  },
  'zh-Hans': {
    acquired: '如何取得',
    acquiredHelp: '由谁、何时、如何取得。随每件证物保存。',
    leaveOut: '略过哪些文件',
    skipSystemFiles: '略过系统文件',
    skipSystemHelp: '如 .DS_Store、Thumbs.db 和 __MACOSX。会计数并列出。',
    patterns: '按名称略过',
    patternsHelp: '如 *.tmp，或以 cache/* 表示路径末尾。每项后按回车。',
    known: '人人都有的文件',
    knownChoices: { keep: '收入', mark: '收入并加标签', skip: '略过' },
    pause: '暂停',
    resume: '继续',
    paused: found => `已在 ${found} 个文件后暂停。已存储的保留，关闭 Casewright 亦然。`,
    pauseFailed: '未能完成',
    reasons: '原因',
    reasonOf: {
      password: '有密码保护',
      damaged: '已损坏',
      bomb: '解压后过大',
      'too-large': '过大',
      'too-deep': '嵌套过深',
      timeout: '耗时过长',
      memory: '占用内存过多',
      crashed: '读取程序崩溃',
      'disk-full': '磁盘已满',
      internal: '读取程序出错',
      unsupported: '不是文件或不支持',
      'not-found': '已不存在',
      invalid: '无法从磁盘读取',
      conflict: '读取时被更改',
      'system-file': '系统文件',
      pattern: '按名称',
      'known-file': '已知文件',
    },
    why: (name, sentence) => sentenceInChinese(sentence) ?? (name === undefined ? sentence : `${name}（${sentence}）`),
    sentence: sentence => sentenceInChinese(sentence) ?? sentence,
    readAgain: '重新读取',
    compared: when => `与 ${when} 的导入相比：`,
    differences: {
      new: count => `新增 ${count}`,
      changed: count => `改变 ${count}`,
      gone: count => `消失 ${count}`,
    },
    same: count => `相同 ${count}`,
    morePlaces: count => `另有 ${count} 处`,
  },
};
