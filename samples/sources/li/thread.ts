import type { Mail } from '../../builders/mail-message.ts';

const reviewer = 'Case reviewer <reviewer@example.org>';
const records = 'Records desk <records@example.org>';

/** What each message of the thread ends with. */
const closing = `
--
Sample document for Casewright. Composed from public reporting; not an original.
An indictment is an allegation.
`;

export const question: Mail = {
  messageId: '<sample-li-1@example.org>',
  date: 'Mon, 02 Jun 2025 09:12:00 -0400',
  from: reviewer,
  to: records,
  subject: 'Sentence of Xizhi Li: 15 years or seven?',
  text: `Good morning,

A press report of 27 May 2025 says that Li was sentenced to seven years. Our file has 15 years, from the announcement of 26 October 2021.

Can you find a second official source before the summary goes out? My questions are numbered; I will send them as a document.

Case reviewer

What this message rests on: press reporting of 27 May 2025; US Department of Justice, 26 October 2021.
${closing}`,
};

export const questionsAttached: Mail = {
  messageId: '<sample-li-2@example.org>',
  inReplyTo: question.messageId,
  references: [question.messageId],
  date: 'Mon, 02 Jun 2025 09:40:00 -0400',
  from: reviewer,
  to: records,
  subject: 'Re: Sentence of Xizhi Li: 15 years or seven?',
  text: `The questions are attached, with the list of sentences as we hold it now.

Please mark in the list what you have checked against the table of February 2023. Jianxing Chen is not in that table as we hold it; that row rests on the Department of Justice alone.

Case reviewer

What this message rests on: table of the Eastern District of Virginia, February 2023; US Department of Justice on Jianxing Chen.
${closing}`,
  attachments: [
    { document: 'li/questions-for-the-records-desk.docx', name: 'questions-for-the-records-desk.docx' },
    { document: 'li/sentences.csv', name: 'sentences.csv' },
  ],
};

export const answer: Mail = {
  messageId: '<sample-li-3@example.org>',
  inReplyTo: questionsAttached.messageId,
  references: [question.messageId, questionsAttached.messageId],
  date: 'Tue, 03 Jun 2025 15:05:00 -0400',
  from: records,
  to: reviewer,
  subject: 'Re: Sentence of Xizhi Li: 15 years or seven?',
  text: `Answers in the order of your questions:

1. Yes. The table of February 2023 gives 180 months for Xizhi Li, which is 15 years.
2. Tao Liu and Jingyuan Li, 84 months each.
3. A news copy of October 2020. The Department of Justice names Jianxing Chen.
4. No. Please leave the docket number blank.

The list of sentences agrees with the table in all five rows that the table has.

Records desk

What this message rests on: table of the Eastern District of Virginia, February 2023; US Department of Justice, 15 October 2020; a news copy of October 2020.
${closing}`,
};

export const decision: Mail = {
  messageId: '<sample-li-4@example.org>',
  inReplyTo: answer.messageId,
  references: [question.messageId, questionsAttached.messageId, answer.messageId],
  date: 'Wed, 04 Jun 2025 08:55:00 -0400',
  from: reviewer,
  to: records,
  subject: 'Re: Sentence of Xizhi Li: 15 years or seven?',
  text: `Thank you. I adopt 15 years and keep the press report as the rejected value, with the reason in words.

Who was at large in October 2020 stays open: one source against one source.

Case reviewer

What this message rests on: US Department of Justice, 15 October 2020 and 26 October 2021; press reporting of 27 May 2025.
${closing}`,
};
