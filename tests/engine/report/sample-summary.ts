import { type NoteBlock, type NoteBody, type NoteInline, plainBody } from '../../../contract/note-body.ts';
import { createHash } from 'node:crypto';
import type { CaseSummary, Citation } from '../../../engine/report/model.ts';

/** SHA-256 of a text, as the digests of the models are made. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A case with nothing in it. */
export function emptySummary(): CaseSummary {
  return {
    language: 'en',
    paper: 'a4',
    asOf: '2026-03-02T09:15:42.120Z',
    case: { title: '', reference: '', jurisdiction: '', status: 'open', description: [] },
    notices: [],
    summary: [],
    parties: [],
    counts: [],
    charged: [],
    chronology: [],
    conflicts: [],
    notes: [],
    highlights: [],
    exhibits: [],
    custody: {
      entries: 1,
      headSeq: 1,
      headHash: digestOf('head'),
      device: 'desk',
      keyFingerprint: '',
      verified: '',
    },
    program: { name: 'Casewright', version: '0.1.0' },
  };
}

type Fact = CaseSummary['chronology'][number];
type Exhibit = CaseSummary['exhibits'][number];

/** An exhibit with plain values; the number gives it its digest. */
export function exhibitOf(number: string, title: string, more: Partial<Exhibit> = {}): Exhibit {
  return {
    number,
    title,
    fileName: `${number.toLowerCase()}.pdf`,
    date: { text: '', precision: '', zone: '' },
    custodian: '',
    source: '',
    kind: 'pdf',
    pages: 1,
    size: 48_213,
    sha256: digestOf(number),
    status: 'new',
    parent: null,
    children: [],
    occurrences: 1,
    ...more,
  };
}

const say = (text: string, ...marks: ('bold' | 'italic')[]) => ({
  type: 'text' as const,
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map(type => ({ type })) }),
});
const paragraph = (...content: readonly NoteInline[]): NoteBlock => ({ type: 'paragraph', content: [...content] });

/** A note with everything in it that a note can hold. */
function formatted(): NoteBody {
  const exhibit = '0197aaaa-0000-7000-8000-000000000004';
  return {
    type: 'doc',
    attrs: { version: 1 },
    content: [
      paragraph(
        say('The table lists months, the press years. '),
        say('Divide before comparing', 'bold'),
        say(': 180 months are 15 years, 84 months are seven. See '),
        { type: 'pinCite', attrs: { exhibit, number: 'EX-0004', page: 1, quote: '180 months' } },
        say('.'),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [say('What is not in it')] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [
              paragraph(
                { type: 'mention', attrs: { kind: 'person', uid: exhibit, label: jianxing } },
                say(' is not in the table'),
                { type: 'hardBreak' },
                say('because it is older than his sentence.', 'italic'),
              ),
              {
                type: 'bulletList',
                content: [
                  { type: 'listItem', content: [paragraph(say('Compare the later release.', 'bold', 'italic'))] },
                ],
              },
            ],
          },
        ],
      },
      { type: 'blockquote', content: [paragraph(say('Xizhi Li 180; Jiayu Chen 60'))] },
      { type: 'paragraph' },
    ],
  };
}

/** A pin-cite. */
export function cite(exhibit: string, page: number | null = 1, quote?: string): Citation {
  return { exhibit, page, ...(quote === undefined ? {} : { quote }) };
}

/** A fact with plain values. */
export function factOf(
  date: string,
  year: string,
  text: string,
  citations: Citation[],
  more: Partial<Fact> = {},
): Fact {
  return {
    date: { text: date, precision: date === '' ? '' : 'day', zone: '' },
    year,
    text,
    status: 'alleged',
    evaluation: '',
    parties: [],
    counts: [],
    citations,
    ...more,
  };
}

const xizhi = 'Xizhi Li';
const jianxing = 'Jianxing Chen';
const jiayu = 'Jiayu Chen';
const woo = 'Eric Yong Woo';
const jingyuan = 'Jingyuan Li';
const tao = 'Tao Liu';
const four = [xizhi, jianxing, jiayu, jingyuan];
const release2020 = 'U.S. Department of Justice, public website';

