import { Failure } from '../../contract/failure.ts';
import { officeEnding } from '../../contract/how-shown.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { pagesOf } from '../../db/store/queries/texts.ts';
import { keepLaidOut, laidOut } from '../../db/store/queries/laid-out.ts';
import { answered, closedHeaders } from '../answered-bytes.ts';
import type { Engine } from '../engine.ts';
import { layOut } from './lay-out.ts';
import { officePackage } from './package.ts';

/** Bytes of a file, and of its pages, that are kept: larger ones are laid out anew when they are asked for. */
const largestFile = 200_000_000;
const largestKept = 50_000_000;
const madeBy = `${officePackage.name} ${officePackage.version}`;

export type OfficePages = {
  /**
   * The pages of an Office file as a PDF: those that are kept, or made now and kept. One file at a time. Throws
   * `not-found`, `unsupported` where LibreOffice was not added or the file is of another kind, and what `layOut` does.
   */
  of(exhibitId: number, signal: AbortSignal): Promise<Uint8Array>;
  /** Ends what is being laid out, and waits until it is over. */
  close(): Promise<void>;
};

/** `folder`: where LibreOffice stands now; undefined while nobody has added it. */
export function officePages(
  engine: Pick<Engine, 'stores' | 'vault' | 'passwords' | 'extractors' | 'startChild'>,
  folder: () => string | undefined,
): OfficePages {
  const { library, text, readOnly } = engine.stores;
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function make(exhibitId: number, signal: AbortSignal): Promise<Uint8Array> {
    const { fileId, size, ...exhibit } = getExhibit(library, { id: exhibitId });
    const sha256 = Buffer.from(exhibit.sha256, 'hex');
    const kept = laidOut(text, { fileId, sha256, madeBy });
    if (kept) return kept;
    const [extension, office] = [officeEnding(exhibit), folder()];
    if (extension === undefined) throw notOffice;
    if (office === undefined) throw notAdded;
    if (size > largestFile) throw tooLarge;
    const bytes = Buffer.concat(await Array.fromAsync(engine.vault.read(sha256)));
    const passwords = engine.passwords.of(fileId);
    const { startChild } = engine;
    const pdf = await layOut({ bytes, extension, passwords }, { folder: office, signal, startChild });
    // LibreOffice gives an empty page for some damaged files, and says nothing.
    if (hasText(fileId) && !(await showsText(pdf, signal))) throw showsNothing;
    if (!readOnly && pdf.length <= largestKept)
      text.transaction(() => keepLaidOut(text, { fileId, sha256, madeBy }, pdf));
    return pdf;
  }

  const hasText = (fileId: number): boolean => pagesOf(text, fileId).some(page => page.text.trim() !== '');

  async function showsText(pdf: Uint8Array, signal: AbortSignal): Promise<boolean> {
    let shows = false;
    const bytes = {
      size: pdf.length,
      read: async function* () {
        yield pdf;
      },
    };
    await engine.extractors.extract(
      { bytes, name: 'pages.pdf' },
      {
        signal,
        onPages: pages => {
          // Words may be drawn as a picture, too.
          shows ||= pages.some(page => page.text.trim() !== '' || page.picture !== undefined);
        },
      },
    );
    return shows;
  }

  return {
    of: (exhibitId, signal) => {
      // One at a time: each takes more than a gigabyte.
      const turn = last.then(() => make(exhibitId, AbortSignal.any([signal, closing.signal])));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      closing.abort();
      await last;
    },
  };
}

/** Serves the pages of an Office file as a PDF. */
export function serveLaidOut(engine: Engine, exhibitId: number, signal: AbortSignal): Promise<Response> {
  return answered(async () => {
    const pdf = await engine.officePages.of(exhibitId, signal);
    return new Response(pdf as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': 'application/pdf', ...closedHeaders },
    });
  });
}

const notOffice = new Failure(
  'unsupported',
  'This kind of file is not laid out as pages. Its text and its original are there.',
);
const notAdded = new Failure(
  'unsupported',
  'Pages of Office files need LibreOffice, which was not added on this machine. Add it in the settings.',
);
const showsNothing = new Failure(
  'unsupported',
  'LibreOffice shows nothing of this file, though words were read in it. Look at its text; the original is unchanged.',
);
const tooLarge = new Failure(
  'too-large',
  'This file is larger than 200 MB, so its pages are not laid out. Its text is there, and the original is unchanged.',
);
