/** The larger parts that Casewright is made with, and their licences. Names are not translated. */
export const parts: readonly (readonly [name: string, licence: string])[] = [
  ['React, Mantine, TanStack Query and Virtual, Tabler Icons', 'MIT'],
  ['SQLite (better-sqlite3-multiple-ciphers)', 'Public domain, MIT'],
  ['PDFium (EmbedPDF)', 'BSD-3-Clause, MIT'],
  ['PDF.js', 'Apache-2.0'],
  ['Typst (typst.ts)', 'Apache-2.0'],
  ['Mammoth', 'BSD-2-Clause'],
  ['Tesseract (tesseract.js)', 'Apache-2.0'],
  ['PP-OCR models, ONNX Runtime', 'Apache-2.0, MIT'],
  ['ImageMagick (magick-wasm)', 'ImageMagick, Apache-2.0'],
  ['7-Zip (7z-wasm)', 'LGPL-2.1, BSD-3-Clause, unRAR'],
  ['MediaInfo', 'BSD-2-Clause'],
  ['Tiptap, ProseMirror', 'MIT'],
  ['Inter, Source Serif, Source Sans, Source Code Pro, Noto', 'OFL-1.1'],
];
