import * as XLSX from '@e965/xlsx';

/** Number formats of ECMA-376-1, 18.8.30 that each machine shows in its own way: a file that holds them says no order of day and month. */
const ownWay: Readonly<Record<string, string>> = { 14: 'yyyy-mm-dd', 22: 'yyyy-mm-dd hh:mm' };

/** Significant digits that a spreadsheet shows of a number. */
const digits = 15;

const { format, load, get_table } = XLSX.SSF as {
  format(format: string | number, value: number, options: { readonly date1904: boolean }): string;
  load(format: string, id: number): void;
  get_table(): Readonly<Record<number, string>>;
};

/** Has the spreadsheet package name the machine's own forms in the same way: it hands over formats without their numbers. */
export function showDatesYearFirst(): void {
  for (const [id, own] of Object.entries(ownWay)) load(own, Number(id));
}

/**
 * A number as its cell shows it. Three things are shown that the cell would hide: all digits of a number without a
 * format (an account number in a narrow cell), a value whose format shows nothing, and dates of the machine's own
 * form, which are written year first.
 * @param numberFormat the number of a built-in format, or the format itself
 */
export function numberText(value: number, numberFormat: string | number, date1904: boolean): string {
  if (isGeneral(numberFormat)) return plainNumber(value);
  try {
    const shown = format(ownWay[numberFormat] ?? numberFormat, value, { date1904 }).trim();
    return shown === '' ? plainNumber(value) : shown;
  } catch {
    // The format is not one, which is the file's fault; the value is there all the same.
    return plainNumber(value);
  }
}

function isGeneral(numberFormat: string | number): boolean {
  // A number that no program knows stands for none as well.
  if (typeof numberFormat === 'number' && get_table()[numberFormat] === undefined) return true;
  return numberFormat === 0 || numberFormat === 49 || numberFormat === '@' || /^general$/i.test(String(numberFormat));
}

function plainNumber(value: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** Errors by their number in a file (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** The name of an error by its number. */
export function errorText(number: number): string {
  return errors[number] ?? '#ERROR!';
}

/** What a cell shows that the spreadsheet package has read. */
export function cellValue({ t, v, z }: XLSX.CellObject, date1904: boolean): string {
  if (typeof v === 'number' && t === 'n') return numberText(v, z ?? 0, date1904);
  if (typeof v === 'number' && t === 'e') return errorText(v);
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  return v instanceof Date ? v.toISOString() : String(v ?? '');
}
