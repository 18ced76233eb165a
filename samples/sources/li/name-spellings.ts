import type { Sheet } from '../../builders/spreadsheet.ts';

export const nameSpellings: Sheet = {
  name: 'Spellings',
  rows: [
    ['Spelling used', 'Also met', 'Source'],
    ['Tao Liu', 'Tao Li', 'Public reporting'],
    ['Jianxing Chen', 'Jiaxing Chen', 'Public reporting'],
    ['Jingyuan Li', 'Jingyan Li', 'Public reporting'],
    [
      'Sample document for Casewright. Composed from public reporting; not an original.',
      '',
      'An indictment is an allegation.',
    ],
  ],
};