function exhibits(): Exhibit[] {
  const day = (text: string): Exhibit['date'] => ({ text, precision: 'day', zone: '' });
  return [
    exhibitOf('EX-0001', 'Press release on the superseding indictment', {
      fileName: '2020-10-15 release superseding indictment.pdf',
      date: day('15 October 2020'),
      custodian: 'DOJ',
      source: release2020,
      pages: 3,
      size: 148_220,
      status: 'key',
      occurrences: 2,
    }),
    exhibitOf('EX-0002', 'Statement on the plea of Xizhi Li', {
      fileName: 'dea-statement-2021-08-03.html',
      date: day('3 August 2021'),
      custodian: 'DEA',
      source: 'Drug Enforcement Administration, public website',
      kind: 'html',
      pages: 1,
      size: 22_871,
      status: 'reviewed',
    }),
    exhibitOf('EX-0003', 'Press release on the sentence of Xizhi Li', {
      fileName: 'edva-sentence-xizhi-li.pdf',
      date: day('26 October 2021'),
      custodian: 'DOJ, E.D. Va.',
      source: release2020,
      pages: 2,
      size: 91_004,
      status: 'key',
    }),
    exhibitOf('EX-0004', 'Table of sentences', {
      fileName: 'edva-table-2023-02.csv',
      date: { text: 'February 2023', precision: 'month', zone: '' },
      custodian: 'DOJ, E.D. Va.',
      source: release2020,
      kind: 'csv',
      size: 1_204,
      status: 'key',
    }),
    exhibitOf('EX-0005', 'Press release on an extradition', {
      fileName: 'extradition-jianxing-chen.pdf',
      date: day('21 Feb 2023'),
      custodian: 'DOJ',
      source: release2020,
      pages: 2,
      size: 84_117,
    }),
    exhibitOf('EX-0006', 'Letter of six attorneys general to WeChat US, Inc.', {
      fileName: 'Letter to WeChat US Inc. 2025-05-12 (signed, scanned at 300 dpi).pdf',
      date: day('May 12, 2025'),
      custodian: 'Attorney General of North Carolina',
      source: 'Public website of the Attorney General',
      pages: 5,
      size: 1_894_332,
      status: 'reviewed',
      children: ['EX-0007'],
    }),
    exhibitOf('EX-0007', 'Annex to the letter: list of signatories', {
      fileName: 'annex.docx',
      kind: 'docx',
      date: day('May 12, 2025'),
      custodian: 'Attorney General of North Carolina',
      parent: 'EX-0006',
      size: 18_002,
    }),
    exhibitOf('EX-0008', 'Press report on the letter', {
      fileName: 'news-2025-05-27.html',
      kind: 'html',
      date: day('27 May 2025'),
      custodian: 'Newspaper archive',
      source: 'Web capture',
      pages: 2,
      size: 66_310,
    }),
    exhibitOf('EX-0009', '微信与跨境地下钱庄：背景说明', {
      titleLanguage: 'zh-Hans',
      fileName: '微信与地下钱庄.html',
      kind: 'html',
      date: day('2025年6月3日'),
      custodian: 'Web capture',
      pages: 2,
      size: 30_775,
    }),
    exhibitOf('EX-0010', 'E-mail thread about the table of sentences', {
      fileName: 'RE table of sentences.eml',
      kind: 'mail',
      date: { text: 'Mon, 2 Jun 2025 08:14', precision: 'minute', zone: '-0400' },
      custodian: 'Investigator',
      pages: 3,
      size: 40_118,
      children: ['EX-0011'],
    }),
    exhibitOf('EX-0011', 'Spreadsheet attached to the thread', {
      fileName: 'sentences (2).csv',
      kind: 'csv',
      date: day('2 Jun 2025'),
      custodian: 'Investigator',
      parent: 'EX-0010',
      size: 2_377,
      occurrences: 3,
    }),
    exhibitOf('EX-0012', 'Scanned page of the news copy', {
      fileName: 'IMG_2041.png',
      kind: 'image',
      custodian: 'Investigator',
      size: 3_402_118,
    }),
    exhibitOf('EX-0013', 'Release on the indictments of 3 October 2023', {
      fileName: '2023-10-03 eight indictments.pdf',
      date: day('3 October 2023'),
      custodian: 'DOJ',
      pages: 6,
      size: 210_904,
    }),
    exhibitOf('EX-0014', 'Working notes of the interview', {
      fileName: 'notes.md',
      kind: 'markdown',
      custodian: 'Investigator',
      size: 5_120,
      status: 'privileged',
    }),
    exhibitOf('EX-0015', 'Archive of captured pages', {
      fileName:
        'https_example.org_a_very_long_capture_name_without_any_space_that_goes_on_and_on_2025-06-03T120000Z.warc',
      kind: 'other',
      custodian: 'Web capture',
      pages: 0,
      size: 18_220_331,
    }),
  ];
}

