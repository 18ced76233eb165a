import type { Import, Outcome } from '../../contract/imports.ts';
import type { WordsOf } from '../messages/words.ts';

/** What of a ledger is shown. */
export type LedgerPart = 'all' | Outcome | 'unreadable';

type Words = {
  readonly title: string;
  readonly list: string;
  readonly start: string;
  readonly empty: string;
  readonly emptyLead: string;
  readonly states: Readonly<Record<Import['state'], string>>;
  readonly uploaded: string;
  readonly morePaths: (path: string, more: number) => string;
  readonly shortAccount: (found: string, failed: number) => string;
  readonly sheet: {
    readonly title: string;
    readonly drop: string;
    readonly dropDesktop: string;
    readonly dropHelp: string;
    readonly files: string;
    readonly folder: string;
    readonly browse: string;
    readonly uploadFiles: string;
    readonly uploadFolder: string;
    readonly chosen: string;
    readonly toUpload: string;
    readonly remove: (name: string) => string;
    readonly removeAll: string;
    readonly moreFiles: (count: string) => string;
    readonly custodian: string;
    readonly custodianHelp: string;
    readonly source: string;
    readonly sourceHelp: string;
    readonly whatWillHappen: string;
    readonly nothingYet: string;
    readonly counting: string;
    readonly plan: (files: string, size: string, isComplete: boolean) => string;
    readonly planCopies: string;
    readonly planTwice: string;
    readonly nothingThere: string;
    readonly button: (files: string) => string;
    readonly buttonMany: string;
    readonly cancel: string;
    readonly uploading: (done: string, total: string) => string;
    readonly stopUpload: string;
    readonly failed: string;
  };
  readonly browser: {
    readonly title: string;
    readonly path: string;
    readonly go: string;
    readonly up: string;
    readonly entries: string;
    readonly help: string;
    readonly empty: string;
    readonly folder: string;
    readonly link: string;
    readonly take: (count: number) => string;
    readonly all: string;
  };
  readonly view: {
    readonly startedBy: (when: string) => string;
    readonly took: (when: string, time: string) => string;
    readonly custodian: string;
    readonly source: string;
    readonly from: string;
    readonly taking: (done: string, total: string | undefined) => string;
    readonly reading: (left: string) => string;
    readonly rate: (perSecond: string) => string;
    readonly left: (time: string) => string;
    readonly cancel: string;
    readonly cancelFailed: string;
    readonly cancelled: string;
    readonly failed: (reason: string) => string;
    readonly export: string;
    readonly exportFailed: string;
  };
  readonly account: {
    readonly label: string;
    readonly all: string;
    readonly parts: Readonly<Record<Outcome, string>>;
    readonly unreadable: string;
    readonly explain: string;
  };
  readonly ledger: {
    readonly label: string;
    readonly outcome: string;
    readonly file: string;
    readonly exhibit: string;
    readonly kind: string;
    readonly size: string;
    readonly reason: string;
    readonly retry: string;
    readonly outcomes: Readonly<Record<Outcome | 'unreadable' | 'waiting', string>>;
    readonly none: Readonly<Record<LedgerPart, string>>;
    readonly readAgain: string;
    readonly enterPassword: string;
    readonly readAllAgain: (count: string) => string;
    readonly importAgain: (count: string) => string;
    readonly importAgainOne: string;
    readonly readContainer: string;
    readonly uploadAgain: string;
    readonly uploaded: string;
    readonly queued: (count: string) => string;
    readonly retryFailed: string;
    readonly open: (number: string) => string;
  };
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
};

const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

