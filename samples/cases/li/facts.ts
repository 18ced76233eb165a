import { cite, type SampleFact } from '../sample-case.ts';
import { drugConspiracyOne, drugConspiracyTwo, laundering, taoLiuAlone } from './parties.ts';

const indictment = '2020-10-15-superseding-indictment.pdf';
const outline = 'outline-of-the-counts.pdf';
const plea = '2021-08-03-guilty-plea.pdf';
const sentence = '2021-10-26-sentence.pdf';
const table = '2023-02-table-of-sentences.pdf';
const extradition = '2023-02-21-extradition.pdf';
const letter = '2025-05-12-letter.pdf';
const press = '2025-05-27-press-report.html';
const newsCopy = '2020-10-news-copy.html';

const official = 'Official announcement, told again';
const defendants = ['Xizhi Li', 'Jianxing Chen', 'Jiayu Chen', 'Eric Yong Woo', 'Jingyuan Li', 'Tao Liu'];

export const facts: readonly SampleFact[] = [
  {
    date: '15 October 2020',
    text: 'A superseding indictment of 14 counts against six defendants is unsealed in the Eastern District of Virginia.',
    status: 'proved',
    evaluation: official,
    about: ['United States', ...defendants],
    counts: [drugConspiracyOne, drugConspiracyTwo, laundering, taoLiuAlone],
    citations: [
      cite(
        indictment,
        1,
        'On 15 October 2020 a superseding indictment of 14 counts against six defendants was unsealed',
      ),
      cite('overview-zh.pdf', 1, '一份针对六名被告、共14项罪名的替代起诉书被公开'),
    ],
  },
  {
    date: '',
    text: 'The defendants are charged with making “contracts” with trafficking organisations for cash.',
    status: 'alleged',
    evaluation: official,
    about: [],
    counts: [laundering],
    citations: [cite(indictment, 1, '“contracts” with trafficking organisations for cash')],
  },
  {
    date: '',
    text: 'Couriers are said to have taken over the cash in cities of the United States; which ones is not in the sources used.',
    status: 'alleged',
    evaluation: official,
    about: [],
    counts: [laundering],
    citations: [
      cite(indictment, 1, 'Couriers took over the cash in cities of the United States.'),
      cite('method-as-charged.pdf', 1, 'Which cities these were is not in the facts used for this sample'),
    ],
  },
  {
    date: '',
    text: 'The charges name casinos, front companies, foreign and domestic accounts, and false identities as means.',
    status: 'alleged',
    evaluation: official,
    about: [],
    counts: [laundering],
    citations: [
      cite(
        indictment,
        1,
        'casinos, front companies, foreign bank accounts, domestic bank accounts, and false identities',
      ),
      cite(
        'method-as-charged.pdf',
        2,
        'The charges name casinos, front companies, foreign and domestic accounts, and false identities.',
      ),
    ],
  },
  {
    date: '',
    text: 'Members of the group are said to have kept in touch through WeChat and WhatsApp.',
    status: 'alleged',
    evaluation: official,
    about: ['WeChat US, Inc.'],
    counts: [laundering],
    citations: [
      cite(indictment, 1, 'kept in touch through WeChat and WhatsApp'),
      cite('reading-notes-zh.txt', 1, '联络使用微信和 WhatsApp'),
    ],
  },
  {
    date: '',
    text: 'Goods bought in the United States were shipped to China, and the value was returned in Latin America.',
    status: 'alleged',
    evaluation: official,
    about: [],
    counts: [laundering],
    citations: [
      cite(
        indictment,
        1,
        'Goods were bought in the United States and shipped to China, and the value was returned in Latin America.',
      ),
      cite('method-as-charged.pdf', 3, 'The value was returned in Latin America.'),
    ],
  },
  {
    date: '15 October 2020',
    text: 'Xizhi Li, Jianxing Chen, Jiayu Chen, Jingyuan Li and Tao Liu are charged with two drug conspiracies.',
    status: 'alleged',
    evaluation: official,
    about: ['Xizhi Li', 'Jianxing Chen', 'Jiayu Chen', 'Jingyuan Li', 'Tao Liu'],
    counts: [drugConspiracyOne, drugConspiracyTwo],
    citations: [
      cite(outline, 1, 'Five defendants are charged with the drug conspiracies of counts 1 and 2.'),
      cite(outline, 2, 'Xizhi Li, Jianxing Chen, Jiayu Chen, Jingyuan Li and Tao Liu are charged in both.'),
    ],
  },
  {
    date: '15 October 2020',
    text: 'All six defendants are charged with the money-laundering conspiracy; for Eric Yong Woo it is the only charge.',
    status: 'alleged',
    evaluation: official,
    about: defendants,
    counts: [laundering],
    citations: [
      cite(indictment, 2, 'The money-laundering conspiracy only'),
      cite(outline, 2, 'It is the only count that names all six defendants'),
    ],
  },
  {
    date: '15 October 2020',
    text: 'Tao Liu alone is charged in counts 4 to 14, which include identity fraud and bribery.',
    status: 'alleged',
    evaluation: official,
    about: ['Tao Liu'],
    counts: [taoLiuAlone],
    citations: [
      cite(outline, 3, 'the charges against Tao Liu include identity fraud and bribery'),
      cite(indictment, 2, 'further counts that include identity fraud and bribery'),
    ],
  },
  {
    date: 'about October 2020',
    text: 'One defendant is still at large; the sources disagree on who it is.',
    status: 'disputed',
    evaluation: 'One source against one; see the conflict',
    about: ['Jianxing Chen', 'Jiayu Chen'],
    counts: [],
    citations: [
      cite(
        indictment,
        2,
        'The Department of Justice gave Jianxing Chen as the defendant who was still at large in October 2020.',
      ),
      cite(newsCopy, 1, 'the defendant still at large is Jiayu Chen'),
    ],
  },
  {
    date: '2 August 2021',
    text: 'Xizhi Li pleads guilty to one count of money-laundering conspiracy.',
    status: 'admitted',
    evaluation: official,
    about: ['Xizhi Li'],
    counts: [laundering],
    citations: [cite(plea, 1, 'On 2 August 2021 Xizhi Li pleaded guilty to one count of money-laundering conspiracy.')],
  },
  {
    date: '3 August 2021',
    text: 'The US Drug Enforcement Administration announces the plea.',
    status: 'proved',
    evaluation: official,
    about: ['US Drug Enforcement Administration', 'Xizhi Li'],
    counts: [],
    citations: [cite(plea, 1, 'announced the plea on 3 August 2021')],
  },
  {
    date: '26 October 2021',
    text: 'Judge Leonie M. Brinkema sentences Xizhi Li to 15 years in prison.',
    status: 'proved',
    evaluation: 'Two official sources agree; see the conflict',
    about: ['Xizhi Li', 'Leonie M. Brinkema'],
    counts: [laundering],
    citations: [
      cite(sentence, 1, 'On 26 October 2021 Xizhi Li was sentenced to 15 years in prison.'),
      cite(sentence, 1, 'The sentence was passed by Judge Leonie M. Brinkema'),
      cite('overview-zh.pdf', 2, '法官 Leonie M. Brinkema 判处其15年监禁'),
    ],
  },
  {
    date: '26 October 2021',
    text: 'The forfeiture against Xizhi Li amounts to $10,000,000.',
    status: 'proved',
    evaluation: official,
    about: ['Xizhi Li'],
    counts: [laundering],
    citations: [cite(sentence, 1, 'The forfeiture amounts to $10,000,000.')],
  },
  {
    date: 'February 2023',
    text: 'The Eastern District of Virginia gives the sentence of Xizhi Li as 180 months.',
    status: 'proved',
    evaluation: 'Official table, told again',
    about: ['Xizhi Li'],
    counts: [],
    citations: [
      cite(table, 1, 'Xizhi Li 180 15 years'),
      cite('sentences.csv', 1, 'Xizhi Li,180,15,"$10,000,000",February 2023'),
      cite('scan-table-of-sentences.png', 1, ''),
    ],
  },
  {
    date: 'February 2023',
    text: 'Jingyuan Li and Tao Liu have 84 months each.',
    status: 'proved',
    evaluation: 'Official table, told again',
    about: ['Jingyuan Li', 'Tao Liu'],
    counts: [],
    citations: [
      cite(table, 2, 'Two defendants have that term: Jingyuan Li and Tao Liu.'),
      cite('mail-3-answer.eml', 1, 'Tao Liu and Jingyuan Li, 84 months each.'),
    ],
  },
  {
    date: 'February 2023',
    text: 'Jiayu Chen has 60 months.',
    status: 'proved',
    evaluation: 'Official table, told again',
    about: ['Jiayu Chen'],
    counts: [],
    citations: [cite(table, 1, 'Jiayu Chen 60 5 years')],
  },
  {
    date: 'February 2023',
    text: 'Eric Yong Woo has 18 months.',
    status: 'proved',
    evaluation: 'Official table, told again',
    about: ['Eric Yong Woo'],
    counts: [],
    citations: [cite(table, 1, 'Eric Yong Woo 18 1 year and 6 months')],
  },
  {
    date: '21 February 2023',
    text: 'Jianxing Chen is extradited.',
    status: 'proved',
    evaluation: official,
    about: ['Jianxing Chen'],
    counts: [],
    citations: [
      cite(extradition, 1, 'was extradited on 21 February 2023'),
      cite('chronology.pdf', 2, '21 February 2023 Jianxing Chen is extradited'),
    ],
  },
  {
    date: 'after 21 February 2023',
    text: 'Jianxing Chen is sentenced to 10 years, with a forfeiture of $6 million. The day is not established.',
    status: 'proved',
    evaluation: official,
    about: ['Jianxing Chen'],
    counts: [],
    citations: [
      cite(extradition, 1, 'Jianxing Chen was later sentenced to 10 years. The forfeiture amounts to $6 million.'),
    ],
  },
  {
    date: '12 May 2025',
    text: 'Six attorneys general write to WeChat US, Inc.',
    status: 'proved',
    evaluation: 'Public reporting on the letter',
    about: [
      'WeChat US, Inc.',
      'Jeff Jackson',
      'Alan Wilson',
      'Phil Weiser',
      'Lynn Fitch',
      'John Formella',
      'Matthew Platkin',
    ],
    counts: [],
    citations: [cite(letter, 1, 'On 12 May 2025 the attorneys general of six states wrote to WeChat US, Inc.')],
  },
  {
    date: 'from 12 May 2025 to 11 June 2025',
    text: 'WeChat US, Inc. has 30 days to answer.',
    status: 'proved',
    evaluation: 'Public reporting on the letter; the count of days was checked',
    about: ['WeChat US, Inc.'],
    counts: [],
    citations: [
      cite(letter, 1, 'WeChat US, Inc. was given 30 days to answer, that is until 11 June 2025.'),
      cite('verification-log.txt', 1, '12 May 2025 and 30 days is 11 June 2025.'),
    ],
  },
  {
    date: '12 May 2025',
    text: 'The letter quotes congressional testimony of Anne Milgram that WeChat was used in the sale of precursors.',
    status: 'alleged',
    evaluation: 'At second hand: the testimony itself is not in the file',
    about: ['Anne Milgram', 'WeChat US, Inc.'],
    counts: [],
    citations: [cite(letter, 1, 'quotes congressional testimony of Anne Milgram')],
  },
  {
    date: '27 May 2025',
    text: 'A press report on the letter says that Li was sentenced to seven years.',
    status: 'disputed',
    evaluation: 'Contradicted by two official sources; see the conflict',
    about: ['Xizhi Li'],
    counts: [],
    citations: [cite(press, 1, 'the report says that Li “was sentenced to seven years”')],
  },
  {
    date: '4 June 2025',
    text: 'The case reviewer adopts 15 years as the sentence of Xizhi Li and keeps the press report as the rejected value.',
    status: 'proved',
    evaluation: 'The reviewer’s own decision',
    about: ['Xizhi Li'],
    counts: [],
    citations: [
      cite('mail-4-decision.eml', 1, 'I adopt 15 years and keep the press report as the rejected value'),
      cite('review-memo.docx', 1, 'Adopt 15 years. Two official sources agree'),
    ],
  },
];
