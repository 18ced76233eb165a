import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { charsetDecoder, decode, detectCharset } from '../../../engine/extract/charset.ts';

test.each([
  ['utf-8', 'Zürich, 北京, 😀'],
  ['windows-1252', 'Le témoin a été entendu à Nîmes.\r\nIl n’a rien ajouté.'],
  ['windows-1252', 'El señor llegó ayer a Málaga con una maleta pequeña.'],
  ['windows-1250', 'Zapłacono gotówką w środę, świadek widział łódź.'],
  ['windows-1251', 'Свидетель видел лодку в порту.'],
  ['koi8-r', 'Свидетель видел лодку в порту.'],
  ['gb18030', '第二笔款项已经汇出，请查收银行的通知。'],
  ['big5', '第二筆款項已經匯出，請查收銀行的通知。'],
  ['shift_jis', '証人は港で船を見た。'],
  ['euc-kr', '증인은 항구에서 배를 보았다.'],
  ['windows-1252', 'Größe über Ärger, déjà vu'],
  ['windows-1252', 'Straße'],
  ['windows-1250', 'Zażółć gęślą jaźń'],
  ['utf-16le', 'Seen at the harbour.'],
  ['utf-16be', 'Seen at the harbour.'],
])('%s without a label is decoded as it was written: %s', (charset, text) => {
  const bytes = iconv.encode(text, charset, { addBOM: false });
  expect(decode(bytes, detectCharset(bytes))).toBe(text);
});

test.each([
  ['gb18030', '第二笔款项已经汇出'],
  ['big5', '匯款明細請確認'],
  ['shift_jis', '送金の件について'],
  ['euc-kr', '계약서'],
  ['windows-1250', 'świadek zapłacił gotówką'],
  ['windows-1251', 'Договор подписан'],
  ['windows-1252', 'Compañía Marítima'],
  ['windows-1253', 'Συμφωνία πληρωμής'],
  ['windows-1255', 'העברה בנקאית'],
])('a line in %s is recognised among lines that say nothing of the charset', (charset, line) => {
  const plain = 'An ordinary line of a message, such as an address or a boundary.\r\n';
  const bytes = Buffer.concat([
    Buffer.from(plain.repeat(20)),
    iconv.encode(line, charset),
    Buffer.from(`\r\n${plain}`),
  ]);
  expect(decode(bytes, detectCharset(bytes))).toBe(`${plain.repeat(20)}${line}\r\n${plain}`);
});

test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
  'the mark of %s is obeyed and not kept',
  charset => {
    const bytes = iconv.encode('Zeuge 证人', charset, { addBOM: true });
    expect(decode(bytes, detectCharset(bytes, 'windows-1252'))).toBe('Zeuge 证人');
  },
);

test('Japanese of seven bits is not taken for ASCII', () => {
  const bytes = Buffer.from('\x1b$B>Z?M\x1b(B.', 'latin1');
  expect(decode(bytes, detectCharset(bytes))).toBe('証人.');
});

test('what a text declares counts only when its bytes are no UTF-8', () => {
  expect(detectCharset(Buffer.from('Müller'), 'iso-8859-1')).toBe('utf-8');
  expect(detectCharset(Buffer.from([0x4d, 0xfc, 0x6c]), 'iso-8859-1')).toBe('iso-8859-1');
  expect(detectCharset(Buffer.from([0x4d, 0xfc, 0x6c]), 'no-such-charset')).not.toBe('no-such-charset');
});

test('a character may be cut between two pieces', () => {
  for (const charset of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']) {
    const decoder = charsetDecoder(charset);
    const bytes = iconv.encode('证人😀', charset, { addBOM: false });
    const text = Array.from(bytes, byte => decoder.write(Buffer.from([byte]))).join('');
    expect(text + decoder.end()).toBe('证人😀');
  }
});

test('any bytes at all can be decoded', () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 131 + (index >> 3)) & 255);
  expect(decode(bytes, detectCharset(bytes))).toBeTypeOf('string');
});
