import type { SampleCount, SampleEntity } from '../sample-case.ts';

const defendant = (name: string, aliases: readonly string[], description: string): SampleEntity => ({
  kind: 'person',
  name,
  aliases,
  role: 'Defendant',
  isParty: true,
  description,
});
const official = (name: string, role: string, description: string): SampleEntity => ({
  kind: 'person',
  name,
  aliases: [],
  role,
  isParty: false,
  description,
});
const organisation = (name: string, aliases: readonly string[], role: string): SampleEntity => ({
  kind: 'organisation',
  name,
  aliases,
  role,
  isParty: false,
  description: '',
});
const signed = 'Signed the letter of 12 May 2025.';

export const entities: readonly SampleEntity[] = [
  {
    kind: 'organisation',
    name: 'United States',
    aliases: [],
    role: 'Prosecution',
    isParty: true,
    description: 'Eastern District of Virginia.',
  },
  defendant(
    'Xizhi Li',
    [],
    'Pleaded guilty on 2 August 2021 to one count of money-laundering conspiracy; sentenced on 26 October 2021 to 15 years, forfeiture of $10,000,000.',
  ),
  defendant(
    'Jianxing Chen',
    ['Jiaxing Chen'],
    'Extradited on 21 February 2023; later 10 years, forfeiture of $6 million.',
  ),
  defendant('Jiayu Chen', [], '60 months in the table of February 2023.'),
  defendant('Eric Yong Woo', [], 'Charged in count 3 only; 18 months in the table of February 2023.'),
  defendant('Jingyuan Li', ['Jingyan Li'], '84 months in the table of February 2023.'),
  defendant('Tao Liu', ['Tao Li'], 'Charged in all fourteen counts; 84 months in the table of February 2023.'),
  official('Leonie M. Brinkema', 'Judge', 'Passed the sentence on Xizhi Li.'),
  official('Anne Milgram', 'Former DEA Administrator', 'Congressional testimony, quoted in the letter of 12 May 2025.'),
  official('Jeff Jackson', 'Attorney General of North Carolina', signed),
  official('Alan Wilson', 'Attorney General of South Carolina', signed),
  official('Phil Weiser', 'Attorney General of Colorado', signed),
  official('Lynn Fitch', 'Attorney General of Mississippi', signed),
  official('John Formella', 'Attorney General of New Hampshire', signed),
  official('Matthew Platkin', 'Attorney General of New Jersey', signed),
  organisation('WeChat US, Inc.', ['WeChat'], 'Addressee of the letter'),
  organisation('US Department of Justice', ['Department of Justice'], 'Source'),
  organisation('US Drug Enforcement Administration', ['DEA'], 'Source'),
];

export const drugConspiracyOne = 'Drug conspiracy (first)';
export const drugConspiracyTwo = 'Drug conspiracy (second)';
export const laundering = 'Money-laundering conspiracy';
export const taoLiuAlone = 'Further counts against Tao Liu, among them identity fraud and bribery';

const inCountsOneToThree = ['Xizhi Li', 'Jianxing Chen', 'Jiayu Chen', 'Jingyuan Li', 'Tao Liu'];

/** Statutes and elements are not in the public sources used, and are left blank. */
export const counts: readonly SampleCount[] = [
  { number: '1', title: drugConspiracyOne, outcome: '', charged: inCountsOneToThree },
  { number: '2', title: drugConspiracyTwo, outcome: '', charged: inCountsOneToThree },
  {
    number: '3',
    title: laundering,
    outcome: 'Xizhi Li pleaded guilty on 2 August 2021 to one count of money-laundering conspiracy',
    charged: [...inCountsOneToThree, 'Eric Yong Woo'],
  },
  { number: '4–14', title: taoLiuAlone, outcome: '', charged: ['Tao Liu'] },
];
