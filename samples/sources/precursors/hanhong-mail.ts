import type { Mail } from '../../builders/mail-message.ts';

export const hanhongMail: Mail = {
  messageId: '<sample-precursors-1@example.org>',
  date: 'Tue, 14 Oct 2025 10:20:00 +0100',
  from: 'Records desk <records@example.org>',
  to: 'Case reviewer <reviewer@example.org>',
  subject: 'Hanhong: one company or two? (汉字名称未确认)',
  text: `Good morning,

Public reporting has both Hanhong Medicine Technology and Hanhong Pharmaceutical Technology. Among the sources we hold I have found none that names both, and none that gives the Chinese name.

Until a register settles it I suggest one entry with two names, marked as a conflict. The list of companies as we hold it is attached.

Records desk

What this message rests on: press lists of the companies of 3 October 2023.

--
Sample document for Casewright. Composed from public reporting; not an original.
An indictment is an allegation.
`,
  attachments: [{ document: 'precursors/companies.csv', name: 'companies.csv' }],
};
