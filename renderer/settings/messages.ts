import type { Settings } from '../../contract/host.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly appearance: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly language: string;
  readonly languages: Readonly<Record<Settings['language'], string>>;
  readonly textSize: string;
  readonly protection: string;
  readonly lockAfter: string;
  readonly lockAfterHelp: string;
  readonly notEncrypted: string;
  readonly never: string;
  readonly minutes: (count: number) => string;
  readonly log: string;
  readonly actor: string;
  readonly actorHelp: string;
  readonly saveName: string;
  readonly nameSaved: string;
  readonly notSaved: string;
  readonly lockFailed: string;
  readonly lockSoon: string;
  readonly lockSoonLead: string;
  readonly library: string;
  readonly where: string;
  readonly copyFolder: string;
  readonly showFolder: string;
  readonly copied: string;
  readonly machine: string;
  readonly holds: string;
  readonly holdsValue: (cases: string, exhibits: string, originals: string, size: string) => string;
  readonly state: string;
  readonly encrypted: string;
  readonly open: string;
  readonly readOnly: string;
  readonly backup: string;
  readonly backupSteps: readonly string[];
  readonly office: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly licence: string;
  readonly noNetwork: string;
  readonly parts: string;
  readonly part: string;
  readonly partLicence: string;
  readonly allLicences: string;
  readonly licences: string;
  readonly closeLicences: string;
  readonly noLicences: string;
  readonly changePassphrase: string;
  readonly changePassphraseHelp: string;
  readonly oldPassphrase: string;
  readonly newPassphrase: string;
  readonly passphraseChanged: string;
  readonly passphraseKept: string;
};

export const words: WordsOf<Words> = {
  en: {
    appearance: 'Appearance',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    languages: { system: 'As the system', en: 'English', 'zh-Hans': '简体中文' },
    textSize: 'Text size',
    protection: 'Protection',
    lockAfter: 'Lock when idle',
    lockAfterHelp:
      'Without a key or a click for this long, an encrypted library is closed and its keys are forgotten. Work in the background goes on when it is unlocked.',
    notEncrypted:
      'The library that is open is not encrypted, so it is not locked. Anyone who can use this account can read it.',
    never: 'Never',
    minutes: count =>
      count === 1 ? '1 minute' : count < 60 ? `${count} minutes` : count === 60 ? '1 hour' : `${count / 60} hours`,
    log: 'Custody log',
    actor: 'Your name in the log',
    actorHelp:
      'Every act is logged under this name from the next time a library is opened. What is logged already stays as it is.',
    saveName: 'Save name',
    nameSaved: 'Your name is saved. It is used from the next time a library is opened.',
    notSaved: 'The setting was not saved',
    lockFailed: 'The library was not locked',
    lockSoon: 'Locking soon',
    lockSoonLead: 'Press any key or click to go on working.',
    library: 'This library',
    where: 'Folder',
    copyFolder: 'Copy the path of the folder',
    showFolder: 'Show in folder',
    copied: 'Copied',
    machine: 'Machine',
    holds: 'Holds',
    holdsValue: (cases, exhibits, originals, size) =>
      `Cases: ${cases}, exhibits: ${exhibits}, originals: ${originals} (${size})`,
    state: 'State',
    encrypted: 'encrypted',
    open: 'not encrypted',
    readOnly: 'open for reading only',
    backup: 'How to back it up',
    backupSteps: [
      'Close the library, so that everything is in its files.',
      'Copy the whole folder to another disk. It holds everything: cases, originals and the custody log.',
      'Open the copy and verify it, on the Activity screen or from the status line.',
      'Keep the passphrase apart from the copy. Without it, an encrypted copy is of no use to anyone, including you.',
    ],
    office: 'Pages of Office files',
    about: 'About Casewright',
    version: version => `Version ${version}`,
    licence: 'Free software under the Apache License, version 2.0.',
    noNetwork: 'It works without a network. Nothing leaves this machine, and nothing is looked up or reported.',
    parts: 'Made with',
    part: 'Part',
    partLicence: 'Licence',
    allLicences: 'Show all licences',
    licences: 'Licences of all parts',
    closeLicences: 'Close the licences',
    noLicences: 'The licences could not be read. Install Casewright again to get them back.',
    changePassphrase: 'Change passphrase',
    changePassphraseHelp:
      'The library opens with the new passphrase from now on. A backup made before still opens with the old one: make a new backup, and destroy the old ones if the old passphrase is known to others.',
    oldPassphrase: 'Current passphrase',
    newPassphrase: 'New passphrase',
    passphraseChanged: 'The passphrase is changed. Make a new backup of the library.',
    passphraseKept: 'The passphrase was not changed',
  },
  'zh-Hans': {
    appearance: '外观',
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    language: '语言',
    languages: { system: '跟随系统', en: 'English', 'zh-Hans': '简体中文' },
    textSize: '文字大小',
    protection: '保护',
    lockAfter: '闲置后锁定',
    lockAfterHelp: '在此时间内没有按键或点击时，加密的资料库会被关闭，密钥会被清除。解锁后，后台任务会继续。',
    notEncrypted: '当前打开的资料库未加密，因此不会锁定。任何能使用此账户的人都能读取它。',
    never: '从不',
    minutes: count => (count < 60 ? `${count} 分钟` : `${count / 60} 小时`),
    log: '保管日志',
    actor: '您在日志中的姓名',
    actorHelp: '从下次打开资料库起，每项操作都以此姓名记录。已有的记录不变。',
    saveName: '保存姓名',
    nameSaved: '姓名已保存，从下次打开资料库起使用。',
    notSaved: '设置未保存',
    lockFailed: '资料库未锁定',
    lockSoon: '即将锁定',
    lockSoonLead: '按任意键或点击以继续工作。',
    library: '当前资料库',
    where: '文件夹',
    copyFolder: '复制文件夹路径',
    showFolder: '在文件夹中显示',
    copied: '已复制',
    machine: '计算机',
    holds: '内容',
    holdsValue: (cases, exhibits, originals, size) =>
      `${cases} 个案件，${exhibits} 件证物，${originals} 份原件（${size}）`,
    state: '状态',
    encrypted: '已加密',
    open: '未加密',
    readOnly: '以只读方式打开',
    backup: '如何备份',
    backupSteps: [
      '关闭资料库，使全部内容写入文件。',
      '把整个文件夹复制到另一个磁盘。它包含一切：案件、原件和保管日志。',
      '打开副本，在“活动”界面或状态栏进行核验。',
      '口令与副本分开保管。没有口令，加密的副本对任何人（包括您）都没有用处。',
    ],
    office: 'Office 文件的页面',
    about: '关于 Casewright',
    version: version => `版本 ${version}`,
    licence: '自由软件，采用 Apache 许可证 2.0 版。',
    noNetwork: '无需网络即可使用。任何内容都不会离开本机，也不会查询或上报任何信息。',
    parts: '所用组件',
    part: '组件',
    partLicence: '许可证',
    allLicences: '显示全部许可证',
    licences: '全部组件的许可证',
    closeLicences: '关闭许可证',
    noLicences: '无法读取许可证。请重新安装 Casewright。',
    changePassphrase: '更改口令',
    changePassphraseHelp:
      '此后资料库以新口令打开。以前的备份仍以旧口令打开：请重新备份；若旧口令已为他人所知，请销毁旧备份。',
    oldPassphrase: '当前口令',
    newPassphrase: '新口令',
    passphraseChanged: '口令已更改。请重新备份资料库。',
    passphraseKept: '口令未更改',
  },
};
