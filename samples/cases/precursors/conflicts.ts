import { cite, type SampleConflict } from '../sample-case.ts';

export const conflicts: readonly SampleConflict[] = [
  {
    claim: 'A name among the three companies of the Southern District of Florida',
    values: [
      {
        value: 'Du Transnational Criminal Organization',
        remark: 'One press list; not the name of a company.',
        citations: [cite('press-list-first.html', 1, 'this list has the name Du Transnational Criminal Organization')],
      },
      {
        value: 'Hubei Guanleng Biotechnology',
        remark: 'Another press list.',
        citations: [
          cite('press-list-second.html', 1, 'This list has the name Hubei Guanleng Biotechnology among the three.'),
        ],
      },
    ],
  },
  {
    claim: 'Name of the company Hanhong',
    values: [
      {
        value: 'Hanhong Medicine Technology',
        remark: 'Met in public reporting.',
        citations: [
          cite('table-of-companies.pdf', 2, '“Hanhong Medicine Technology” in one place'),
          cite('company-names-memo.docx', 1, 'Hanhong Medicine Technology'),
        ],
      },
      {
        value: 'Hanhong Pharmaceutical Technology',
        remark: 'Met in public reporting.',
        citations: [
          cite('table-of-companies.pdf', 2, '“Hanhong Pharmaceutical Technology” in another'),
          cite(
            'mail-hanhong.eml',
            1,
            'Public reporting has both Hanhong Medicine Technology and Hanhong Pharmaceutical Technology.',
          ),
        ],
      },
    ],
  },
  {
    claim: 'Which eight companies belong to this case',
    values: [
      {
        value: 'The set announced on 3 October 2023',
        remark: 'Five in the Middle and three in the Southern District of Florida.',
        citations: [
          cite('2023-10-03-eight-indictments.pdf', 1, 'They charge eight companies and twelve Chinese nationals.'),
        ],
      },
      {
        value: 'The set announced on 24 October 2024',
        remark: 'Often confused with the first.',
        citations: [
          cite('different-set-2024.txt', 1, 'A different set of eight companies was announced on 24 October 2024.'),
        ],
      },
    ],
    adopted: {
      value: 'The set announced on 3 October 2023',
      reason:
        'This case is about the indictments of 2023. The set of 24 October 2024 is another one and is kept only so that nobody mistakes it for this one.',
    },
  },
];
