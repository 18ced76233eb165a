import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Programs that run as child processes of the engine. `addons`: whether they may load native code. */
export const childPrograms = {
  /** Reads a stranger's file. */
  extractor: { file: '../extract/extractor-process', addons: false },
  /** Sets one document. */
  typesetter: { file: '../report/typesetter-process', addons: true },
  /** Lays out one Office file by LibreOffice, where somebody has added that. */
  layout: { file: '../office-pages/layout-process', addons: false },
} as const;
export type ChildProgram = keyof typeof childPrograms;

/** The first file of a program, with the program's own extension: .ts in the source tree, .js where it is built. */
export const entryOf = (program: ChildProgram): string =>
  fileURLToPath(new URL(`${childPrograms[program].file}${extname(import.meta.filename)}`, import.meta.url));