export const words: WordsOf<Words> = {
  en: {
    title: 'Imports',
    list: 'Imports of this case',
    start: 'Import files',
    empty: 'Nothing has been imported into this case yet.',
    emptyLead:
      'Choose files or whole folders. Each file is copied into the library, hashed and made an exhibit; the files themselves stay as they are.',
    states: { running: 'Running', done: 'Done', cancelled: 'Cancelled', failed: 'Stopped' },
    uploaded: 'Files from the browser',
    morePaths: (path, more) => (more === 0 ? path : `${path} and ${more} more`),
    shortAccount: (found, failed) => `${plural(found, 'file', 'files')}${failed === 0 ? '' : `, ${failed} failed`}`,
    sheet: {
      title: 'Import files',
      drop: 'Drop files and folders here',
      dropDesktop: 'Drop files and folders here, or choose them:',
      dropHelp:
        'A browser does not tell where a dropped file is, so a temporary copy goes to Casewright first. It is removed when the import has ended.',
      files: 'Choose files…',
      folder: 'Choose folder…',
      browse: 'Browse this machine…',
      uploadFiles: 'Files by the browser…',
      uploadFolder: 'Folder by the browser…',
      chosen: 'Chosen',
      toUpload: 'to be copied first',
      remove: name => `Take ${name} off the list`,
      removeAll: 'Clear',
      moreFiles: count => `and ${plural(count, 'more file', 'more files')}`,
      custodian: 'Custodian',
      custodianHelp: 'The person or place that the files come from.',
      source: 'Source',
      sourceHelp: 'How they were obtained, such as “search warrant of 3 March, laptop”.',
      whatWillHappen: 'What will happen',
      nothingYet: 'Choose something to import.',
      counting: 'Counting files…',
      plan: (files, size, isComplete) =>
        `${isComplete ? '' : 'More than '}${plural(files, 'file', 'files')} (${size}) will be copied into the library, hashed and numbered as exhibits.`,
      planCopies: 'Nothing is changed where the files are now.',
      planTwice: 'A file that the case has already is not stored again: the new place is added to its exhibit.',
      nothingThere: 'There is no file in what you chose. Choose something else.',
      button: files => `Import ${plural(files, 'file', 'files')}`,
      buttonMany: 'Import',
      cancel: 'Cancel',
      uploading: (done, total) => `Copying to Casewright: ${done} of ${total}`,
      stopUpload: 'Stop',
      failed: 'The import did not start',
    },
    browser: {
      title: 'Browse this machine',
      path: 'Folder',
      go: 'Show',
      up: 'Folder above',
      entries: 'Files and folders',
      help: 'Space chooses, Enter opens a folder, Backspace goes up.',
      empty: 'This folder is empty.',
      folder: 'folder',
      link: 'link to another place',
      take: count => (count === 0 ? 'Add to the import' : `Add ${count} to the import`),
      all: 'Choose all',
    },
    view: {
      startedBy: when => `Started ${when}`,
      took: (when, time) => `Ended ${when}, after ${time}`,
      custodian: 'Custodian',
      source: 'Source',
      from: 'From',
      taking: (done, total) => (total === undefined ? `${done} files taken in` : `${done} of ${total} files taken in`),
      reading: left => `Reading text: ${plural(left, 'file', 'files')} left. You can go on working.`,
      rate: perSecond => `${perSecond} a second`,
      left: time => `about ${time} left`,
      cancel: 'Cancel import',
      cancelFailed: 'The import could not be cancelled',
      cancelled: 'This import was cancelled. What was stored before stays in the case.',
      failed: reason => `This import stopped before its end: ${reason} What was stored before stays in the case.`,
      export: 'Save list as CSV',
      exportFailed: 'The list could not be written',
    },
    account: {
      label: 'Account of this import',
      all: 'found',
      parts: { stored: 'stored', duplicate: 'there already', failed: 'failed', skipped: 'left out' },
      unreadable: 'without readable text',
      explain: 'Choose a number to see those files.',
    },
    ledger: {
      label: 'Files of this import',
      outcome: 'Outcome',
      file: 'File',
      exhibit: 'Exhibit',
      kind: 'Kind',
      size: 'Size',
      reason: 'Reason',
      retry: 'Retry',
      outcomes: {
        stored: 'Stored',
        duplicate: 'There already',
        failed: 'Failed',
        skipped: 'Left out',
        unreadable: 'Stored, no text',
        waiting: 'Stored, reading',
      },
      none: {
        all: 'Nothing was found in what was chosen.',
        stored: 'No file was new to the case.',
        duplicate: 'No file was in the case already.',
        failed: 'No file failed.',
        skipped: 'No file was left out.',
        unreadable: 'The text of every file could be read.',
      },
      enterPassword: 'Enter password',
      readAgain: 'Read again',
      readAllAgain: count => `Read ${plural(count, 'file', 'files')} again`,
      importAgain: count => `Import ${plural(count, 'failed file', 'failed files')} again`,
      importAgainOne: 'Import again',
      readContainer: 'Read container again',
      uploaded: 'through the browser',
      uploadAgain: 'The copies from the browser are gone. Drop these files again to import them.',
      queued: count => `${plural(count, 'file', 'files')} will be read again`,
      retryFailed: 'The retry did not start',
      open: number => `Open ${number}`,
    },
    seconds: count => `${count} s`,
    minutes: count => `${count} min`,
    hours: count => `${count} h`,
  },
  'zh-Hans': {
    title: '导入',
    list: '本案的导入记录',
    start: '导入文件',
    empty: '本案尚未导入任何文件。',
    emptyLead: '请选择文件或整个文件夹。每个文件都会复制到资料库、计算哈希值并成为证物；原来的文件保持不变。',
    states: { running: '进行中', done: '已完成', cancelled: '已取消', failed: '已中止' },
    uploaded: '来自浏览器的文件',
    morePaths: (path, more) => (more === 0 ? path : `${path} 等 ${more + 1} 处`),
    shortAccount: (found, failed) => `${found} 个文件${failed === 0 ? '' : `，${failed} 个失败`}`,
    sheet: {
      title: '导入文件',
      drop: '将文件和文件夹拖到此处',
      dropDesktop: '将文件和文件夹拖到此处，或选择：',
      dropHelp: '浏览器不会告知拖入文件的位置，因此会先生成临时副本，导入结束后即删除。',
      files: '选择文件…',
      folder: '选择文件夹…',
      browse: '浏览本机…',
      uploadFiles: '通过浏览器选文件…',
      uploadFolder: '通过浏览器选文件夹…',
      chosen: '已选择',
      toUpload: '需先复制',
      remove: name => `从列表中移除 ${name}`,
      removeAll: '清空',
      moreFiles: count => `另有 ${count} 个文件`,
      custodian: '保管人',
      custodianHelp: '文件来自的人员或地点。',
      source: '来源',
      sourceHelp: '取得方式，例如“3 月 3 日搜查令，笔记本电脑”。',
      whatWillHappen: '将要进行的操作',
      nothingYet: '请选择要导入的内容。',
      counting: '正在统计文件…',
      plan: (files, size, isComplete) =>
        `${isComplete ? '' : '超过 '}${files} 个文件（${size}）将复制到资料库、计算哈希值并编号为证物。`,
      planCopies: '文件的现有位置不会有任何改动。',
      planTwice: '本案已有的文件不会重复存储，新位置会记入其证物。',
      nothingThere: '所选内容中没有文件，请另行选择。',
      button: files => `导入 ${files} 个文件`,
      buttonMany: '导入',
      cancel: '取消',
      uploading: (done, total) => `正在复制到 Casewright：${done} / ${total}`,
      stopUpload: '停止',
      failed: '导入未能开始',
    },
    browser: {
      title: '浏览本机',
      path: '文件夹',
      go: '显示',
      up: '上一级文件夹',
      entries: '文件和文件夹',
      help: '空格键选择，回车键打开文件夹，退格键返回上一级。',
      empty: '此文件夹为空。',
      folder: '文件夹',
      link: '指向别处的链接',
      take: count => (count === 0 ? '加入导入' : `将 ${count} 项加入导入`),
      all: '全选',
    },
    view: {
      startedBy: when => `开始于 ${when}`,
      took: (when, time) => `结束于 ${when}，用时 ${time}`,
      custodian: '保管人',
      source: '来源',
      from: '位置',
      taking: (done, total) => (total === undefined ? `已导入 ${done} 个文件` : `已导入 ${done} / ${total} 个文件`),
      reading: left => `正在读取文字：还剩 ${left} 个文件。您可以继续工作。`,
      rate: perSecond => `每秒 ${perSecond} 个`,
      left: time => `约剩 ${time}`,
      cancel: '取消导入',
      cancelFailed: '导入未能取消',
      cancelled: '此次导入已取消。之前存储的内容保留在案件中。',
      failed: reason => `此次导入提前中止：${reason} 之前存储的内容保留在案件中。`,
      export: '将清单存为 CSV',
      exportFailed: '清单未能写出',
    },
    account: {
      label: '本次导入的账目',
      all: '找到',
      parts: { stored: '已存储', duplicate: '已有', failed: '失败', skipped: '略过' },
      unreadable: '文字无法读取',
      explain: '选择数字可查看相应文件。',
    },
    ledger: {
      label: '本次导入的文件',
      outcome: '结果',
      file: '文件',
      exhibit: '证物',
      kind: '类型',
      size: '大小',
      reason: '原因',
      retry: '重试',
      outcomes: {
        stored: '已存储',
        duplicate: '已有',
        failed: '失败',
        skipped: '略过',
        unreadable: '已存储，无文字',
        waiting: '已存储，读取中',
      },
      none: {
        all: '所选内容中没有找到任何文件。',
        stored: '没有新文件。',
        duplicate: '没有本案已有的文件。',
        failed: '没有失败的文件。',
        skipped: '没有略过的文件。',
        unreadable: '所有文件的文字均可读取。',
      },
      enterPassword: '输入密码',
      readAgain: '重新读取',
      readAllAgain: count => `重新读取 ${count} 个文件`,
      importAgain: count => `重新导入 ${count} 个失败的文件`,
      importAgainOne: '重新导入',
      readContainer: '重新读取容器',
      uploaded: '通过浏览器',
      uploadAgain: '来自浏览器的副本已删除。请再次拖入这些文件进行导入。',
      queued: count => `将重新读取 ${count} 个文件`,
      retryFailed: '重试未能开始',
      open: number => `打开 ${number}`,
    },
    seconds: count => `${count} 秒`,
    minutes: count => `${count} 分钟`,
    hours: count => `${count} 小时`,
  },
};
