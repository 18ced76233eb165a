/** Texts that pages are drawn of: no real person, account or company is in them. */
export const english = `The undersigned states that on 14 March 2019 the account held with the bank was closed at the request of the owner, and that the remaining balance of 1,284,300.55 US dollars was transferred in four instalments. Each passed through a correspondent bank before it reached the final beneficiary.
The second transfer carries the reference consulting fee, Q1. When the officer asked for the underlying agreement, she was told that it had been concluded orally. Her note of 22 March records that the relationship manager considered the explanation sufficient.`;
export const chinese = `兹证明，二〇一九年三月十四日，应受益所有人的要求，该公司在银行开立的账户予以注销，剩余款项分四笔转出。每一笔款项均先经过代理银行，再到达最终收款人。
第二笔汇款的用途写明是咨询费。合规人员询问合同时，被告知协议是口头达成的。该备忘录没有转交给报告部门。`;
export const mixed = `根据银行提供的账户资料，客户于 2019 年 3 月 14 日通过 SWIFT 向 Account No. 0071-22 汇款 1,284,300.55 美元，附言为 consulting fee。
2019 年 4 月 2 日，该行的合规人员在电子邮件中写道：no contract was presented。`;
export const talkEnglish = [
  'Did the money arrive?',
  'Yes, 48,000 this morning. The other half comes on Friday.',
  'Good. Use the other account this time.',
  'The bank asked for an invoice',
  'Then write one. Consulting, as always. Date it 3 March.',
];
export const talkChinese = [
  '钱到了吗？',
  '到了，今天早上四万八千。另外一半星期五到。',
  '告诉他这次用海边的账户。',
  '他说银行要看发票',
];
