import type { FileKind } from '../../contract/file-kinds.ts';
import type { ByteSource } from './byte-source.ts';
import { detect } from './detect.ts';
import type { Child, Extraction, LostChild, PageText } from './extraction.ts';
import { asFailure, sentences, tooLarge } from './problems.ts';
import { readerOf, readers } from './readers.ts';
import { longestValue, ReadingFailure } from './reading.ts';

/** What is known of a file beside its bytes. */
export type Hint = { readonly name: string; readonly password?: string | undefined };

/** Where a file's reading is reported while it goes on. */
export type Emit = {
  /** Told once, before the reader starts, so that it is known even when the reader takes the process with it. */
  found(kind: FileKind, mediaType: string): void;
  page(page: PageText): void | Promise<void>;
  /** See ReaderInput. Without it, no child is wanted. */
  child?(child: Child | LostChild): Promise<boolean>;
};

const noChild = (): Promise<boolean> => Promise.resolve(false);

/**
 * Finds out what a file is and reads it. Pages and children are handed to `emit` in order, each awaited.
 * Never throws for what the file does: that is outcome 'failed' with a problem.
 */
export async function readFile(source: ByteSource, hint: Hint, emit: Emit): Promise<Extraction> {
  const detected = await detect(source, hint.name);
  const { kind, mediaType } = detected;
  emit.found(kind, mediaType);
  const found = { kind, mediaType, pageCount: 0, metadata: {} };
  if (kind === 'empty') {
    return { ...found, reader: null, outcome: 'none', problem: { code: 'empty', message: sentences.empty } };
  }
  const readerName = readerOf(detected);
  if (readerName === undefined) return { ...found, reader: null, outcome: 'none' };

  const reader = await readers[readerName]();
  let pageCount = 0;
  const page = (text: PageText): void | Promise<void> => {
    pageCount = text.number;
    return emit.page(text);
  };
  try {
    if (source.size > reader.limit) throw tooLarge(source.size, reader.limit);
    const { name, password } = hint;
    const reading = await reader.read({ source, mediaType, name, password, page, child: emit.child ?? noChild });
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
