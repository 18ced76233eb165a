import type { ReaderInput } from '../reading.ts';
import { giveParts } from './embedded-files.ts';
import type { OdfSource } from './odf-source.ts';

/**
 * Files inside an OpenDocument package: objects of other programs (ODF 1.3, part 3, 10.4.6.3), which stand beside the
 * content. Pictures, their stand-ins, and objects that are folders of OpenDocument themselves are part of the document.
 */
const embedded = /^(Object [^/]+|OLE\/[^/]+|Embeddings\/[^/]+)$/i;

/** Hands over the files embedded in an OpenDocument file. */
export async function giveOdfObjects({ file }: OdfSource, input: ReaderInput): Promise<void> {
  if (file === undefined) return;
  await giveParts(
    file,
    file.names.filter(each => embedded.test(each)),
    input,
  );
}
