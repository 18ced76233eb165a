import type { WordText } from '../../builders/word-document.ts';

export const reviewMemo: WordText = {
  title: 'Review memo: the sentence of Xizhi Li',
  lead: [
    ['To', 'Case file'],
    ['From', 'Case reviewer'],
    ['Concerning', 'United States v. Xizhi Li et al.; 15 years or seven years'],
  ],
  blocks: [
    { heading: '1. The question' },
    {
      paragraph:
        'A press report of 27 May 2025 says that Li was sentenced to seven years. The announcement of the Department of Justice of 26 October 2021 says 15 years. Both are in the file. The case summary can carry only one.',
    },
    { heading: '2. What the sources say' },
    {
      table: {
        head: ['Source', 'Value', 'Kind of source'],
        rows: [
          ['Announcement of 26 October 2021', '15 years', 'Official, on the day of the sentence'],
          ['Table of February 2023', '180 months', 'Official, sixteen months later'],
          ['Press report of 27 May 2025', 'seven years', 'Press, on another subject'],
        ],
      },
    },
    { heading: '3. How the error may have come about' },
    {
      paragraph:
        'Seven years are 84 months. In the table of February 2023 two other defendants have 84 months: Tao Liu and Jingyuan Li. One shares the family name Li; the other is met in the spelling Tao Li. This explains the error but is only a conjecture.',
    },
    { heading: '4. Conclusion' },
    {
      paragraph:
        'Adopt 15 years. Two official sources agree, one of them in months, and the contrary value is explained by the sentences of others. Keep the press report as an exhibit and cite it as the rejected value.',
    },
    { heading: '5. What this memo does not decide' },
    {
      paragraph:
        'Who was still at large in October 2020, and how old Xizhi Li was, remain open. An indictment is an allegation.',
    },
  ],
  restsOn: [
    'US Department of Justice, Eastern District of Virginia, announcement of 26 October 2021; table of February 2023.',
    'Press reporting of 27 May 2025 on the letter of 12 May 2025.',
  ],
};
