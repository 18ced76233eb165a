import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { plainBody } from '../../contract/note-body.ts';
import type { CaseSummary } from '../../engine/report/model.ts';
import { typeset } from '../../engine/report/typesetter.ts';

// Measures the case summary: start of the process, fonts, layout and writing, as a caller sees it.
// Run: node tests/bench/report.ts [facts] [exhibits] [en|zh-Hans]

/** Runs of which the median is printed. */
const runs = 5;

const [facts = 500, exhibits = 300] = process.argv.slice(2, 4).map(Number);
const language = process.argv[4] === 'zh-Hans' ? 'zh-Hans' : 'en';

/** A case of any size: prose of court length, three facts in ten with a quote, one in ten with Chinese. */
function bigSummary(): CaseSummary {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  const number = (index: number): string => `EX-${String(index + 1).padStart(4, '0')}`;
  const names = Array.from({ length: 24 }, (_, index) => `Person ${String.fromCharCode(65 + index)}`);
  const sentence = [
    'A payment of $48,200 leaves the account of the front company and arrives two days later abroad.',
    'The courier meets an unknown person in the car park and hands over a bag, as the camera shows.',
    'The witness says that the ledger was kept in two copies and that one of them was burnt.',
    'A message in the group asks for the serial number of a banknote, which is answered within minutes.',
    'The shipping record names the consignee; the address does not exist.',
  ];
  const text = (index: number): string =>
    [
      sentence[index % 5],
      index % 3 === 0 ? sentence[(index + 2) % 5] : '',
      index % 10 === 0 ? '微信群里有人要求提供钞票号码。' : '',
    ]
      .filter(part => part !== '')
      .join(' ');
  return {
    language,
    paper: 'letter',
    asOf: '2026-03-02T09:15:42Z',
    case: {
      title: 'A case of some size',
      reference: 'BENCH-1',
      jurisdiction: 'Test',
      status: 'open',
      description: [text(0)],
    },
    notices: ['Synthetic.'],
    summary: Array.from({ length: 6 }, (_, index) => ({
      text: [text(index), text(index + 1), text(index + 2)].join(' '),
      citations: [{ exhibit: number(index), page: 1 }],
    })),
    parties: names.map((name, index) => ({
      name,
      aliases: index % 2 === 0 ? [`Alias ${String(index)}`] : [],
      kind: 'person',
      role: 'Defendant',
      description: text(index),
      counts: ['1', String((index % 9) + 2)],
    })),
    counts: Array.from({ length: 12 }, (_, index) => ({
      number: String(index + 1),
      lettered: false,
      title: 'Conspiracy to launder money',
      statute: '18 U.S.C. § 1956(h)',
      elements: ['An agreement.', 'Knowledge of it.', 'Joining it.'],
      parties: index === 0 ? names : [],
      outcome: '',
      facts: 40,
    })),
    charged: names.map(name => ({ name, about: '', counts: [0] })),
    chronology: Array.from({ length: facts }, (_, index) => {
      const year = String(2016 + Math.floor((index * 9) / facts));
      return {
        date: { text: `${String((index % 28) + 1)} March ${year}`, precision: 'day', zone: '' },
        year,
        text: text(index),
        status: (['alleged', 'disputed', 'admitted', 'proved'] as const)[index % 4] ?? 'alleged',
        evaluation: '',
        parties: [names[index % 24] ?? '', names[(index * 7) % 24] ?? ''],
        counts: [String((index % 12) + 1)],
        citations: Array.from({ length: (index % 3) + 1 }, (_unused, which) => ({
          exhibit: number((index * 3 + which) % exhibits),
          page: (index % 12) + 1,
          ...(index % 3 === 0 ? { quote: 'arrives two days later abroad' } : {}),
        })),
      };
    }),
    conflicts: Array.from({ length: 8 }, (_, index) => ({
      claim: `Claim ${String(index)}`,
      values: [0, 1].map(which => ({
        value: `Value ${String(which)}`,
        remark: text(index),
        citations: [{ exhibit: number(index), page: 2 }],
        adopted: which === 0,
      })),
      reason: text(index),
    })),
    notes: Array.from({ length: 20 }, (_, index) => ({
      title: `Note ${String(index)}`,
      words: plainBody(
        Array.from({ length: 5 }, (_unused, which) => [text(which), text(which + 1), text(which + 2)].join(' ')).join(
          '\n',
        ),
      ),
      on: { exhibit: number(index), page: 1 },
      citations: [],
      lockedAt: null,
      amendments: [],
    })),
    highlights: [],
    exhibits: Array.from({ length: exhibits }, (_, index) => ({
      number: number(index),
      title: `Bank record ${String(index)} of the front company`,
      fileName: `2019-03-${String(index)} statement of account.pdf`,
      date: { text: `${String((index % 28) + 1)} March 2019`, precision: 'day', zone: '' },
      custodian: 'Bank',
      source: 'Subpoena of 4 May 2021',
      kind: 'pdf',
      pages: (index % 40) + 1,
      size: 120_000 + index,
      sha256: digest(number(index)),
      status: 'reviewed',
      parent: null,
      children: [],
      occurrences: 1,
    })),
    custody: {
      entries: 4000,
      headSeq: 4000,
      headHash: digest('head'),
      device: 'bench',
      keyFingerprint: '',
      verified: 'Every entry was verified.',
    },
    program: { name: 'Casewright', version: 'bench' },
  };
}

const summary = bigSummary();
const times: number[] = [];
let outcome = '';
for (let run = 0; run < runs; run += 1) {
  const start = performance.now();
  const { pdf, pages, standard } = await typeset(summary, { standard: 'a-2a' });
  times.push(performance.now() - start);
  outcome = `${String(pages)} pages, ${(pdf.length / 1e6).toFixed(1)} MB, ${standard}`;
}
times.sort((one, other) => one - other);
const median = (times[Math.floor(runs / 2)] ?? 0) / 1000;
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores`);
console.log(`case summary of ${String(facts)} facts and ${String(exhibits)} exhibits (${language}): ${outcome}`);
console.log(
  `median of ${String(runs)}: ${median.toFixed(2)} s, slowest ${((times.at(-1) ?? 0) / 1000).toFixed(2)} s (to reach: 3 s)`,
);