function chronology(): Fact[] {
  return [
    factOf(
      '15 Oct 2020',
      '2020',
      'A superseding indictment of 14 counts against six defendants is unsealed in the Eastern District of Virginia.',
      [cite('EX-0001', 1)],
      { status: 'proved', parties: [xizhi, jianxing, jiayu, woo, jingyuan, tao], evaluation: 'official, first hand' },
    ),
    factOf(
      '15 Oct 2020',
      '2020',
      'As charged, the group made “contracts” with trafficking organisations to launder cash collected by couriers in cities of the United States.',
      [cite('EX-0001', 2), cite('EX-0009', 1)],
      { parties: [xizhi], counts: ['3'] },
    ),
    factOf(
      '15 Oct 2020',
      '2020',
      'Casinos, front companies, foreign and domestic accounts and false identities are said to have been used; messages went by WeChat (微信) and WhatsApp.',
      [cite('EX-0001', 2)],
      { counts: ['1', '2', '3'] },
    ),
    factOf(
      'October 2020',
      '2020',
      'One defendant is reported to be at large; the sources differ on which of two.',
      [cite('EX-0001', 3), cite('EX-0012', 1)],
      { status: 'disputed', parties: [jianxing, jiayu] },
    ),
    factOf(
      '2 August 2021',
      '2021',
      'Xizhi Li pleads guilty to one count of conspiracy to launder money.',
      [cite('EX-0002', 1)],
      { status: 'proved', parties: [xizhi], counts: ['3'] },
    ),
    factOf(
      '26 Oct 2021',
      '2021',
      'Judge Leonie M. Brinkema sentences Xizhi Li to 15 years in prison.',
      [cite('EX-0003', 1, '15 years in prison'), cite('EX-0004', 1, '180 months')],
      { status: 'proved', parties: [xizhi], counts: ['3'], evaluation: 'official, first hand' },
    ),
    factOf('26 Oct 2021', '2021', 'Forfeiture of $10,000,000 is ordered.', [cite('EX-0003', 2)], {
      status: 'proved',
      parties: [xizhi],
    }),
    factOf('21 Feb 2023', '2023', 'Jianxing Chen is extradited to the United States.', [cite('EX-0005', 1)], {
      status: 'proved',
      parties: [jianxing],
    }),
    factOf(
      'Feb. 2023',
      '2023',
      'The table of the district gives 180 months for Xizhi Li, 60 for Jiayu Chen, 18 for Eric Yong Woo, 84 for Jingyuan Li and 84 for Tao Liu.',
      [cite('EX-0004', 1), cite('EX-0011', 1)],
      { status: 'proved', parties: [xizhi, jiayu, woo, jingyuan, tao] },
    ),
    factOf('3 October 2023', '2023', 'Eight indictments against eight companies and twelve nationals are announced.', [
      cite('EX-0013', 1),
      { exhibit: 'EX-0013', page: 4, pageLabel: 'iv' },
    ]),
    factOf(
      'after Feb 2023',
      '2023',
      'Jianxing Chen is later sentenced to 10 years, with forfeiture of $6 million.',
      [cite('EX-0005', 2)],
      { status: 'proved', parties: [jianxing] },
    ),
    factOf(
      '12 May 2025',
      '2025',
      'The attorneys general of North Carolina, South Carolina, Colorado, Mississippi, New Hampshire and New Jersey write to WeChat US, Inc.',
      [cite('EX-0006', 1), cite('EX-0007', 1)],
      { status: 'admitted' },
    ),
    factOf(
      '12 May 2025',
      '2025',
      'The letter asks for an answer within 30 days, by 11 June 2025.',
      [cite('EX-0006', 5)],
      {
        status: 'admitted',
      },
    ),
    factOf(
      '27 May 2025',
      '2025',
      'A press report on the letter says that Li “was sentenced to seven years”.',
      [cite('EX-0008', 1, 'was sentenced to seven years')],
      { status: 'disputed', parties: [xizhi], evaluation: 'press, second hand' },
    ),
    factOf('2025年6月3日', '2025', '一篇中文网页介绍微信与地下钱庄的关系，称付款人与收款人通过微信群联络。', [
      cite('EX-0009', 2),
    ]),
    factOf(
      '2 Jun 2025, 08:14',
      '2025',
      'The investigator asks for the table of sentences to be compared with the press report.',
      [cite('EX-0010', 1)],
      { date: { text: '2 Jun 2025, 08:14', precision: 'minute', zone: '-0400' }, status: 'admitted' },
    ),
    factOf(
      '',
      '',
      'Goods bought in the United States were shipped to China; value was returned in Latin America.',
      [cite('EX-0001', 2)],
      { counts: ['3'] },
    ),
    factOf('', '', 'A witness mentions a ledger that has not been found.', [], { status: 'disputed' }),
    factOf('', '', 'An earlier draft cites an exhibit that was removed.', [cite('EX-0099', 1)]),
  ];
}

