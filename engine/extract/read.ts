import { mayBeChat } from '../../contract/chat-source.ts';
import { say } from '../../contract/say.ts';
import type { ReadAs } from '../../contract/read-as.ts';
import type { FileKind } from '../../contract/file-kinds.ts';
import { bytesInMemory, type ByteSource } from './byte-source.ts';
import { detect, type Detected } from './detect.ts';
import type { Child, Extraction, LostChild, PageText } from './extraction.ts';
import { asFailure, tooLarge } from './problems.ts';
import { readerOf, readers } from './readers.ts';
import { longestValue, type Reader, ReadingFailure } from './reading.ts';
import { readPart } from './split-archive.ts';

/** Bytes of a PDF that are held so that several passwords can be tried: what its reader takes. */
const mostGathered = 400_000_000;

/** What is known of a file beside its bytes. `passwords` are tried one after the other when it turns out to need one. */
export type Hint = {
  readonly name: string;
  readonly passwords?: readonly string[] | undefined;
  /** How a person has said that the file is read. Counts only for kinds that can be read so. */
  readonly readAs?: ReadAs | undefined;
};

/** Where a file's reading is reported while it goes on. */
export type Emit = {
  /** Told before a reader starts, so that it is known even when the reader takes the process with it. Again with each password. */
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
  const { name, passwords = [], readAs } = hint;
  let extraction = await readOnce(source, { name, passwords, readAs }, undefined, emit);
  for (const password of passwords) {
    // Nothing has been handed over of a file that is still closed.
    if (extraction.outcome !== 'failed' || extraction.problem?.code !== 'password') break;
    extraction = await readOnce(source, { name, passwords, readAs }, password, emit);
  }
  return extraction;
}

async function readOnce(
  source: ByteSource,
  { name, passwords, readAs }: Hint & { readonly passwords: readonly string[] },
  password: string | undefined,
  emit: Emit,
): Promise<Extraction> {
  const outside = await detect(source, name);
  emit.found(outside.kind, outside.mediaType);
  let found = { kind: outside.kind, mediaType: outside.mediaType, pageCount: 0, metadata: {} };
  if (outside.kind === 'empty') {
    return { ...found, reader: null, outcome: 'none', problem: { code: 'empty', message: say('empty') } };
  }
  let readerId: string | null = null;
  let pageCount = 0;
  const page = (text: PageText): void | Promise<void> => {
    pageCount = text.number;
    return emit.page(text);
  };
  try {
    // Streamed, the bytes would be gone when the next password is tried. Other kinds gather them anyway.
    if (outside.kind === 'pdf' && passwords.length > 0 && source.size <= mostGathered) await source.all();
    const inside = outside.locked ? await unlocked(source, password) : source;
    const asItIs = outside.locked ? await detect(inside, name) : outside;
    const isChat = mayBeChat(asItIs) && readAs !== undefined && readAs.form !== 'strings';
    const detected = isChat ? { ...asItIs, kind: 'chat' as const } : asItIs;
    found = { ...found, kind: detected.kind, mediaType: detected.mediaType };
    if (detected !== outside) emit.found(detected.kind, detected.mediaType);
    const reader = await readerFor(detected, isChat || readAs?.form === 'strings' ? readAs : undefined);
    if (reader === undefined) return { ...found, reader: null, outcome: 'none' };
    readerId = reader.id;
    if (inside.size > reader.limit) throw tooLarge(inside.size, reader.limit);
    const input = { source: inside, mediaType: detected.mediaType, name, password, passwords, page };
    const given = { ...input, child: emit.child ?? noChild };
    const reading =
      detected.part === undefined ? await reader.read(given) : await readPart(reader, given, detected.part === 'yes');
    const title = reading.title?.slice(0, longestValue).toWellFormed();
    return {
      ...found,
      ...reading,
      ...(title !== undefined && { title }),
      reader: readerId,
      outcome: 'read',
      pageCount,
    };
  } catch (error) {
    const { code, message } = asFailure(error);
    const detail = error instanceof Error && !(error instanceof ReadingFailure) ? { error: String(error) } : {};
    return { ...found, reader: readerId, outcome: 'failed', problem: { code, message }, pageCount, metadata: detail };
  }
}

/** The reader of a file: of a chat the one that was said, else that of its kind; of unknown kinds strings, if somebody wants them. */
async function readerFor(detected: Detected, readAs: ReadAs | undefined): Promise<Reader | undefined> {
  if (readAs !== undefined && readAs.form !== 'strings')
    return (await import('./chats/mapped.ts')).mappedChatReader(readAs);
  const name = readerOf(detected);
  if (name !== undefined) return readers[name]();
  return readAs === undefined ? undefined : (await import('./readers/strings.ts')).stringsReader;
}

async function unlocked(source: ByteSource, password: string | undefined): Promise<ByteSource> {
  const { unlockPackage } = await import('./unlock-package.ts');
  return bytesInMemory(unlockPackage(await source.all(), password));
}
