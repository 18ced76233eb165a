/** Texts that pages are drawn of: no real person, account or company is in them. */
export const english = `The undersigned states that on 14 March 2019 the account held with the bank was closed at the request of the owner, and that the remaining balance of 1,284,300.55 US dollars was transferred in four instalments. Each passed through a correspondent bank before it reached the final beneficiary.
The second transfer carries the reference consulting fee, Q1. When the officer asked for the underlying agreement, she was told that it had been concluded orally. Her note of 22 March records that the relationship manager considered the explanation sufficient.`;
export const chinese = `兹证明，二〇一九年三月十四日，应受益所有人的要求，该公司在银行开立的账户予以注销，剩余款项分四笔转出。每一笔款项均先经过代理银行，再到达最终收款人。
第二笔汇款的用途写明是咨询费。合规人员询问合同时，被告知协议是口头达成的。该备忘录没有转交给报告部门。`;
export const mixed = `根据银行提供的账户资料，客户于 2019 年 3 月 14 日通过 SWIFT 向 Account No. 0071-22 汇款 1,284,300.55 美元，附言为 consulting fee。
2019 年 4 月 2 日，该行的合规人员在电子邮件中写道：no contract was presented。`;
export const quoted = `她写道：“会上有人说‘账目没有问题’，我并不相信。”证人回忆，经理问过两遍：“你是不是把‘红色文件夹’拿走了？”
所谓“咨询费”，其实就是回扣——至少会计是这样说的；所谓“备用金”，从来没有人见过……
“这笔钱——我指的是第三笔——从来没有到账。”他停了一下……然后又说：“2019—2020 年间也没有。”`;
export const named = `在一台 Windows 11 电脑上找到了表格“Costs_v2.xlsx”，邮件的主题是“Re: Wire to Oslo”，附件名为 Scan_0042.PDF。
他的律师说：“We saw nothing.” 随后补充：“Send it to Oscar, not to Sven.” 译员注：“who’s”的意思是“谁有”。
手机型号为 Xiaomi 13，序列号 SZX-7781-CVW，群组“Coffee Club”共有 17 名成员。`;
export const command = `先用下面的命令列出文件，再用“grep”查找关键字。
grep -rn 'Wire transfer' ./cases/2021
find . -name '*.xlsx' -newer 'log file.txt'
const name = 'Oscar'; let sum = "48,000.00";
参数“-newer”后面的文件名必须用单引号括起来。`;
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
