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
export const traditional = `本院審理查明：被告公司於民國一百零八年三月十四日在銀行開設帳戶，其後將款項分四筆匯出。每一筆匯款均先經過代理銀行，再轉入最終受益人的帳戶。檢察官認為，上述資金來源不明，且與申報之營業收入顯不相當。
證人稱，當時會計部門只收到一張發票，並未見過任何書面契約。辯護人主張該筆款項屬於顧問費，惟未能提出相關憑證。經調閱銀行往來明細，發現同一日內另有三筆轉帳，金額合計新臺幣八百五十萬元。
香港的法院分為終審法院、高等法院、區域法院及裁判法院。根據《打擊洗錢條例》，金融機構須對客戶進行盡職審查，並將紀錄保存最少五年。`;
export const traditionalMixed = `依據銀行提供之帳戶資料，客戶於 2019 年 3 月 14 日透過 SWIFT 向 Account No. 0071-22 匯出 1,284,300.55 美元，附言為 consulting fee。
該行法遵人員於電子郵件中寫道：no contract was presented。郵件附件名稱為 Scan_0042.PDF，主旨為「Re: Wire to Oslo」。
鑑識人員在一臺 Windows 11 電腦中找到試算表 Costs_v2.xlsx，最後修改時間為 2021/06/30 18:45，大小 48 KB。`;
export const talkTraditional = [
  '錢收到了沒？',
  '收到了，今天早上四萬八。另一半禮拜五會進來。',
  '你跟他講這次用海邊那個帳戶',
  '他說銀行要看發票',
  '記得刪掉對話紀錄',
  '收到 OK',
];
/** A paragraph of each kind of Chinese. */
export const bothKinds = `证人提交了一份复印件，并说明原件在台北的律师那里。其中的一段文字如下，由书记员逐字抄录，没有改动。
本公司確認已於上週五收到貴公司匯入之款項，並同意依合約所載條件，於十個工作天內開立發票。
这段文字与银行提供的对账单一致，但是日期相差两天，经办人员没有说明原因。`;
