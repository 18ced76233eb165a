import type { Detected } from './detect.ts';
import type { Reader } from './reading.ts';

/** Loaded when the first file of a kind comes: a process that reads only text never starts the PDF engine. */
export const readers = {
  pdf: async () => (await import('./readers/pdf.ts')).pdfReader,
  text: async () => (await import('./readers/text.ts')).textReader,
  markdown: async () => (await import('./readers/markdown.ts')).markdownReader,
  html: async () => (await import('./readers/html.ts')).htmlReader,
  csv: async () => (await import('./readers/csv.ts')).csvReader,
  docx: async () => (await import('./readers/docx.ts')).docxReader,
  xlsx: async () => (await import('./readers/xlsx.ts')).xlsxReader,
  xls: async () => (await import('./readers/xls.ts')).xlsReader,
  sheetPackage: async () => (await import('./readers/sheet-package.ts')).sheetPackageReader,
  ods: async () => (await import('./readers/ods.ts')).odsReader,
  pptx: async () => (await import('./readers/pptx.ts')).pptxReader,
  ppt: async () => (await import('./readers/ppt.ts')).pptReader,
  odp: async () => (await import('./readers/odp.ts')).odpReader,
  wordXml: async () => (await import('./readers/word-xml.ts')).wordXmlReader,
  rtf: async () => (await import('./readers/rtf.ts')).rtfReader,
  odt: async () => (await import('./readers/odt.ts')).odtReader,
  epub: async () => (await import('./readers/epub.ts')).epubReader,
  doc: async () => (await import('./readers/doc.ts')).docReader,
  mail: async () => (await import('./readers/mail.ts')).mailReader,
  image: async () => (await import('./readers/image.ts')).imageReader,
  media: async () => (await import('./readers/media.ts')).mediaReader,
  contacts: async () => (await import('./readers/contacts.ts')).contactsReader,
  calendar: async () => (await import('./readers/calendar.ts')).calendarReader,
  link: async () => (await import('./readers/link.ts')).linkReader,
  mhtml: async () => (await import('./readers/mhtml.ts')).mhtmlReader,
  warc: async () => (await import('./readers/warc.ts')).warcReader,
  wacz: async () => (await import('./readers/wacz.ts')).waczReader,
  json: async () => (await import('./readers/json.ts')).jsonReader,
  xml: async () => (await import('./readers/text.ts')).xmlReader,
  propertyList: async () => (await import('./readers/property-list.ts')).propertyListReader,
  sqlite: async () => (await import('./readers/sqlite.ts')).sqliteReader,
  sqliteWal: async () => (await import('./readers/sqlite-wal.ts')).walReader,
  concealed: async () => (await import('./readers/concealed.ts')).concealedReader,
  whatsapp: async () => (await import('./chats/whatsapp.ts')).whatsAppReader,
  signal: async () => (await import('./chats/signal.ts')).signalReader,
  telegram: async () => (await import('./chats/telegram.ts')).telegramReader,
  smsBackup: async () => (await import('./chats/sms-backup.ts')).smsBackupReader,
  imessage: async () => (await import('./chats/imessage.ts')).iMessageReader,
  zip: async () => (await import('./readers/archive/zip.ts')).zipReader,
  tar: async () => (await import('./readers/archive/tar.ts')).tarReader,
  gzip: async () => (await import('./readers/archive/compressed.ts')).gzipReader,
  zstd: async () => (await import('./readers/archive/compressed.ts')).zstdReader,
  packed: async () => (await import('./readers/archive/compressed.ts')).packedReader,
  sevenZip: async () => (await import('./readers/archive/seven-zip-archive.ts')).sevenZipReader,
  part: async () => (await import('./split-archive.ts')).splitPartReader,
  mbox: async () => (await import('./readers/mailbox/mbox.ts')).mboxReader,
  pst: async () => (await import('./readers/mailbox/pst.ts')).pstReader,
  signed: async () => (await import('./readers/archive/signed-file.ts')).signedReader,
  pgp: async () => (await import('./readers/pgp.ts')).pgpReader,
} satisfies Readonly<Record<string, () => Promise<Reader>>>;

export type ReaderName = keyof typeof readers;

/** The reader of a file: the one that was detected with it, else the one named like its kind; undefined when there is none. */
export function readerOf({ kind, reader }: Detected): ReaderName | undefined {
  return reader ?? (isReader(kind) ? kind : undefined);
}

function isReader(name: string): name is ReaderName {
  return Object.hasOwn(readers, name);
}
