import { cite, type SampleNote } from '../sample-case.ts';

export const notes: readonly SampleNote[] = [
  {
    title: 'What the public record carries',
    text: [
      'Two announcements of 2023, one verdict and two sentences. Nothing else in this file goes beyond allegation.',
      'The names of the twelve nationals and the docket numbers are left out because no source of this file establishes them, not because they are unimportant.',
    ].join('\n'),
    inReport: true,
    citations: [
      cite(
        '2023-10-03-eight-indictments.pdf',
        2,
        'The names of the twelve nationals and the docket numbers are not established',
      ),
    ],
  },
  {
    title: 'Testimony only through the letter',
    text: 'Write “according to the letter” wherever the testimony is used. The transcript should be obtained.',
    on: { file: '2025-05-12-letter.pdf', page: 1 },
    inReport: true,
    citations: [cite('testimony-at-second-hand.md', 1, 'According to the letter of 12 May 2025')],
  },
  {
    title: 'Two sets of eight',
    text: 'Check the date of every source that speaks of eight companies before it is cited.',
    on: { file: 'table-of-companies.pdf', page: 3 },
    inReport: false,
    citations: [cite('table-of-companies.pdf', 3, 'must therefore be cited with its date')],
    amendment: 'Checked for all exhibits of this case on 20 October 2025: each names its date.',
  },
  {
    title: '公司名称',
    text: '汉字名称须查工商登记后再填写；在此之前只用拉丁字母。',
    on: { file: 'reading-notes-zh.txt', page: 1 },
    inReport: false,
    citations: [cite('reading-notes-zh.txt', 1, '可能是同一中文名称的两种译法，须查工商登记')],
  },
];
