import type { WordsOf } from '../messages/words.ts';

type Words = {
  /** Where the date comes from. */
  readonly fromFile: (source: string) => string;
  readonly fromPerson: string;
  readonly noZone: string;
  readonly notUnderstood: string;
  /** What the file says, where that is not its date. */
  readonly says: (date: string, source: string) => string;
  readonly use: string;
  /** What readers call the place in a file where its date stands. */
  readonly source: (source: string) => string;
};

/** Places in a file, by the beginning of their names. What is said in brackets is the name in the format. */
const english: readonly (readonly [RegExp, (source: string) => string])[] = [
  [/^Mail Date$/, () => 'sent, by the header Date'],
  [/^EXIF /, source => `taken, by the clock of the camera (${source})`],
  [/^(Recorded_Date|QuickTime creationdate)$/, source => `recorded, by the device (${source})`],
  [/^Encoded_Date$/, source => `written by the device or program (${source})`],
  [/^first and last message$/, () => 'from the first to the last message'],
  [/^day of the messages$/, () => 'the day of the messages'],
  [/^iCalendar /, source => `start of the entry (${source})`],
  [/^(PDF CreationDate|.* created)$/, source => `document property: created (${source})`],
  [/^.* modified$/, source => `document property: last saved (${source})`],
  [/^HTML /, source => `published, by the page itself (${source})`],
  [/^MHTML Date$/, () => 'kept by the browser'],
];
const chinese: typeof english = [
  [/^Mail Date$/, () => '发送时间，据邮件头 Date'],
  [/^EXIF /, source => `拍摄时间，据相机时钟（${source}）`],
  [/^(Recorded_Date|QuickTime creationdate)$/, source => `录制时间，据设备（${source}）`],
  [/^Encoded_Date$/, source => `由设备或程序写入的时间（${source}）`],
  [/^first and last message$/, () => '第一条至最后一条消息'],
  [/^day of the messages$/, () => '消息当天'],
  [/^iCalendar /, source => `日程开始时间（${source}）`],
  [/^(PDF CreationDate|.* created)$/, source => `文档属性：创建时间（${source}）`],
  [/^.* modified$/, source => `文档属性：最后保存时间（${source}）`],
  [/^HTML /, source => `发布时间，据网页自述（${source}）`],
  [/^MHTML Date$/, () => '浏览器保存时间'],
];

const named = (names: typeof english) => (source: string) =>
  names.find(([name]) => name.test(source))?.[1](source) ?? source;

export const dateWords: WordsOf<Words> = {
  en: {
    fromFile: source => `As the file says: ${source}.`,
    fromPerson: 'Entered by a person.',
    noZone: 'It states no time zone.',
    notUnderstood: 'It could not be placed in time, so it does not sort.',
    says: (date, source) => `The file says ${date}: ${source}.`,
    use: 'Use this date',
    source: named(english),
  },
  'zh-Hans': {
    fromFile: source => `据文件：${source}。`,
    fromPerson: '由人员填写。',
    noZone: '未注明时区。',
    notUnderstood: '无法确定具体时间，因此不参与排序。',
    says: (date, source) => `文件中写有 ${date}：${source}。`,
    use: '采用此日期',
    source: named(chinese),
  },
};
