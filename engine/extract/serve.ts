import { constants, setPriority } from 'node:os';
import { openLine } from '../children/line.ts';
import { type MemoryWatch, startMemoryWatch } from '../children/memory-watch.ts';
import { takeThreadsAway } from '../children/no-threads.ts';
import { bytesInPieces } from './byte-source.ts';
import { childBatches } from './child-batches.ts';
import type { Extraction, ProblemCode, ReadingProblem } from './extraction.ts';
import { type FromExtractor, pieceSize, type SourceAnswer, type ToExtractor, type WordsAnswer } from './messages.ts';
import { pageBatches } from './page-batches.ts';
import type { PictureAnswer } from './pictures/picture-messages.ts';
import type { PreviewAnswer } from './preview-messages.ts';
import { readFile } from './read.ts';

type Request = Extract<
  ToExtractor,
  { type: 'read' | 'words' | 'preview' | 'picture' | 'source' | 'recognise' | 'study' | 'look' }
>;

/** After these the parsers of the process may be in any state. */
const spoiling: ReadonlySet<ProblemCode> = new Set(['crashed', 'memory', 'too-deep', 'internal']);

/**
 * Share of the memory limit above which a process that is done with a file is not used again: WebAssembly never gives
 * memory back, nor does collecting garbage. Two of them and the engine stay below 600 MB. To start one takes a second.
 */
const fullShare = 0.5;
/** The same where pages are recognised: the networks alone fill a half, and take seconds to load. */
const fullShareOfRecogniser = 0.8;
/** Word lists and the decoder of pictures fill a third. */
const fullShareOfStudy = 0.8;

/** Answers the engine, one file at a time, until it hangs up. `entry` is this process's program. */
export function serve(entry: string): void {
  const memoryLimit = Number(process.argv[2]);
  const watch = startMemoryWatch(entry, memoryLimit);
  takeThreadsAway();
  // Reading in the background must not make the screen slow.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

  let piece: PromiseWithResolvers<Uint8Array> | undefined;
  let taken: PromiseWithResolvers<ReadingProblem | undefined> | undefined;
  let page: PromiseWithResolvers<number | undefined> | undefined;
  let wanting: Promise<unknown> = Promise.resolve();
  let handing: Promise<unknown> = Promise.resolve();

  const line = openLine();
  const say = (message: FromExtractor): void => line.say(message);
  line.hear(said => {
    const message = said as ToExtractor;
    if (message.type === 'piece') piece?.resolve(message.bytes);
    else if (message.type === 'taken') taken?.resolve(message.enough);
    else if (message.type === 'page') page?.resolve(message.page);
    // An error in here is an error of this program: it ends the process, which fails the file as 'crashed'.
    else void answer(message).then(say);
  });

  say({ type: 'ready' });

  async function answer(request: Request): Promise<FromExtractor> {
    // The bytes of the file itself come on top: a large file is no reason to stop its reader.
    allowFor(watch, memoryLimit, request.size);
    const source = bytesInPieces(request.size, pieces(request), range);
    if (request.type === 'words') {
      // Loaded when first asked for, as all that follows: reading text, which is most of the work, needs none of it.
      const { pdfWords } = await import('./pdf-words.ts');
      const words = await pdfWords(source, request.page, request.password);
      return { type: 'words-done', answer: words, spent: isSpent(words) };
    }
    if (request.type === 'preview') {
      const { makePreview } = await import('./preview-page.ts');
      const made = await makePreview(source, request.kind, request.passwords);
      return { type: 'preview-done', answer: made, spent: isSpent(made) };
    }
    if (request.type === 'source') {
      const { readChatSource } = await import('./chats/chat-source.ts');
      const answer = await readChatSource(source, request.mediaType, request.passwords);
      return { type: 'source-done', answer, spent: isSpent(answer) };
    }
    if (request.type === 'picture') {
      const { makePicture } = await import('./pictures/make-picture.ts');
      const made = await makePicture(source, request.order, request.passwords);
      return { type: 'picture-done', answer: made, spent: isSpent(made) };
    }
    if (request.type === 'recognise') {
      const { recognisePages } = await import('./ocr/recognise-pages.ts');
      // Nobody waits for it: whatever else the machine has to do comes first.
      setPriority(constants.priority.PRIORITY_LOW);
      const problem = await recognisePages(source, request, last => {
        page = Promise.withResolvers();
        say({ type: 'want-page', ...(last && { last }) });
        return page.promise;
      });
      const spent = isSpent({ ...(problem && { problem }) }, fullShareOfRecogniser);
      return { type: 'recognise-done', spent, ...(problem && { problem }) };
    }
    if (request.type === 'study' || request.type === 'look') {
      const { lookAt, studyText } = await import('./study/study-text.ts');
      // Nobody waits for it.
      setPriority(constants.priority.PRIORITY_LOW);
      if (request.type === 'look')
        return {
          type: 'look-done',
          look: await lookAt(source, request.mediaType),
          spent: isSpent({}, fullShareOfStudy),
        };
      return {
        type: 'study-done',
        studied: await studyText(request.pages, request.kind),
        spent: isSpent({}, fullShareOfStudy),
      };
    }
    const batches = pageBatches(async pages => {
      await hand({ type: 'pages', pages });
    });
    const children = childBatches(hand);
    const extraction = await readFile(source, request, {
      found: (kind, mediaType) => say({ type: 'found', kind, mediaType }),
      page: batches.add,
      child: children.add,
    });
    const pages = await batches.end();
    await children.end();
    const problem = children.enough ?? extraction.problem;
    return {
      type: 'done',
      extraction: { ...extraction, ...(problem && { problem }) },
      pages,
      spent: isSpent(extraction),
    };
  }

  /** Hands something over and waits until the engine has it. One at a time, since answers carry no names. */
  function hand(message: FromExtractor): Promise<ReadingProblem | undefined> {
    const handed = handing.then(() => {
      taken = Promise.withResolvers();
      say(message);
      return taken.promise;
    });
    handing = handed;
    return handed;
  }

  /** Asks for bytes and waits for them. One question at a time, as above. */
  function want(message: FromExtractor): Promise<Uint8Array> {
    const wanted = wanting.then(() => {
      piece = Promise.withResolvers();
      say(message);
      return piece.promise;
    });
    wanting = wanted;
    return wanted;
  }

  async function range(start: number, end: number): Promise<Uint8Array> {
    if (end - start <= pieceSize) return want({ type: 'want-range', start, end });
    const whole = new Uint8Array(end - start);
    for (let at = start; at < end; at += pieceSize)
      whole.set(await want({ type: 'want-range', start: at, end: Math.min(at + pieceSize, end) }), at - start);
    return whole;
  }

  async function* pieces(request: Request): AsyncGenerator<Uint8Array, void, undefined> {
    yield request.first;
    let received = request.first.length;
    while (received < request.size) {
      const bytes = await want({ type: 'want' });
      received += bytes.length;
      yield bytes;
    }
  }

  function isSpent(
    result: Pick<Extraction, 'problem'> | WordsAnswer | PreviewAnswer | PictureAnswer | SourceAnswer,
    share = fullShare,
  ): boolean {
    const problem = 'problem' in result ? result.problem : undefined;
    return (problem !== undefined && spoiling.has(problem.code)) || process.memoryUsage.rss() > memoryLimit * share;
  }
}

function allowFor(watch: MemoryWatch, memoryLimit: number, size: number): void {
  watch.allow(memoryLimit + size);
}
