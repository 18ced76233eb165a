/** Kinds of file, as the user sees them; told by the content of a file, never by its name. */
export const fileKinds = [
  'pdf',
  'text',
  'markdown',
  'html',
  'csv',
  /** Word packages (.docx and their kin). */
  'docx',
  /** Other documents of words: .doc, .odt, .rtf, .epub. */
  'document',
  /** Workbooks: .xlsx, .xls, .xlsb, .ods. */
  'sheet',
  /** Presentations: .pptx, .ppt, .odp. */
  'slides',
  'mail',
  /** Many messages in one file: mbox, PST, OST. */
  'mailbox',
  /** An export of a chat: WhatsApp, Telegram, iMessage, Signal and others. */
  'chat',
  /** Address cards (vCard). */
  'contacts',
  /** Appointments (iCalendar). */
  'calendar',
  /** Pages kept from the web: MHTML, WARC, WACZ. */
  'web-archive',
  /** A pointer to somewhere else: .url, .webloc. */
  'link',
  'archive',
  'image',
  'audio',
  'video',
  /** SQLite and its kin. */
  'database',
  /** XML, JSON, property lists. */
  'data',
  'empty',
  'other',
] as const;
export type FileKind = (typeof fileKinds)[number];
