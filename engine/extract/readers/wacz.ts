import { openPackage, packageLimit } from '../office-package.ts';
import type { Reader } from '../reading.ts';
import { readArchives } from './warc.ts';

/** Where the specification of WACZ (1.1.1, section 5.1) puts archives. */
const archive = /^archive\/.*\.warc(\.gz)?$/i;

/** Reads a web archive in a package (WACZ): the archives in it, one after the other. Its own index is not needed. */
export const waczReader: Reader = {
  id: 'wacz 1',
  limit: packageLimit,
  async read(input) {
    const file = await openPackage(await input.source.all());
    return readArchives(
      file.names.filter(name => archive.test(name)).map(name => file.read(name)),
      input,
    );
  },
};
