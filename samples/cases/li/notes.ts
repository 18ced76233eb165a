import { cite, type SampleNote } from '../sample-case.ts';

export const notes: readonly SampleNote[] = [
  {
    title: 'How the value moved, as charged',
    text: [
      'The charges describe one circle. Cash is taken over in cities of the United States under a “contract” with a trafficking organisation. Goods bought in the United States go to China. The value is returned in Latin America.',
      'Casinos, front companies, accounts and false identities are the means; WeChat and WhatsApp carry the messages.',
      'All of this is alleged. Only the plea of Xizhi Li to one count, and the sentences, go beyond allegation.',
    ].join('\n'),
    inReport: true,
    citations: [
      cite('2020-10-15-superseding-indictment.pdf', 1, 'the value was returned in Latin America'),
      cite('method-as-charged.pdf', 2, 'Members of the group are said to have used WeChat and WhatsApp.'),
    ],
  },
  {
    title: 'Why the press report is kept',
    text: [
      'The report of 27 May 2025 is wrong about the sentence, and it stays in the file. A reader who meets seven years elsewhere must be able to see where it comes from and why it was rejected.',
      'Two texts that agree may be one text copied. The table of February 2023 counts in months and the announcement in years; that they agree after the sum is done is worth more.',
    ].join('\n'),
    on: { file: '2025-05-27-press-report.html', page: 1 },
    inReport: true,
    citations: [cite('2025-05-27-press-report.html', 1, 'was sentenced to seven years')],
  },
  {
    title: 'At large: left open on purpose',
    text: 'One source stands against one. The extradition of 2023 makes Jianxing Chen more likely, but a conflict is not closed by what is likely. Ask for the announcement in full.',
    on: { file: '2020-10-news-copy.html' },
    inReport: false,
    citations: [],
    amendment: 'Looked at again after the answer of the records desk of 3 June 2025: no further source. Still open.',
  },
  {
    title: 'Row of Jianxing Chen',
    text: 'The table of February 2023 as we hold it has no row for Jianxing Chen; the row in the list of sentences rests on the Department of Justice alone.',
    on: { file: 'sentences.csv', page: 1 },
    inReport: false,
    citations: [cite('mail-2-questions-attached.eml', 1, 'Jianxing Chen is not in that table')],
  },
  {
    title: 'Still to do',
    text: 'Docket number: leave blank until a source gives it.\nStatutes of counts 4 to 14: leave blank.\nAnswer of WeChat US, Inc. after 11 June 2025: nothing found.',
    inReport: false,
    citations: [cite('outline-of-the-counts.pdf', 3, 'Docket number Not established; left blank')],
  },
  {
    title: '扫描件的文字由机器识别',
    text: '这一页是扫描图片，可搜索的文字由机器识别，可能有误；引用时请同时引用表格的 PDF。',
    on: { file: 'scan-table-of-sentences.png', page: 1 },
    inReport: false,
    citations: [],
  },
];
