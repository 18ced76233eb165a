/** The larger parts that Casewright is made with, and their licences. Names are not translated. */
export const parts: readonly (readonly [name: string, licence: string])[] = [
  ['React, Mantine, TanStack Query and Virtual, Tabler Icons', 'MIT'],
  ['SQLite (better-sqlite3-multiple-ciphers)', 'Public domain, MIT'],
  ['PDFium (EmbedPDF)', 'BSD-3-Clause, MIT'],
  ['PDF.js', 'Apache-2.0'],
  ['Typst (typst.ts)', 'Apache-2.0'],
  ['Mammoth', 'BSD-2-Clause'],
  ['Inter, Source Serif, Source Sans, Source Code Pro, Noto', 'OFL-1.1'],
];
