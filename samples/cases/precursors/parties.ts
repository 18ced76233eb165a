import type { SampleCount, SampleEntity } from '../sample-case.ts';

const company = (name: string, description: string, aliases: readonly string[] = []): SampleEntity => ({
  kind: 'organisation',
  name,
  aliases,
  role: 'Company charged',
  isParty: true,
  description,
});
const person = (name: string, description: string): SampleEntity => ({
  kind: 'person',
  name,
  aliases: [],
  role: 'Individual charged',
  isParty: true,
  description,
});
const southernNewYork = 'S.D.N.Y., announced on 23 June 2023.';
const easternNewYork = 'E.D.N.Y., announced on 23 June 2023.';
const middleFlorida = 'M.D. Fla., announced on 3 October 2023.';

/** The third person of the Southern District of New York and the twelve nationals of October 2023 are not named in the sources used. */
export const entities: readonly SampleEntity[] = [
  {
    kind: 'organisation',
    name: 'United States',
    aliases: [],
    role: 'Prosecution',
    isParty: true,
    description: 'Two districts of New York and two of Florida.',
  },
  company('Hubei Amarvel Biotech', southernNewYork),
  company('Anhui Rencheng Technology', easternNewYork),
  company('Anhui Moker New Material', easternNewYork),
  company('Hefei GSK Trade', easternNewYork),
  company('Hebei Shenghao Import and Export', middleFlorida),
  company('Lihe Pharmaceutical Technology', middleFlorida),
  company('Henan Ruijiu Biotechnology', middleFlorida),
  company('Xiamen Wonderful Biotechnology', middleFlorida),
  company('Anhui Ruihan Technology', middleFlorida),
  {
    kind: 'organisation',
    name: 'Hanhong Medicine Technology',
    aliases: ['Hanhong Pharmaceutical Technology'],
    role: 'Name in conflict',
    isParty: false,
    description: 'Two names that look like two translations of one.',
  },
  {
    kind: 'organisation',
    name: 'Hubei Guanleng Biotechnology',
    aliases: [],
    role: 'Name in conflict',
    isParty: false,
    description: 'In one of two press lists for the Southern District of Florida.',
  },
  {
    kind: 'organisation',
    name: 'Du Transnational Criminal Organization',
    aliases: [],
    role: 'Name in conflict',
    isParty: false,
    description: 'In the other press list; not the name of a company.',
  },
  person('Qingzhou Wang', `${southernNewYork} Found guilty in January 2025; 25 years, announced in September 2025.`),
  person('Yiyi Chen', `${southernNewYork} Found guilty in January 2025; 15 years, announced in September 2025.`),
  person('Shutong Wang', easternNewYork),
  person('Shifang Ruan', easternNewYork),
  person('Xinyu Zhao', easternNewYork),
  person('Yue Gao', easternNewYork),
  person('Ruiqing Li', easternNewYork),
  {
    kind: 'person',
    name: 'Garland',
    aliases: [],
    role: 'Attorney General',
    isParty: false,
    description: 'Said that none of the twelve had been arrested at the time.',
  },
  {
    kind: 'person',
    name: 'Anne Milgram',
    aliases: [],
    role: 'Former DEA Administrator',
    isParty: false,
    description: 'Congressional testimony, quoted in the letter of 12 May 2025.',
  },
  {
    kind: 'organisation',
    name: 'OFAC',
    aliases: ['US Treasury, OFAC'],
    role: 'Authority',
    isParty: false,
    description: 'Designated 28 persons on 3 October 2023.',
  },
  {
    kind: 'organisation',
    name: 'WeChat US, Inc.',
    aliases: ['WeChat'],
    role: 'Addressee of the letter',
    isParty: false,
    description: '',
  },
];

export const importation = 'Precursor importation';
export const laundering = 'Money laundering';
export const fentanylConspiracy = 'Fentanyl conspiracy';

const tried = ['Qingzhou Wang', 'Yiyi Chen'];

/** As the verdict of January 2025 names them; the numbers of the counts are not in the sources used. */
export const counts: readonly SampleCount[] = [
  { number: '', title: importation, outcome: 'Guilty, jury verdict of January 2025', charged: tried },
  { number: '', title: laundering, outcome: 'Guilty, jury verdict of January 2025', charged: tried },
  { number: '', title: fentanylConspiracy, outcome: 'Not guilty, jury verdict of January 2025', charged: tried },
];
