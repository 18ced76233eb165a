import { sentenceInChinese } from '../../../contract/sentences-in-chinese.ts';
import type { WordsOf } from '../../messages/words.ts';

type Clock = 'written' | 'seconds' | 'milliseconds';

const en = {
  isChat: 'This is a chat',
  howRead: 'How it is read as a chat',
  title: 'Read as a chat',
  lead: 'Say where sender, time and message stand. Only the text that is searched and cited changes; the original stays as it is.',
  reading: 'Reading the beginning of the file…',
  notRead: (why: string) => `The beginning of the file could not be read, and nothing was changed. ${why}`,
  form: 'The messages stand in',
  forms: { table: 'A table', lines: 'Lines' },
  sheet: 'Sheet',
  hasHeader: 'The first row names the columns',
  time: 'Time',
  clock: 'The time is',
  clocks: {
    written: 'as written',
    seconds: 'seconds since 1970',
    milliseconds: 'milliseconds since 1970',
  } satisfies Record<Clock, string>,
  day: 'Day, if it has its own column',
  sender: 'Sender',
  text: 'Message',
  file: 'Attached file',
  none: 'None',
  column: (number: number, name: string) => (name === '' ? `Column ${number}` : `${number}: ${name}`),
  pattern: 'A message begins like',
  patternHelp:
    '{time}, {sender}, {text} and {any} stand for what changes. Choose a line of the file to make the pattern of it. Without {text}, the words stand on the lines below.',
  noPattern: 'The pattern needs {time}, each field once, and something between two fields.',
  examples: 'Patterns of other tools',
  dayLines: 'A line that is only a date says the day',
  preview: 'The first messages',
  asInFile: 'As in the file',
  ofLine: (line: string) => `Make the pattern of this line: ${line}`,
  found: (count: number) =>
    count === 0 ? 'No message found' : count === 1 ? '1 message found' : `${count} messages found in the beginning`,
  noneFound: 'No message is found like this. Choose other columns, or another pattern.',
  noTime: 'no time',
  save: 'Read as a chat',
  saved: 'It is being read as a chat. Ctrl+Z takes it back.',
  unmap: 'Read as what it is',
  unmapped: 'It is being read as what it is. Ctrl+Z takes it back.',
  failed: 'This was not changed',
  cited: (count: number) =>
    `${count === 1 ? '1 pin-cite points' : `${count} pin-cites point`} to its pages as they are now. Look at ${count === 1 ? 'it' : 'them'} afterwards: the days of a chat are other pages.`,
  offer: (number: string, title: string) => `${number} ${title} looks the same and is read as a chat.`,
  takeOffer: 'Read this one so too',
  lookFirst: 'Look first',
  dismiss: 'Not now',
  openFile: (number: string, title: string) => `Open ${number} ${title}`,
  attachments: 'Attachments',
  attachmentsFound: (named: number, missing: number) =>
    missing === 0
      ? `${named} named, all among the exhibits beside the chat`
      : `${named} named, ${missing} of them not among the exhibits beside the chat`,
  isMissing: 'No exhibit was imported under this name beside the chat',
  missing: (names: string, more: number) =>
    `Named here, but not among the exhibits beside the chat: ${names}${more > 0 ? ` and ${more} more` : ''}`,
};

export const words: WordsOf<typeof en> = {
  en,
  'zh-Hans': {
    isChat: '这是聊天记录',
    howRead: '聊天记录的读取方式',
    title: '按聊天记录读取',
    lead: '指明发送人、时间和内容所在的位置。只有用于搜索和引证的文字会改变；原件保持不变。',
    reading: '正在读取文件开头…',
    notRead: why => `文件开头无法读取，未作任何更改。${sentenceInChinese(why) ?? `（${why}）`}`,
    form: '消息位于',
    forms: { table: '表格', lines: '文本行' },
    sheet: '工作表',
    hasHeader: '第一行是列名',
    time: '时间',
    clock: '时间是',
    clocks: { written: '照原样', seconds: '自 1970 年起的秒数', milliseconds: '自 1970 年起的毫秒数' },
    day: '日期（如单独成列）',
    sender: '发送人',
    text: '内容',
    file: '附件',
    none: '无',
    column: (number, name) => (name === '' ? `第 ${number} 列` : `${number}：${name}`),
    pattern: '消息的开头形如',
    patternHelp:
      '{time}、{sender}、{text} 和 {any} 代表会变化的部分。选择文件中的一行即可据此生成样式。没有 {text} 时，内容位于下面各行。',
    noPattern: '样式须包含 {time}，每个字段只出现一次，且两个字段之间须有分隔。',
    examples: '其他工具的样式',
    dayLines: '只有日期的行表示当天日期',
    preview: '前几条消息',
    asInFile: '文件中的原样',
    ofLine: line => `用这一行生成样式：${line}`,
    found: count => (count === 0 ? '未找到消息' : `开头部分找到 ${count} 条消息`),
    noneFound: '这样找不到消息。请选择其他列或其他样式。',
    noTime: '无时间',
    save: '按聊天记录读取',
    saved: '正在按聊天记录读取。Ctrl+Z 可撤销。',
    unmap: '按原类型读取',
    unmapped: '正在按原类型读取。Ctrl+Z 可撤销。',
    failed: '未作更改',
    cited: count => `有 ${count} 处引证指向现在的页。之后请检查：聊天记录按天分页，页码会不同。`,
    offer: (number, title) => `${number} ${title} 的格式相同，并按聊天记录读取。`,
    takeOffer: '这一份也这样读取',
    lookFirst: '先查看',
    dismiss: '暂不',
    openFile: (number, title) => `打开 ${number} ${title}`,
    attachments: '附件',
    attachmentsFound: (named, missing) =>
      missing === 0
        ? `提到 ${named} 个，均在聊天记录旁的证物中`
        : `提到 ${named} 个，其中 ${missing} 个不在聊天记录旁的证物中`,
    isMissing: '未以此名称在聊天记录旁导入证物',
    missing: (names, more) => `此处提到、但聊天记录旁的证物中没有：${names}${more > 0 ? `，另有 ${more} 个` : ''}`,
  },
};
