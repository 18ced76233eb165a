import type { FileKind } from '../../contract/file-kinds.ts';
import type { Language } from './messages.tsx';
import type { WordsOf } from './words.ts';

type Names = Readonly<Record<FileKind | 'unknown', string>>;

const names: WordsOf<Names> = {
  en: {
    pdf: 'PDF',
    text: 'Text',
    markdown: 'Markdown',
    html: 'Web page',
    csv: 'Table',
    docx: 'Word',
    document: 'Document',
    sheet: 'Spreadsheet',
    slides: 'Slides',
    mail: 'E-mail',
    mailbox: 'Mailbox',
    chat: 'Chat',
    contacts: 'Contacts',
    calendar: 'Calendar',
    'web-archive': 'Web archive',
    link: 'Link',
    archive: 'Archive',
    image: 'Picture',
    audio: 'Sound',
    video: 'Film',
    database: 'Database',
    data: 'Data',
    empty: 'Empty',
    other: 'Other',
    unknown: 'Not read yet',
  },
  'zh-Hans': {
    pdf: 'PDF',
    text: '文本',
    markdown: 'Markdown',
    html: '网页',
    csv: '表格',
    docx: 'Word',
    document: '文档',
    sheet: '电子表格',
    slides: '演示文稿',
    mail: '邮件',
    mailbox: '邮箱',
    chat: '聊天记录',
    contacts: '联系人',
    calendar: '日历',
    'web-archive': '网页存档',
    link: '链接',
    archive: '压缩包',
    image: '图片',
    audio: '音频',
    video: '视频',
    database: '数据库',
    data: '数据',
    empty: '空文件',
    other: '其他',
    unknown: '尚未读取',
  },
};

/** The name of a kind of file; one from a newer library is shown as it is. */
export function fileKindName(kind: string, language: Language): string {
  const known: Readonly<Record<string, string>> = names[language];
  return Object.hasOwn(known, kind) ? (known[kind] ?? kind) : kind;
}
