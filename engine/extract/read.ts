import type { ByteSource } from './byte-source.ts';
import { detect } from './detect.ts';
import type { Extraction, FileKind, PageText } from './extraction.ts';
import { asFailure, sentences, tooLarge } from './problems.ts';
import { longestValue, type Reader, ReadingFailure } from './reading.ts';

/** Loaded when the first file of a kind comes: a process that reads only text never starts the PDF engine. */
const readers: Readonly<Record<Exclude<FileKind, 'empty' | 'other'>, () => Promise<Reader>>> = {
  pdf: async () => (await import('./readers/pdf.ts')).pdfReader,
  text: async () => (await import('./readers/text.ts')).textReader,
  markdown: async () => (await import('./readers/markdown.ts')).markdownReader,
  html: async () => (await import('./readers/html.ts')).htmlReader,
  csv: async () => (await import('./readers/csv.ts')).csvReader,
  docx: async () => (await import('./readers/docx.ts')).docxReader,
  mail: async () => (await import('./readers/mail.ts')).mailReader,
  image: async () => (await import('./readers/image.ts')).imageReader,
};

/** What is known of a file beside its bytes. */
export type Hint = { readonly name: string; readonly password?: string | undefined };

/** Where a file's reading is reported while it goes on. */
export type Emit = {
  /** Told once, before the reader starts, so that it is known even when the reader takes the process with it. */
  found(kind: FileKind, mediaType: string): void;
  page(page: PageText): void | Promise<void>;
};

/**
 * Finds out what a file is and reads it. Pages are handed to `emit` in order, each awaited.
 * Never throws for what the file does: that is outcome 'failed' with a problem.
 */
export async function readFile(source: ByteSource, hint: Hint, emit: Emit): Promise<Extraction> {
  const { kind, mediaType } = await detect(source, hint.name);
  emit.found(kind, mediaType);
  const found = { kind, mediaType, pageCount: 0, metadata: {}, children: [] };
  if (kind === 'empty') {
    return { ...found, reader: null, outcome: 'none', problem: { code: 'empty', message: sentences.empty } };
  }
  if (kind === 'other') return { ...found, reader: null, outcome: 'none' };

  const reader = await readers[kind]();
  let pageCount = 0;
  const page = (text: PageText): void | Promise<void> => {
    pageCount = text.number;
    return emit.page(text);
  };
  try {
    if (source.size > reader.limit) throw tooLarge(source.size, reader.limit);
    const reading = await reader.read({ source, mediaType, name: hint.name, password: hint.password, page });
    const title = reading.title?.slice(0, longestValue).toWellFormed();
    return {
      ...found,
      ...reading,
      ...(title !== undefined && { title }),
      reader: reader.id,
      outcome: 'read',
      pageCount,
    };
  } catch (error) {
    const { code, message } = asFailure(error);
    const detail = error instanceof Error && !(error instanceof ReadingFailure) ? { error: String(error) } : {};
    return { ...found, reader: reader.id, outcome: 'failed', problem: { code, message }, pageCount, metadata: detail };
  }
}
