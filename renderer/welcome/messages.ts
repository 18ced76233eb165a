import type { Settings } from '../../contract/host.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly chooseFolder: string;
  readonly path: string;
  readonly goThere: string;
  readonly up: string;
  readonly foldersIn: (path: string) => string;
  readonly noFolders: string;
  readonly chooseThis: string;
  readonly holdsLibrary: string;
  readonly firstTitle: string;
  readonly firstLead: string;
  readonly createLead: string;
  readonly openLead: string;
  readonly suggested: string;
  readonly encryptLead: string;
  readonly strengthHelp: string;
  readonly strengthOf: (label: string) => string;
  readonly openReadOnly: string;
  readonly readOnlyLead: string;
  readonly openTitle: string;
  readonly unlockTitle: string;
  readonly notThere: (folder: string) => string;
  readonly noLibrary: (folder: string) => string;
  readonly wrongPassphrase: string;
  readonly needsPassphrase: string;
  readonly openElsewhere: (since: string) => string;
  readonly privacy: string;
  readonly language: string;
  readonly languages: Readonly<Record<Settings['language'], string>>;
};

/** Words of the first screen and of the choice of a folder. */
export const words: WordsOf<Words> = {
  en: {
    chooseFolder: 'Choose a folder',
    path: 'Folder on this machine',
    goThere: 'Go there',
    up: 'One folder up',
    foldersIn: path => `Folders in ${path}`,
    noFolders: 'There are no folders in here.',
    chooseThis: 'Choose this folder',
    holdsLibrary: 'There is a library in this folder.',
    firstTitle: 'Start your first library',
    firstLead:
      'A library is one folder with your cases, their exhibits and everything you note about them. It stays on this machine; nothing is sent anywhere.',
    createLead: 'An empty folder becomes the home of your cases.',
    openLead: 'A folder that you have on this machine or on a disk.',
    suggested: 'A new or empty folder. Left empty, the one shown is made.',
    encryptLead:
      'Exhibits, notes and search are then encrypted on the disk. You enter the passphrase each time you open the library.',
    strengthHelp: 'Four or five unrelated words are long enough and easy to remember.',
    strengthOf: label => `Strength: ${label}`,
    openReadOnly: 'Only look: open it without changing anything',
    readOnlyLead: 'For a copy, a backup or a medium that is write-protected.',
    openTitle: 'Open a library',
    unlockTitle: 'Unlock the library',
    notThere: folder =>
      `The folder ${folder} is not there now. Connect the disk that holds it, or choose the folder where it is.`,
    noLibrary: folder => `There is no library in ${folder}. Choose the folder that holds the file library.db.`,
    wrongPassphrase:
      'This passphrase does not open the library. Nothing was changed. Check capitals and keyboard layout and try again.',
    needsPassphrase: 'This library is encrypted. Enter its passphrase to open it.',
    openElsewhere: since =>
      `This library is open in another Casewright already${since === '' ? '' : ` (${since})`}. Nothing was changed. Close it there first.`,
    language: 'Language',
    languages: { system: 'As the system', en: 'English', 'zh-Hans': '简体中文' },
    privacy: 'Works without a network. Nothing leaves this machine.',
  },
  'zh-Hans': {
    chooseFolder: '选择文件夹',
    path: '本机上的文件夹',
    goThere: '前往',
    up: '上一级文件夹',
    foldersIn: path => `${path} 中的文件夹`,
    noFolders: '这里没有文件夹。',
    chooseThis: '选择此文件夹',
    holdsLibrary: '此文件夹中有一个资料库。',
    firstTitle: '建立第一个资料库',
    firstLead: '资料库是一个文件夹，存放案件、证物以及您的全部记录。它只保存在本机，不会发送到任何地方。',
    createLead: '用一个空文件夹存放您的案件。',
    openLead: '本机或某个磁盘上已有的文件夹。',
    suggested: '新的或空的文件夹。留空则建立所示的文件夹。',
    encryptLead: '证物、笔记和搜索数据在磁盘上将被加密。每次打开资料库都要输入口令。',
    strengthHelp: '四五个互不相关的词就足够长，也容易记住。',
    strengthOf: label => `强度：${label}`,
    openReadOnly: '只查看：打开但不做任何改动',
    readOnlyLead: '适用于副本、备份或写保护的介质。',
    openTitle: '打开资料库',
    unlockTitle: '解锁资料库',
    notThere: folder => `文件夹 ${folder} 目前不存在。请连接它所在的磁盘，或选择它现在的位置。`,
    noLibrary: folder => `${folder} 中没有资料库。请选择含有文件 library.db 的文件夹。`,
    wrongPassphrase: '口令不符，无法打开资料库。未作任何更改。请检查大小写和键盘布局后重试。',
    needsPassphrase: '此资料库已加密。请输入口令打开。',
    openElsewhere: since =>
      `此资料库已在另一个 Casewright 中打开${since === '' ? '' : `（${since}）`}。未作任何更改。请先在那里关闭它。`,
    language: '语言',
    languages: { system: '随系统', en: 'English', 'zh-Hans': '简体中文' },
    privacy: '无需网络即可使用，任何内容都不会离开本机。',
  },
};
