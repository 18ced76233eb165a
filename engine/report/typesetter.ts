import { Failure } from '../../contract/failure.ts';
import type { StartChild } from '../children/child.ts';
import { doOneWork } from '../children/one-work.ts';
import type { AskedStandard } from './compiler.ts';
import type { FromTypesetter, ToTypesetter } from './messages.ts';
import { checkCaseSummary } from './model.ts';
import type { CaseSummary } from './model.ts';
import type { Typeset, TypesetStage } from './typeset-document.ts';

export type TypesetOptions = {
  /**
   * 'a-2a' for courts and archives, 'ua-1' for assistive software, 'tagged' for neither. Where only the portable
   * compiler runs, every file is a tagged PDF; the document and the result say which it is.
   */
  readonly standard: AskedStandard;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: TypesetStage) => void;
  /** Bytes the process may use, resident. */
  readonly memoryLimit?: number;
  /** Milliseconds the process may take. */
  readonly timeLimit?: number;
  /** Starts a child process; the desktop shell brings its own way. */
  readonly startChild?: StartChild | undefined;
};

/** 484 pages took 1.9 GB. */
const defaultMemoryLimit = 2_500_000_000;
/** 484 pages took 11 s natively and 53 s in WebAssembly, on a busy machine. */
const defaultTimeLimit = 180_000;

/**
 * Typesets a case summary as a PDF in a process of its own, which has no store, no environment and no network and ends
 * afterwards. The same summary makes the same bytes with the same version of the program.
 * Raises `invalid` for a malformed summary, `cancelled` when the signal aborts, `too-large` at the limits of memory or
 * time, `internal` when the process fails.
 */
export async function typeset(summary: CaseSummary, options: TypesetOptions): Promise<Typeset> {
  const checked = checkCaseSummary(summary);
  const { signal, onProgress, startChild, memoryLimit = defaultMemoryLimit } = options;
  const job: ToTypesetter = { summary: checked, standard: options.standard };
  return await doOneWork<Typeset>({
    request: { program: 'typesetter', memoryLimit },
    message: job,
    hear: (said, done, failed) => {
      const message = said as FromTypesetter;
      if (message.type === 'stage') onProgress?.(message.stage);
      else if (message.type === 'done') done(message.typeset);
      else failed(broken(message.message));
    },
    whyNot: { cancelled, tooLarge, broken },
    timeLimit: options.timeLimit ?? defaultTimeLimit,
    signal,
    startChild,
  });
}

function cancelled(): Failure {
  return new Failure(
    'cancelled',
    'The case summary was cancelled. No file was written and nothing in the case changed.',
  );
}

function tooLarge(what: 'memory' | 'time'): Failure {
  const used = what === 'memory' ? 'more memory' : 'more time';
  return new Failure(
    'too-large',
    `The case summary needs ${used} than it may use, so no document was made. Nothing in the case changed. Choose fewer notes or facts for the report, or make it in parts.`,
  );
}

function broken(detail: string): Failure {
  return new Failure(
    'internal',
    'The typesetter stopped without making the document. Nothing in the case changed. Try again; if it happens again, send the details below with a report of the problem.',
    detail.trim() === '' ? undefined : detail,
  );
}
