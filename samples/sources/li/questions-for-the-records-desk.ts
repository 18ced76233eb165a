import type { WordText } from '../../builders/word-document.ts';

export const questionsForTheRecordsDesk: WordText = {
  title: 'Questions for the records desk',
  lead: [
    ['To', 'Records desk'],
    ['From', 'Case reviewer'],
    ['Concerning', 'United States v. Xizhi Li et al.'],
  ],
  blocks: [
    { paragraph: 'Please answer from public sources only, and give the page for each answer.' },
    { heading: 'Question 1' },
    { paragraph: 'Is there a second official source for the sentence of 15 years?' },
    { heading: 'Question 2' },
    { paragraph: 'Which defendants were sentenced to 84 months?' },
    { heading: 'Question 3' },
    { paragraph: 'Which source names Jiayu Chen as the defendant still at large in October 2020?' },
    { heading: 'Question 4' },
    { paragraph: 'Is the docket number in any public source that we hold? If not, leave it blank.' },
    { paragraph: 'An indictment is an allegation.' },
  ],
  restsOn: ['US Department of Justice, announcement of 15 October 2020; table of February 2023.'],
};