/** A case with something in every section, after the public record of United States v. Xizhi Li et al. */
export function richSummary(): CaseSummary {
  const party = (
    name: string,
    aliases: string[],
    counts: string[],
    description: string,
  ): CaseSummary['parties'][number] => ({ name, aliases, kind: 'person', role: 'Defendant', description, counts });
  const drug = ['1', '2', '3'];
  const all = Array.from({ length: 14 }, (_, index) => String(index + 1));
  return {
    ...emptySummary(),
    paper: 'letter',
    case: {
      title: 'United States v. Xizhi Li et al.',
      reference: 'CW-2025-001',
      jurisdiction: 'Eastern District of Virginia',
      status: 'open',
      description: [
        'Six defendants were charged in 2020 with moving the proceeds of drug sales through casinos, front companies and accounts in several countries. The investigation compares the public record of the charges, pleas and sentences with what was reported about them in 2025.',
      ],
    },
    notices: [
      'An indictment is an allegation. Every defendant is presumed innocent unless and until proved guilty; where a plea or a verdict is on record, the chronology says so.',
      'Sample composed from public reporting.',
    ],
    summary: [
      {
        text: 'Xizhi Li pleaded guilty on 2 August 2021 to one count of conspiracy to launder money and was sentenced on 26 October 2021 to 15 years in prison, with forfeiture of $10,000,000.',
        citations: [cite('EX-0002', 1), cite('EX-0003', 1)],
      },
      {
        text: 'A press report of 27 May 2025 gives seven years instead. That figure matches the 84 months of two other defendants in the table of the district, not the 180 months of Xizhi Li. The chronology follows the court record.',
        citations: [cite('EX-0008', 1), cite('EX-0004', 1)],
      },
      {
        text: 'Names are written in several ways across the sources. Each party is listed once with every spelling found; nothing in the exhibits was altered.',
        citations: [],
      },
    ],
    parties: [
      party(
        xizhi,
        [],
        drug,
        'Named first in the indictment. 45 years old according to the release of 2020, 48 according to the statement of 2021.',
      ),
      party(jianxing, ['Jiaxing Chen'], drug, 'Extradited on 21 February 2023.'),
      party(jiayu, [], drug, ''),
      party(woo, [], ['3'], 'Charged in the third count only.'),
      party(jingyuan, ['Jingyan Li'], drug, ''),
      party(tao, ['Tao Li'], all, 'Charged in every count, among them identity fraud and bribery.'),
      {
        name: 'WeChat US, Inc.',
        aliases: ['微信'],
        kind: 'organisation',
        role: 'Addressee of the letter of 2025',
        description: '',
        counts: [],
      },
    ],
    counts: [
      ...['1', '2'].map(number => ({
        number,
        lettered: false,
        title: 'Drug conspiracy',
        statute: '',
        elements: [],
        parties: [...four, tao],
        outcome: '',
        facts: 1,
      })),
      {
        number: '3',
        lettered: false,
        title: 'Conspiracy to launder money',
        statute: '18 U.S.C. § 1956(h)',
        elements: [
          'Two or more persons agreed to launder money.',
          'The defendant knew of the agreement and its purpose.',
          'The defendant joined it of his own will.',
        ],
        parties: [...four, woo, tao],
        outcome: 'Xizhi Li: plea of guilty, 2 August 2021; 15 years, 26 October 2021.',
        facts: 5,
      },
      ...all.slice(3).map(number => ({
        number,
        lettered: false,
        title: 'Charged against Tao Liu alone',
        statute: '',
        elements: [],
        parties: [tao],
        outcome: '',
        facts: 0,
      })),
    ],
    charged: [
      ...[xizhi, jianxing, jiayu, jingyuan].map(name => ({ name, about: '', counts: [0, 1, 2] })),
      { name: woo, about: '', counts: [2] },
      { name: tao, about: '', counts: all.map((_, place) => place) },
    ],
    chronology: chronology(),
    conflicts: [
      {
        claim: 'Length of the sentence of Xizhi Li',
        values: [
          {
            value: '15 years (180 months)',
            remark: 'Release on the sentence and table of the district.',
            citations: [cite('EX-0003', 1, '15 years in prison'), cite('EX-0004', 1, '180 months')],
            adopted: true,
          },
          {
            value: 'Seven years',
            remark: 'Press report of 27 May 2025, at second hand.',
            citations: [cite('EX-0008', 1, 'was sentenced to seven years')],
            adopted: false,
          },
        ],
        reason:
          'The record of the sentencing court is the primary source. 84 months, that is seven years, are the sentences of Tao Liu and Jingyuan Li in the same table: the report seems to have taken the wrong line.',
      },
      {
        claim: 'Who was at large in October 2020',
        values: [
          { value: jianxing, remark: 'According to the release.', citations: [cite('EX-0001', 3)], adopted: false },
          { value: jiayu, remark: 'According to a news copy.', citations: [cite('EX-0012', 1)], adopted: false },
        ],
        reason: null,
      },
      {
        claim: 'Age of Xizhi Li',
        values: [
          { value: '45 in October 2020', remark: '', citations: [cite('EX-0001', 1)], adopted: false },
          { value: '48 in August 2021', remark: '', citations: [cite('EX-0002', 1)], adopted: false },
        ],
        reason: null,
      },
    ],
    notes: [
      {
        title: 'Reading the table of sentences',
        words: formatted(),
        on: { exhibit: 'EX-0004', page: 1 },
        citations: [cite('EX-0004', 1)],
        lockedAt: '2025-06-04T10:00:00Z',
        amendments: [
          {
            at: '2025-06-10T08:30:00Z',
            words: plainBody('The attachment to the thread repeats the table without change.'),
            citations: [cite('EX-0011', 1)],
          },
        ],
      },
      {
        title: '关于中文网页的说明',
        words: plainBody('该网页没有注明作者，所述内容只作背景，不作为证据使用。表情符号 👍🏽 与旗帜 🇨🇳 见于原文。'),
        on: { exhibit: 'EX-0009', page: null },
        citations: [],
        lockedAt: null,
        amendments: [],
      },
      {
        title: 'Open questions',
        words: plainBody('Ask the clerk for the docket number; it is not established and is left blank here.'),
        on: null,
        citations: [],
        lockedAt: null,
        amendments: [],
      },
    ],
    highlights: [
      {
        exhibit: 'EX-0003',
        title: 'Press release on the sentence of Xizhi Li',
        passages: [
          { page: 1, quote: '15 years in prison', colour: 'amber', comment: 'The figure that the press got wrong.' },
          { page: 2, quote: 'forfeiture of $10,000,000', colour: 'green', comment: '' },
        ],
      },
      {
        exhibit: 'EX-0012',
        title: 'Scanned page of the news copy',
        passages: [{ page: 1, quote: '', colour: 'pink', comment: 'The column that names Jiayu Chen.\nCompare it.' }],
      },
    ],
    exhibits: exhibits(),
    custody: {
      entries: 214,
      headSeq: 214,
      headHash: digestOf('entry 214'),
      device: 'field-laptop-2',
      keyFingerprint: 'SHA256 3f:9a:07:c4:51:be:20:8d',
      verified:
        'All 214 entries and 15 originals were verified on 2 March 2026, 09:15 UTC; nothing is missing or altered.',
      rows: [
        { seq: 211, at: '2026-03-02T09:02:11Z', actor: 'A. Reyes', action: 'fact.add', subject: 'Fact 17', reason: '' },
        {
          seq: 212,
          at: '2026-03-02T09:05:40Z',
          actor: 'A. Reyes',
          action: 'conflict.adopt',
          subject: 'Length of the sentence of Xizhi Li',
          reason: 'Court record is the primary source',
        },
        { seq: 213, at: '2026-03-02T09:12:00Z', actor: 'A. Reyes', action: 'verify', subject: 'Library', reason: '' },
        {
          seq: 214,
          at: '2026-03-02T09:15:42Z',
          actor: 'A. Reyes',
          action: 'export.summary',
          subject: 'CW-2025-001',
          reason: '',
        },
      ],
    },
  };
}
