import { constants, setPriority } from 'node:os';
import { openLine } from '../children/line.ts';
import { type MemoryWatch, startMemoryWatch } from '../children/memory-watch.ts';
import { takeThreadsAway } from '../children/no-threads.ts';
import { bytesInPieces } from './byte-source.ts';
import type { Extraction, ProblemCode } from './extraction.ts';
import type { FromExtractor, ToExtractor, WordsAnswer } from './messages.ts';
import { pageBatches } from './page-batches.ts';
import { pdfWords } from './pdf-words.ts';
import type { PreviewAnswer } from './preview-messages.ts';
import { readFile } from './read.ts';

type Request = Extract<ToExtractor, { type: 'read' | 'words' | 'preview' }>;

/** After these the parsers of the process may be in any state. */
const spoiling: ReadonlySet<ProblemCode> = new Set(['crashed', 'memory', 'too-deep', 'internal']);

/** Share of the memory limit above which a process that is done with a file is not used again: WebAssembly never gives memory back. */
const fullShare = 0.6;

/** Answers the engine, one file at a time, until it hangs up. `entry` is this process's program. */
export function serve(entry: string): void {
  const memoryLimit = Number(process.argv[2]);
  const watch = startMemoryWatch(entry, memoryLimit);
  takeThreadsAway();
  // Reading in the background must not make the screen slow.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

  let piece: PromiseWithResolvers<Uint8Array> | undefined;
  let taken: PromiseWithResolvers<void> | undefined;

  const line = openLine();
  const say = (message: FromExtractor): void => line.say(message);
  line.hear(said => {
    const message = said as ToExtractor;
    if (message.type === 'piece') piece?.resolve(message.bytes);
    else if (message.type === 'taken') taken?.resolve();
    // An error in here is an error of this program: it ends the process, which fails the file as 'crashed'.
    else void answer(message).then(say);
  });

  say({ type: 'ready' });

  async function answer(request: Request): Promise<FromExtractor> {
    // The bytes of the file itself come on top: a large file is no reason to stop its reader.
    allowFor(watch, memoryLimit, request.size);
    const source = bytesInPieces(request.size, pieces(request));
    if (request.type === 'words') {
      const words = await pdfWords(source, request.page, request.password);
      return { type: 'words-done', answer: words, spent: isSpent(words) };
    }
    if (request.type === 'preview') {
      // Loaded when first asked for: reading text, which is most of the work, needs none of its packages.
      const { makePreview } = await import('./preview-page.ts');
      const made = await makePreview(source, request.kind);
      return { type: 'preview-done', answer: made, spent: isSpent(made) };
    }
    const batches = pageBatches(pages => {
      taken = Promise.withResolvers();
      say({ type: 'pages', pages });
      return taken.promise;
    });
    const { children, ...extraction } = await readFile(source, request, {
      found: (kind, mediaType) => say({ type: 'found', kind, mediaType }),
      page: batches.add,
    });
    await batches.end();
    for (const child of children) {
      taken = Promise.withResolvers();
      say({ type: 'child', child });
      await taken.promise;
    }
    return { type: 'done', extraction, spent: isSpent(extraction) };
  }

  async function* pieces(request: Request): AsyncGenerator<Uint8Array, void, undefined> {
    yield request.first;
    let received = request.first.length;
    while (received < request.size) {
      piece = Promise.withResolvers();
      say({ type: 'want' });
      const bytes = await piece.promise;
      received += bytes.length;
      yield bytes;
    }
  }

  function isSpent(result: Pick<Extraction, 'problem'> | WordsAnswer | PreviewAnswer): boolean {
    const problem = 'problem' in result ? result.problem : undefined;
    return (problem !== undefined && spoiling.has(problem.code)) || process.memoryUsage.rss() > memoryLimit * fullShare;
  }
}

function allowFor(watch: MemoryWatch, memoryLimit: number, size: number): void {
  watch.allow(memoryLimit + size);
}
