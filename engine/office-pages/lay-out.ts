import { Failure } from '../../contract/failure.ts';
import type { StartChild } from '../children/child.ts';
import { doOneWork } from '../children/one-work.ts';
import type { FromLayout, ToLayout } from './messages.ts';

export type LayOutOptions = {
  /** Where LibreOffice stands: see add.ts. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly startChild?: StartChild | undefined;
};

/** LibreOffice takes 0.9 to 1.3 GB for ordinary files. */
const memoryLimit = 2_000_000_000;
/** Start and an ordinary file take 4 s, on a busy machine four times as long; a workbook of thousands of pages, minutes. */
const timeLimit = 180_000;

const asText = 'Its text is there, and the original is unchanged.';

/**
 * Lays out one Office file as pages, as a PDF, in a process of its own that has no network and ends afterwards. Raises
 * `invalid` when LibreOffice cannot, `locked` when the file is protected, `too-large` at the limits of memory or time,
 * `cancelled` when the signal aborts, `internal` when the process fails.
 */
export async function layOut(file: ToLayout, { folder, signal, startChild }: LayOutOptions): Promise<Uint8Array> {
  return await doOneWork<Uint8Array>({
    request: { program: 'layout', memoryLimit, folder },
    message: file,
    hear: (said, done, failed) => {
      const message = said as FromLayout;
      if (message.type === 'done') done(message.pdf);
      else failed(refused(message));
    },
    whyNot: { cancelled, tooLarge, broken },
    timeLimit,
    signal,
    startChild,
  });
}

function refused({ why, message }: Extract<FromLayout, { type: 'refused' }>): Failure {
  if (why === 'program') return broken(message);
  return why === 'password'
    ? new Failure(
        'locked',
        `This file is protected, so its pages cannot be laid out. Read it with its password first. ${asText}`,
      )
    : new Failure(
        'invalid',
        `LibreOffice cannot lay out this file: it may be damaged, or protected. ${asText}`,
        message,
      );
}

const cancelled = (): Failure => new Failure('cancelled', 'Laying out the pages was cancelled.');

const tooLarge = (what: 'memory' | 'time'): Failure =>
  new Failure(
    'too-large',
    `Laying out the pages of this file needs more ${what} than it may use, so it was stopped. ${asText}`,
  );

const broken = (detail: string): Failure =>
  new Failure(
    'internal',
    `LibreOffice stopped without laying out this file. ${asText} Try again; if it happens with every file, remove LibreOffice in the settings and add it again.`,
    detail.trim() === '' ? undefined : detail,
  );
