import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly label: string;
  readonly read: string;
  readonly keep: string;
  readonly notKept: string;
  readonly started: string;
  readonly startedAll: string;
  readonly triedOnAll: string;
  readonly failed: string;
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly add: string;
  readonly kept: (files: string) => string;
  readonly show: string;
  readonly showTyped: string;
  readonly hide: string;
  readonly hidden: string;
  readonly forget: (position: number) => string;
  readonly forgetFailed: string;
  readonly added: string;
  readonly password: string;
};

export const words: WordsOf<Words> = {
  en: {
    label: 'Password of the file',
    read: 'Read with this password',
    keep: 'Keep it for this case, and try it on all its protected files',
    notKept: 'The password is used once and not kept: this library is not encrypted.',
    started: 'The file is being read with this password.',
    startedAll: 'The protected files are being read with this password.',
    triedOnAll: 'Tried on all protected files of this case.',
    failed: 'The file is not being read',
    title: 'Passwords of protected files',
    lead: 'Tried on every protected file of this case, now and at each import. They lie in this encrypted library only, and are in no export.',
    none: 'No passwords are kept for this case.',
    add: 'Keep and try',
    kept: files => `Kept. Protected files being read again: ${files}.`,
    show: 'Show passwords',
    showTyped: 'Show what is typed',
    hide: 'Hide passwords',
    hidden: 'hidden',
    forget: position => `Forget password ${position}`,
    forgetFailed: 'The password is still kept',
    added: 'Kept since',
    password: 'Password',
  },
  'zh-Hans': {
    label: '文件的密码',
    read: '用此密码读取',
    keep: '为本案件保存，并用它试开所有受保护的文件',
    notKept: '密码只使用一次，不会保存：此资料库未加密。',
    started: '正在用此密码读取文件。',
    startedAll: '正在用此密码读取受保护的文件。',
    triedOnAll: '用于试开本案件中所有受保护的文件。',
    failed: '文件未在读取',
    title: '受保护文件的密码',
    lead: '现在以及每次导入时，都会用它们试开本案件中受保护的文件。密码只存于此加密资料库中，不会导出。',
    none: '本案件没有保存密码。',
    add: '保存并试用',
    kept: files => `已保存。正在重新读取受保护的文件：${files} 个。`,
    show: '显示密码',
    showTyped: '显示输入的内容',
    hide: '隐藏密码',
    hidden: '已隐藏',
    forget: position => `删除第 ${position} 个密码`,
    forgetFailed: '密码仍然保存着',
    added: '保存于',
    password: '密码',
  },
};
