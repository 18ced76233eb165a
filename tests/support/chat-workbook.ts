import * as XLSX from '@e965/xlsx';

/** 14 March 2023 in days since the end of 1899, as workbooks count them. */
const midnight = 44_999;

/**
 * A workbook as tools of forensics write it: a sheet about the extraction, and one with a title above the messages, whose
 * times are cells with dates. `name` has sent the first and the last one.
 */
export function chatWorkbook(name: string, bookType: 'xlsx' | 'xls' | 'xlsb' | 'ods' = 'xlsx'): Buffer {
  const book = XLSX.utils.book_new();
  const about = XLSX.utils.aoa_to_sheet([
    ['Device', 'Telephone'],
    ['Tool', 'Example 7.1'],
  ]);
  const messages = XLSX.utils.aoa_to_sheet([
    ['Messages of the telephone'],
    [],
    ['#', 'Timestamp', 'From', 'Body', 'Attachment'],
    [1, midnight + 0.5, name, 'the first parcel', null],
    [2, midnight + 0.5 + 1 / 1440, 'Ben', null, 'files/list.pdf'],
    [3, midnight + 1.25, name, '洗钱\nsecond line', null],
  ]);
  // OpenDocument holds what a cell shows beside its value, others how it is shown.
  for (const [row, w] of [
    [4, '2023-03-14 12:00:00'],
    [5, '2023-03-14 12:01:00'],
    [6, '2023-03-15 06:00:00'],
  ] as const)
    Object.assign(messages[`B${row}`] as object, bookType === 'ods' ? { w } : { z: 'yyyy-mm-dd hh:mm:ss' });
  XLSX.utils.book_append_sheet(book, about, 'About');
  XLSX.utils.book_append_sheet(book, messages, 'Instant Messages');
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

/** How its messages are read. */
export const chatSheet = {
  form: 'table' as const,
  sheet: 'Instant Messages',
  header: ['#', 'Timestamp', 'From', 'Body', 'Attachment'],
  time: 1,
  sender: 2,
  text: 3,
  file: 4,
};
