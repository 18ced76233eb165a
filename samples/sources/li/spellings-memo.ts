import type { WordText } from '../../builders/word-document.ts';

export const spellingsMemo: WordText = {
  title: 'Names and spellings',
  lead: [
    ['To', 'Case file'],
    ['From', 'Records desk'],
    ['Concerning', 'One spelling for each person of the file'],
  ],
  blocks: [
    {
      paragraph:
        'The file uses the spellings of the announcement of 15 October 2020. Other spellings are kept as aliases, so that a search finds both.',
    },
    {
      table: {
        head: ['Spelling used', 'Also met', 'Remark'],
        rows: [
          ['Xizhi Li', '–', 'Not to be confused with Jingyuan Li'],
          ['Jianxing Chen', 'Jiaxing Chen', 'One letter is missing'],
          ['Jiayu Chen', '–', 'Not a spelling of Jianxing Chen'],
          ['Eric Yong Woo', '–', '–'],
          ['Jingyuan Li', 'Jingyan Li', 'One letter is missing'],
          ['Tao Liu', 'Tao Li', 'Looks like a member of the family Li'],
        ],
      },
    },
    { heading: 'Chinese characters' },
    {
      paragraph:
        'The sources of this file do not establish the Chinese characters of any name. They are left out, and nobody should fill them in from the sound.',
    },
    { heading: 'How to cite a name' },
    {
      paragraph:
        'Cite a name as the page has it, inside the quotation, and use the spelling of the file everywhere else. An indictment is an allegation. A name in a list of defendants proves nothing about its bearer.',
    },
  ],
  restsOn: [
    'US Department of Justice, announcement of 15 October 2020; later public reporting for the other spellings.',
  ],
};
