// Without zod: every extractor process loads this, and would take a third longer to start.

/** Columns of a table that are looked at: more than any tool writes. */
export const mostColumns = 200;

type Rows = readonly (readonly string[])[];

/**
 * The beginning of a file as a table and as lines, or the sheets of a workbook, to choose a mapping by;
 * `/chat-source/<exhibit>` serves it as JSON.
 */
export type ChatSource = {
  /** Null when the file holds no table, or sheets of them. */
  readonly rows: Rows | null;
  readonly lines: readonly string[];
  /** Sheets that hold something; none for other files. */
  readonly sheets: readonly { readonly name: string; readonly rows: Rows }[];
};

/** The rows of a table: those of the sheet that is named, of the first one, or of the file. */
export const rowsOf = ({ rows, sheets }: Pick<ChatSource, 'rows' | 'sheets'>, sheet?: string): Rows | null =>
  (sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet))?.rows ?? rows;

/** Whether a media type is that of a workbook: of Excel in packages and before them, of OpenDocument and its forerunner. */
export const isWorkbook = (mediaType: string): boolean =>
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml|ms-excel|oasis\.opendocument\.spreadsheet|sun\.xml\.calc)/.test(
    mediaType,
  );

/** Whether a file may be the export of a chat by some other tool. */
export const mayBeChat = ({ kind, mediaType }: { readonly kind: string; readonly mediaType: string }): boolean =>
  ['csv', 'html', 'text', 'markdown'].includes(kind) || (kind === 'sheet' && isWorkbook(mediaType));
