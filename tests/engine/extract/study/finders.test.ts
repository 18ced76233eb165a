import { expect, test } from 'vitest';
import type { SuggestionKind } from '../../../../contract/suggestions.ts';
import { findNames } from '../../../../engine/extract/study/find-names.ts';
import { studyPage } from '../../../../engine/extract/study/study-page.ts';

/** What is found of one kind, as key and as written. */
const found = (text: string, kind: SuggestionKind, of = 'text'): readonly (readonly string[])[] =>
  studyPage({ number: 1, text }, of, findNames)
    .found.filter(each => each.kind === kind)
    .map(({ key, start, end }) => [key, text.slice(start, end)]);
const keys = (text: string, kind: SuggestionKind, of?: string): readonly string[] =>
  found(text, kind, of).map(([key = '']) => key);

test('wallets are told by their check digits', () => {
  const right = [
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    'bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr',
    'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
    'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh',
    'LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1',
    'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  ];
  expect(found(right.join(' '), 'wallet').map(([, written]) => written)).toEqual(right);
  const wrong = right.map(
    address => `${address.slice(0, -6)}${address.at(-6) === '7' ? '8' : '7'}${address.slice(-5)}`,
  );
  expect(found(wrong.join(' '), 'wallet')).toEqual([]);
});

test('accounts and cards are told by their check digits', () => {
  expect(keys('IBAN DE89 3704 0044 0532 0130 00 BIC X, GB82WEST12345698765432', 'account')).toEqual([
    'DE89370400440532013000',
    'GB82WEST12345698765432',
  ]);
  expect(keys('DE88 3704 0044 0532 0130 00', 'account')).toEqual([]);
  expect(found('Card 4111 1111 1111 1111 12/25', 'card')).toEqual([['4111111111111111', '4111 1111 1111 1111']]);
  expect(found('12 4111-1111-1111-1111', 'card')).toEqual([['4111111111111111', '4111-1111-1111-1111']]);
  expect(keys('12 34 56 4111 1111 1111 1111 5500 0000 0000 0004 12', 'card')).toEqual([
    '4111111111111111',
    '5500000000000004',
  ]);
  expect(keys('4111 1111 1111 1111, 378282246310005; 4111 1111 1111 1112 and 9111111111111111', 'card')).toEqual([
    '4111111111111111',
    '378282246310005',
  ]);
});

test.each([
  ['Pay to Account No. 12345678 by Friday.', '12345678'],
  ['Account number: 0071-2233', '0071-2233'],
  ['a/c 20-45-77 13572468', '20-45-77 13572468'],
  ['Acct # 004412', '004412'],
  ['the tax account no. 20190314', '20190314'],
  ['to bank account 4400123456, opened 2019', '4400123456'],
  ['Account No. 12345678 14 March 2019', '12345678'],
  ['his account number was 9081726354.', '9081726354'],
  ['账号：6222 0213 0000 1234 568', '6222 0213 0000 1234 568'],
  ['开户行海港银行，账号为370100012345678', '370100012345678'],
  ['收款账户：1101-2345-6789', '1101-2345-6789'],
  ['帳號: 012-345678-9 2021年', '012-345678-9'],
])('the number of an account stands behind a label: %s', (text, written) => {
  expect(found(text, 'account')).toEqual([[written.replace(/\D/g, ''), written]]);
});

test.each([
  'On account of 12 witnesses, 1,284,300.55 dollars were paid.',
  'He opened an account 2019-03-14 and another in 2020.',
  'the account 14 03 2019',
  'Their accounts: 1,284,300 euros in all; 45.000.000 in 2019.',
  'Account No. 12 and account no. 4410 were closed.',
  'According to 20190314 the accountant 12345678 left.',
  'Twitter account 1234567890, user account: 99887766, 微信账号：13800138000, QQ帐号 1234567890',
  'account 123456 of the ledger',
  'Annual accounts 2019-2020, accounts: 2018-19, accounts 2019 2020, account 20190314',
  'The account held 48,000 on 3 May 2021 (see p. 1234567).',
  '账面 12345678 元，账目 2019 年 3 月，账户 3 个，账户尾号 1234，转账 12345678 元',
  'account 12345678abc and account 1234567.5 and account 12345678%',
])('figures of other things are no accounts: %s', text => {
  expect(found(text, 'account')).toEqual([]);
});

test('wallets of Monero have a check, and those of Solana count behind its name', () => {
  const monero = '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A';
  expect(keys(`XMR ${monero}.`, 'wallet')).toEqual([monero]);
  expect(keys(monero.replace('Xft3', 'Xft4'), 'wallet')).toEqual([]);
  const solana = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA';
  expect(keys(`Send 5 SOL to ${solana}`, 'wallet')).toEqual([solana]);
  expect(keys(`Solana: 11111111111111111111111111111111`, 'wallet')).toEqual(['11111111111111111111111111111111']);
  expect(keys(`The key ${solana} is of the solution, and SOL ${solana.slice(0, -8)}`, 'wallet')).toEqual([]);
});

test('phone numbers are told in usual forms, and figures of other things are not', () => {
  const written = '+1 (202) 555-0143, 0044 20 7946 0958, 138 0013 8000, (202) 555-0144';
  expect(keys(written, 'phone')).toEqual(['+12025550143', '+442079460958', '+8613800138000', '+12025550144']);
  expect(keys('order 2023112345678, 20931 18450, 1.138.001.3800, 2019-03-14', 'phone')).toEqual([]);
});

test('dates of several languages have one key, and those that can be two days stay as written', () => {
  const same = ['14 March 2019', 'March 14, 2019', '2019-03-14', '14/03/2019', '14. März 2019', '14 de marzo de 2019'];
  for (const written of [...same, '14 марта 2019', '2019年3月14日', '二〇一九年三月十四日'])
    expect(found(`Am ${written} .`, 'date'), written).toEqual([['2019-03-14', written]]);
  expect(keys('03/04/2019 and March 2019', 'date')).toEqual(['03/04/2019', '2019-03']);
  expect(keys('01.02.2019, 1/2/2019, 1-02-2019', 'date')).toEqual(['01/02/2019', '01/02/2019', '01/02/2019']);
  expect(keys('ratio 3/4, 31.02.2019, version 1.2.3, 1519', 'date')).toEqual([]);
});

test('amounts have a currency and plain figures, also in Chinese', () => {
  const written = 'US$ 5 million, $1,234.56, € 1.234,56, 100万元人民币, 3,000美元, 三万元, 1.5亿元, 十二万五千元';
  expect(keys(written, 'amount')).toEqual([
    'USD 5000000',
    '$ 1234.56',
    'EUR 1234.56',
    'CNY 1000000',
    'USD 3000',
    'CNY 30000',
    'CNY 150000000',
    'CNY 125000',
  ]);
  expect(keys('12,345 items, 50 %, 二元论', 'amount')).toEqual(['CNY 2']);
});

test.each([
  ['Paid 0.123 BTC', ['BTC 0.123']],
  ['$0.500 and 0,500 EUR', ['$ 0.5', 'EUR 0.5']],
  ['1.500 BTC, 1,500 USDT, 1.500 EUR', ['BTC 1.5', 'USDT 1500', 'EUR 1500']],
  ['$1234.567, $1,234.567, $1.234.567', ['$ 1234.567', '$ 1234.567', '$ 1234567']],
  ['₹12,34,567 and ₹12,34,567.50', ['INR 1234567', 'INR 1234567.5']],
  ['USD 1.2.2019, $10,20,30', []],
  ['本金3万5千元整', ['CNY 35000']],
  ['1亿2千万元', ['CNY 120000000']],
  ['两万三千万元', ['CNY 230000000']],
  ['1千2百元', ['CNY 1200']],
  ['人民币3万5千元', ['CNY 35000']],
  ['¥3万5千, 3万5千万亿六元五百', []],
  ['共计,三万元, 1.1亿2千万元', ['CNY 130000000', 'CNY 30000']],
])('of an amount the whole is read or nothing: %s', (text, expected) => {
  expect(keys(text, 'amount').toSorted()).toEqual(expected.toSorted());
});

test('Chinese people and organisations are told by the words beside them', () => {
  const text = '被告人王建国与李晓梅女士见面。证人：张伟，款项汇入中国工商银行上海分行。王建国称金额已付。陈先生不在。';
  expect(found(text, 'person').map(([key]) => key)).toEqual(['王建国', '李晓梅', '张伟', '王建国']);
  expect(keys(text, 'organisation')).toEqual(['中国工商银行上海分行']);
});

test('senders are told of messages and chats alone', () => {
  const mail = 'From: "Rosa Keller" <Rosa@mail.example>\nTo: x@mail.example\n\nHello.';
  expect(found(mail, 'sender', 'mail')).toEqual([['rosa@mail.example', '"Rosa Keller" <Rosa@mail.example>']]);
  expect(found(mail, 'sender')).toEqual([]);
  expect(keys('From: "a@x.example" <b@y.example>\n\nHello.', 'sender', 'mail')).toEqual(['b@y.example']);
  expect(keys('Subject: Hello\n\nFrom: c@z.example\n', 'sender', 'mail')).toEqual([]);
  const chat = 'Time\tSender\tMessage\n10:00\tRosa\tHello\n10:01\t+86 138 0013 8000\tYes\n\t\tand no\n10:02\tRosa\tBye';
  expect(keys(chat, 'sender', 'chat')).toEqual(['rosa', '+8613800138000']);
});

// What an expression with unbounded repetitions would never be done with.
test.each([
  'a',
  '1',
  '1,',
  '1 ',
  '王',
  '一',
  '$1.',
  '+1 ',
  'a.',
  'AA11',
  'x@',
  '在',
  '有限',
  'Mr. ',
  'Ab Cd ',
  '. ',
  '0x',
  '1/2/',
  '1.2',
  '3万',
  '4111 ',
])('a page of nothing but “%s” is gone through', piece => {
  const { found: all } = studyPage(
    { number: 1, text: piece.repeat(Math.ceil(100_000 / piece.length)) },
    'text',
    findNames,
  );
  expect(all.length).toBeLessThanOrEqual(2_000);
});
