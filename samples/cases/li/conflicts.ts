import { cite, type SampleConflict } from '../sample-case.ts';

export const conflicts: readonly SampleConflict[] = [
  {
    claim: 'Sentence of Xizhi Li',
    values: [
      {
        value: '15 years',
        remark: 'Official, on the day of the sentence; the table of February 2023 has the same in months.',
        citations: [
          cite('2021-10-26-sentence.pdf', 1, 'On 26 October 2021 Xizhi Li was sentenced to 15 years in prison.'),
          cite('2023-02-table-of-sentences.pdf', 1, 'Xizhi Li 180 15 years'),
        ],
      },
      {
        value: 'seven years',
        remark: 'Press, on another subject.',
        citations: [cite('2025-05-27-press-report.html', 1, 'the report says that Li “was sentenced to seven years”')],
      },
    ],
    adopted: {
      value: '15 years',
      reason:
        'The Department of Justice announced 15 years on the day of the sentence, and the table of February 2023 gives 180 months, which is the same. Seven years are 84 months, the sentences of Tao Liu and Jingyuan Li: the press report appears to have taken one of theirs for that of Xizhi Li.',
    },
  },
  {
    claim: 'Defendant still at large in October 2020',
    values: [
      {
        value: 'Jianxing Chen',
        remark: 'The extradition of 21 February 2023 speaks for this, but does not exclude the other.',
        citations: [
          cite('2020-10-15-superseding-indictment.pdf', 2, 'The Department of Justice gave Jianxing Chen'),
          cite('2023-02-21-extradition.pdf', 1, 'An extradition in 2023 fits that account.'),
        ],
      },
      {
        value: 'Jiayu Chen',
        remark: 'One news copy.',
        citations: [cite('2020-10-news-copy.html', 1, 'the defendant still at large is Jiayu Chen')],
      },
    ],
  },
  {
    claim: 'Age of Xizhi Li',
    values: [
      {
        value: '45 in October 2020',
        remark: 'Reporting of October 2020.',
        citations: [
          cite(
            '2020-10-15-superseding-indictment.pdf',
            2,
            'Reporting of October 2020 gives the age of Xizhi Li as 45.',
          ),
        ],
      },
      {
        value: '48 in August 2021',
        remark: 'Reporting of August 2021. At most one birthday lies between the two.',
        citations: [cite('2021-08-03-guilty-plea.pdf', 1, 'Reporting of August 2021 gives the age of Xizhi Li as 48.')],
      },
    ],
  },
  {
    claim: 'Spelling of the name Tao Liu',
    values: [
      {
        value: 'Tao Liu',
        remark: 'As in the announcement of 15 October 2020.',
        citations: [cite('2020-10-15-superseding-indictment.pdf', 1, 'Jingyuan Li and Tao Liu')],
      },
      {
        value: 'Tao Li',
        remark: 'Also met in public reporting.',
        citations: [cite('2023-02-table-of-sentences.pdf', 2, 'Tao Li for Tao Liu')],
      },
    ],
    adopted: {
      value: 'Tao Liu',
      reason: 'The file uses the spellings of the announcement of 15 October 2020; the other is kept as an alias.',
    },
  },
  {
    claim: 'Spelling of the name Jianxing Chen',
    values: [
      {
        value: 'Jianxing',
        remark: 'As in the announcement of 15 October 2020.',
        citations: [cite('2020-10-15-superseding-indictment.pdf', 1, 'Xizhi Li, Jianxing Chen, Jiayu Chen')],
      },
      {
        value: 'Jiaxing',
        remark: 'Also met in public reporting.',
        citations: [cite('2020-10-news-copy.html', 1, 'Jiaxing for Jianxing')],
      },
    ],
    adopted: {
      value: 'Jianxing',
      reason: 'The file uses the spellings of the announcement of 15 October 2020; the other is kept as an alias.',
    },
  },
  {
    claim: 'Spelling of the name Jingyuan Li',
    values: [
      {
        value: 'Jingyuan',
        remark: 'As in the announcement of 15 October 2020.',
        citations: [cite('2020-10-15-superseding-indictment.pdf', 1, 'Jingyuan Li and Tao Liu')],
      },
      {
        value: 'Jingyan',
        remark: 'Also met in public reporting.',
        citations: [cite('2023-02-table-of-sentences.pdf', 2, 'Jingyan for Jingyuan')],
      },
    ],
    adopted: {
      value: 'Jingyuan',
      reason: 'The file uses the spellings of the announcement of 15 October 2020; the other is kept as an alias.',
    },
  },
];
