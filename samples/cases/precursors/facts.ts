import { cite, type SampleFact } from '../sample-case.ts';
import { fentanylConspiracy, importation, laundering } from './parties.ts';

const june = '2023-06-23-three-indictments.pdf';
const october = '2023-10-03-eight-indictments.pdf';
const companies = 'table-of-companies.pdf';
const verdict = '2025-01-verdict.pdf';
const sentences = '2025-09-sentences.pdf';
const letter = '2025-05-12-letter.pdf';
const open = 'what-is-open.pdf';

const official = 'Official announcement, told again';
const reporting = 'Public reporting, told again';
const newYork = ['Hubei Amarvel Biotech', 'Anhui Rencheng Technology', 'Anhui Moker New Material', 'Hefei GSK Trade'];
const florida = [
  'Hebei Shenghao Import and Export',
  'Lihe Pharmaceutical Technology',
  'Henan Ruijiu Biotechnology',
  'Xiamen Wonderful Biotechnology',
  'Anhui Ruihan Technology',
];
const tried = ['Qingzhou Wang', 'Yiyi Chen'];

export const facts: readonly SampleFact[] = [
  {
    date: '2023',
    text: 'Two announcements of one year together charge twelve companies and twenty individuals over fentanyl precursors.',
    status: 'alleged',
    evaluation: 'The sum is the reviewer’s own',
    about: ['United States'],
    counts: [],
    citations: [
      cite(open, 1, 'They charge four companies and eight individuals.'),
      cite(open, 1, 'They charge eight companies and twelve Chinese nationals.'),
    ],
  },
  {
    date: '23 June 2023',
    text: 'Three indictments are announced; they charge four companies and eight individuals.',
    status: 'proved',
    evaluation: official,
    about: newYork,
    counts: [],
    citations: [
      cite(june, 1, 'On 23 June 2023 three indictments over fentanyl precursors were announced.'),
      cite('overview-zh.html', 1, '美国司法部宣布三份起诉书，涉及四家公司和八名个人。'),
    ],
  },
  {
    date: '23 June 2023',
    text: 'Hubei Amarvel Biotech, Qingzhou Wang, Yiyi Chen and a third person known by aliases are charged in the Southern District of New York.',
    status: 'alleged',
    evaluation: official,
    about: ['Hubei Amarvel Biotech', ...tried],
    counts: [importation, laundering, fentanylConspiracy],
    citations: [cite(june, 1, 'One indictment charges Hubei Amarvel Biotech and three individuals')],
  },
  {
    date: '23 June 2023',
    text: 'Anhui Rencheng Technology and Anhui Moker New Material are charged with Shutong Wang, Shifang Ruan, Xinyu Zhao and Yue Gao in the Eastern District of New York.',
    status: 'alleged',
    evaluation: official,
    about: [
      'Anhui Rencheng Technology',
      'Anhui Moker New Material',
      'Shutong Wang',
      'Shifang Ruan',
      'Xinyu Zhao',
      'Yue Gao',
    ],
    counts: [],
    citations: [
      cite(june, 1, 'The first charges Anhui Rencheng Technology and Anhui Moker New Material'),
      cite(june, 2, 'Shutong Wang; Shifang Ruan; Xinyu Zhao; Yue Gao'),
    ],
  },
  {
    date: '23 June 2023',
    text: 'Hefei GSK Trade and Ruiqing Li are charged in the Eastern District of New York.',
    status: 'alleged',
    evaluation: official,
    about: ['Hefei GSK Trade', 'Ruiqing Li'],
    counts: [],
    citations: [
      cite(june, 1, 'The second charges Hefei GSK Trade, with Ruiqing Li.'),
      cite('companies.csv', 1, 'Hefei GSK Trade,E.D.N.Y.,23 June 2023,Ruiqing Li'),
    ],
  },
  {
    date: '3 October 2023',
    text: 'Eight indictments are announced; they charge eight companies and twelve Chinese nationals.',
    status: 'proved',
    evaluation: official,
    about: ['United States'],
    counts: [],
    citations: [
      cite(october, 1, 'On 3 October 2023 eight indictments were announced.'),
      cite('overview-zh.html', 1, '美国司法部宣布八份起诉书，涉及八家公司和十二名中国公民。'),
    ],
  },
  {
    date: '3 October 2023',
    text: 'None of the twelve had been arrested at that time, according to Attorney General Garland.',
    status: 'proved',
    evaluation: official,
    about: ['Garland'],
    counts: [],
    citations: [
      cite(october, 1, 'Attorney General Garland said that none of the twelve had been arrested at that time.'),
    ],
  },
  {
    date: '3 October 2023',
    text: 'Five companies and eight nationals are charged in the Middle District of Florida.',
    status: 'alleged',
    evaluation: official,
    about: florida,
    counts: [],
    citations: [
      cite(october, 1, 'Five companies and eight nationals are charged in the Middle District of Florida.'),
      cite(companies, 2, 'Hebei Shenghao Import and Export M.D. Fla.'),
    ],
  },
  {
    date: '3 October 2023',
    text: 'Three companies and four nationals are charged in the Southern District of Florida; the names of the companies are in conflict.',
    status: 'alleged',
    evaluation: 'Official as to the number; the names are open',
    about: ['Hubei Guanleng Biotechnology', 'Du Transnational Criminal Organization'],
    counts: [],
    citations: [
      cite(october, 1, 'Three companies and four nationals are charged in the Southern District of Florida.'),
      cite('company-names-memo.docx', 1, 'Three companies are charged in the Southern District of Florida.'),
    ],
  },
  {
    date: '3 October 2023',
    text: 'OFAC designates 28 persons.',
    status: 'proved',
    evaluation: official,
    about: ['OFAC'],
    counts: [],
    citations: [
      cite(october, 2, 'On 3 October 2023 OFAC designated 28 persons.'),
      cite('announcements-by-count.csv', 1, '3 October 2023,"US Treasury, OFAC",,,,,28'),
    ],
  },
  {
    date: '24 October 2024',
    text: 'A different set of eight companies is announced. It does not belong to this case.',
    status: 'proved',
    evaluation: official,
    about: [],
    counts: [],
    citations: [
      cite(companies, 3, 'On 24 October 2024 a different set of eight companies was announced.'),
      cite('different-set-2024.txt', 1, 'This set does not belong to this case.'),
    ],
  },
  {
    date: 'January 2025',
    text: 'A jury finds Qingzhou Wang and Yiyi Chen guilty of precursor importation and of money laundering.',
    status: 'proved',
    evaluation: reporting,
    about: tried,
    counts: [importation, laundering],
    citations: [
      cite(verdict, 1, 'The verdict was guilty of precursor importation and of money laundering.'),
      cite('overview-zh.html', 1, '陪审团裁定前体进口罪和洗钱罪成立'),
    ],
  },
  {
    date: 'January 2025',
    text: 'On the fentanyl conspiracy the verdict is not guilty.',
    status: 'proved',
    evaluation: reporting,
    about: tried,
    counts: [fentanylConspiracy],
    citations: [cite(verdict, 1, 'On the fentanyl conspiracy the verdict was not guilty.')],
  },
  {
    date: '12 May 2025',
    text: 'A letter of six attorneys general quotes congressional testimony of Anne Milgram that WeChat was used in the sale of precursors.',
    status: 'alleged',
    evaluation: 'At second hand: the testimony itself is not in the file',
    about: ['Anne Milgram', 'WeChat US, Inc.'],
    counts: [],
    citations: [
      cite(letter, 1, 'that WeChat was used in the sale of precursors'),
      cite('testimony-at-second-hand.md', 1, 'no transcript of the testimony'),
    ],
  },
  {
    date: 'September 2025',
    text: 'A sentence of 25 years for Qingzhou Wang is announced.',
    status: 'proved',
    evaluation: reporting,
    about: ['Qingzhou Wang'],
    counts: [importation, laundering],
    citations: [cite(sentences, 1, 'Qingzhou Wang was sentenced to 25 years.')],
  },
  {
    date: 'September 2025',
    text: 'A sentence of 15 years for Yiyi Chen is announced.',
    status: 'proved',
    evaluation: reporting,
    about: ['Yiyi Chen'],
    counts: [importation, laundering],
    citations: [cite(sentences, 1, 'Yiyi Chen was sentenced to 15 years.')],
  },
  {
    date: 'about October 2023',
    text: 'Public reporting writes one name as Hanhong Medicine Technology and as Hanhong Pharmaceutical Technology.',
    status: 'disputed',
    evaluation: 'Looks like two translations of one name',
    about: ['Hanhong Medicine Technology'],
    counts: [],
    citations: [
      cite(
        companies,
        2,
        '“Hanhong Medicine Technology” in one place and “Hanhong Pharmaceutical Technology” in another',
      ),
      cite('scan-table-of-companies.png', 1, ''),
    ],
  },
  {
    date: '14 October 2025',
    text: 'Among the sources held, the records desk finds none that names both Hanhong companies, and none that gives the Chinese name.',
    status: 'proved',
    evaluation: 'Own inquiry',
    about: ['Hanhong Medicine Technology'],
    counts: [],
    citations: [
      cite('mail-hanhong.eml', 1, 'I have found none that names both, and none that gives the Chinese name.'),
    ],
  },
  {
    date: '',
    text: 'The 28 persons designated by OFAC and the twelve nationals charged are two different counts; nothing says how they overlap.',
    status: 'proved',
    evaluation: 'The reviewer’s own remark on the sources',
    about: ['OFAC'],
    counts: [],
    citations: [cite(open, 2, 'The 28 persons designated by OFAC are not the twelve nationals who were charged.')],
  },
];
