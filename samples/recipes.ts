import type { Mail } from './builders/mail-message.ts';
import type { Sheet } from './builders/spreadsheet.ts';
import type { WordText } from './builders/word-document.ts';
import { nameSpellings } from './sources/li/name-spellings.ts';
import { questionsForTheRecordsDesk } from './sources/li/questions-for-the-records-desk.ts';
import { reviewMemo } from './sources/li/review-memo.ts';
import { spellingsMemo } from './sources/li/spellings-memo.ts';
import { answer, decision, question, questionsAttached } from './sources/li/thread.ts';
import { companyNamesMemo } from './sources/precursors/company-names-memo.ts';
import { hanhongMail } from './sources/precursors/hanhong-mail.ts';

/** How one document is made. `file` is its place below samples/documents; a later recipe may use what an earlier one made. */
export type Recipe = { readonly file: string } & (
  | { readonly typeset: string }
  | { readonly copy: string; readonly charset?: 'gb18030' }
  | { readonly word: WordText /** Made only to be attached to a message. */; readonly attachedOnly?: boolean }
  | { readonly mail: Mail }
  | { readonly sheet: Sheet }
  | { readonly scanOf: string; readonly page: number }
  | { readonly sameAs: string }
);

export const recipes: readonly Recipe[] = [
  typeset('li/2020-10-15-superseding-indictment'),
  typeset('li/outline-of-the-counts'),
  typeset('li/method-as-charged'),
  typeset('li/2021-08-03-guilty-plea'),
  typeset('li/2021-10-26-sentence'),
  typeset('li/2023-02-table-of-sentences'),
  typeset('li/2023-02-21-extradition'),
  typeset('li/2025-05-12-letter'),
  typeset('li/chronology'),
  typeset('li/overview-zh'),
  copy('li/2020-10-news-copy.html'),
  copy('li/2025-05-27-press-report.html'),
  copy('li/sentences.csv'),
  copy('li/timeline.csv'),
  copy('li/verification-log.txt'),
  copy('li/working-notes.md'),
  { file: 'li/reading-notes-zh.txt', copy: 'sources/li/reading-notes-zh.txt', charset: 'gb18030' },
  { file: 'li/review-memo.docx', word: reviewMemo },
  { file: 'li/spellings-memo.docx', word: spellingsMemo },
  { file: 'li/questions-for-the-records-desk.docx', word: questionsForTheRecordsDesk, attachedOnly: true },
  { file: 'li/mail-1-question.eml', mail: question },
  { file: 'li/mail-2-questions-attached.eml', mail: questionsAttached },
  { file: 'li/mail-3-answer.eml', mail: answer },
  { file: 'li/mail-4-decision.eml', mail: decision },
  { file: 'li/scan-table-of-sentences.png', scanOf: 'li/2023-02-table-of-sentences.pdf', page: 1 },
  { file: 'li/name-spellings.xlsx', sheet: nameSpellings },

  typeset('precursors/2023-06-23-three-indictments'),
  typeset('precursors/2023-10-03-eight-indictments'),
  typeset('precursors/table-of-companies'),
  typeset('precursors/2025-01-verdict'),
  typeset('precursors/2025-09-sentences'),
  typeset('precursors/what-is-open'),
  { file: 'precursors/2025-05-12-letter.pdf', sameAs: 'li/2025-05-12-letter.pdf' },
  copy('precursors/press-list-first.html'),
  copy('precursors/press-list-second.html'),
  copy('precursors/overview-zh.html'),
  copy('precursors/announcements-by-count.csv'),
  copy('precursors/companies.csv'),
  copy('precursors/different-set-2024.txt'),
  copy('precursors/testimony-at-second-hand.md'),
  copy('precursors/reading-notes-zh.txt'),
  { file: 'precursors/company-names-memo.docx', word: companyNamesMemo },
  { file: 'precursors/mail-hanhong.eml', mail: hanhongMail },
  { file: 'precursors/scan-table-of-companies.png', scanOf: 'precursors/table-of-companies.pdf', page: 2 },
];

function typeset(name: string): Recipe {
  return { file: `${name}.pdf`, typeset: `sources/${name}.typ` };
}

function copy(file: string): Recipe {
  return { file, copy: `sources/${file}` };
}
