import { join } from 'node:path';

/**
 * LibreOffice as WebAssembly, which lays Office files out as pages. It is no part of the product: somebody adds it who
 * wants such pages. Only these very bytes are ever run.
 */
export const officePackage = {
  name: '@matbee/libreoffice-converter',
  version: '2.7.2',
  /** The file as its makers publish it. */
  archive: 'matbee-libreoffice-converter-2.7.2.tgz',
} as const;

/** What of the package is used: names in its folder `wasm`, bytes, and SHA-256. */
export const packageFiles = [
  {
    name: 'soffice.cjs',
    size: 444_153,
    sha256: 'b67acadcb30171e6ec018754fcbe5b527443a3ef1c84f352e29aecff6d210e43',
  },
  {
    name: 'soffice.data',
    size: 99_735_918,
    sha256: '8f4e98aa67e108e161cecc7906d7ac0dd3941ef9347f999c3b9dbc049f165020',
  },
  {
    name: 'soffice.wasm',
    size: 147_416_331,
    sha256: 'ea3d8f3b69bd1e586a8ea973e0dfa61c758612fcc529dc94ac2e30519f8b4f7b',
  },
] as const;
export type PackageFile = (typeof packageFiles)[number]['name'];

/** Where the files of the package stand on this machine, whether they are there or not. */
export const officeFolder = (dataFolder: string): string =>
  join(dataFolder, 'extras', `libreoffice-${officePackage.version}`);
