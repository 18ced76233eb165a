import { cite, type SampleHighlight } from '../sample-case.ts';

export const highlights: readonly SampleHighlight[] = [
  {
    ...cite('2021-10-26-sentence.pdf', 1, 'Fifteen years are 180 months.'),
    colour: 'green',
    comment: 'The sum that settles it: the table counts in months.',
  },
  {
    ...cite('2021-10-26-sentence.pdf', 1, 'less than three months before'),
    colour: 'amber',
    comment: '',
  },
  {
    ...cite('2025-05-27-press-report.html', 1, 'was sentenced to seven years'),
    colour: 'orange',
    comment: 'Differs from the Department of Justice. See the conflict.',
  },
  {
    ...cite('2023-02-table-of-sentences.pdf', 1, 'Xizhi Li 180 15 years'),
    colour: 'green',
    comment: '',
  },
  {
    ...cite('overview-zh.pdf', 2, '判处其15年监禁'),
    colour: 'blue',
    comment: 'The Chinese summary agrees.',
  },
];
