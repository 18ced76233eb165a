import type { WordText } from '../../builders/word-document.ts';

export const companyNamesMemo: WordText = {
  title: 'Review memo: names of companies in conflict',
  lead: [
    ['To', 'Case file'],
    ['From', 'Case reviewer'],
    ['Concerning', 'The announcement of 3 October 2023'],
  ],
  blocks: [
    { heading: '1. Southern District of Florida' },
    {
      paragraph:
        'Three companies are charged in the Southern District of Florida. The press lists do not agree: one has Du Transnational Criminal Organization, another has Hubei Guanleng Biotechnology.',
    },
    {
      paragraph:
        'A criminal organisation is not a company. The first list may have taken the title of a case for the name of a defendant. That is a conjecture, and the conflict stays open until a court record is in the file.',
    },
    { heading: '2. Hanhong' },
    {
      table: {
        head: ['Spelling', 'State'],
        rows: [
          ['Hanhong Medicine Technology', 'Met in public reporting'],
          ['Hanhong Pharmaceutical Technology', 'Met in public reporting'],
        ],
      },
    },
    {
      paragraph:
        'The two look like two translations of one Chinese name. The file treats them as one organisation with two names, and says so.',
    },
    { heading: '3. Two sets of eight' },
    {
      paragraph:
        'Another set of eight companies was announced on 24 October 2024. No company of that set belongs in this case.',
    },
    { paragraph: 'An indictment is an allegation.' },
  ],
  restsOn: [
    'US Department of Justice, announcements of 3 October 2023 and 24 October 2024.',
    'Press lists of the companies of 3 October 2023.',
  ],
};
