import type { Package } from '../office-package.ts';
import { attributeOf, localName, readXmlPart } from './xml-part.ts';

/** How one part of an OpenDocument package is ciphered (ODF 1.3, part 2, 4.8). */
export type Ciphered = {
  readonly algorithm: string;
  readonly vector: Buffer;
  readonly startHash: string;
  readonly derivation: string;
  readonly keyBytes: number;
  readonly turns: number;
  readonly salt: Buffer;
  /** Of Argon2, which newer programs use. */
  readonly memory: number;
  readonly lanes: number;
  readonly checksumType: string;
  readonly checksum: Buffer;
};

/** The parts of a package that are ciphered, by their names. None when it is open. */
export async function cipheredParts(file: Package): Promise<ReadonlyMap<string, Ciphered>> {
  const found = new Map<string, Ciphered>();
  const manifest = file.find('META-INF/manifest.xml');
  if (manifest === undefined) return found;
  let part = '';
  let open: Record<string, string> | undefined;
  await readXmlPart(file.read(manifest), {
    open(tag, attributes) {
      const name = localName(tag);
      const of = (attribute: string): string => attributeOf(attributes, attribute) ?? '';
      if (name === 'file-entry') part = of('full-path');
      else if (name === 'encryption-data')
        open = { checksumType: of('checksum-type'), checksum: of('checksum'), startHash: 'sha1', keyBytes: '16' };
      else if (name === 'algorithm' && open !== undefined)
        Object.assign(open, { algorithm: of('algorithm-name'), vector: of('initialisation-vector') });
      else if (name === 'start-key-generation' && open !== undefined)
        open['startHash'] = /sha256/i.test(of('start-key-generation-name')) ? 'sha256' : 'sha1';
      else if (name === 'key-derivation' && open !== undefined)
        Object.assign(open, {
          derivation: of('key-derivation-name'),
          keyBytes: of('key-size') || '16',
          turns: of('iteration-count') || of('argon2-iterations'),
          salt: of('salt'),
          memory: of('argon2-memory'),
          lanes: of('argon2-lanes'),
        });
    },
    close(tag) {
      if (localName(tag) !== 'encryption-data' || open === undefined) return;
      const said = (name: string): string => open?.[name] ?? '';
      const bytes = (name: string): Buffer => Buffer.from(said(name), 'base64');
      found.set(part, {
        algorithm: said('algorithm'),
        vector: bytes('vector'),
        startHash: said('startHash'),
        derivation: said('derivation'),
        keyBytes: Number(said('keyBytes')),
        turns: Number(said('turns')),
        salt: bytes('salt'),
        memory: Number(said('memory')),
        lanes: Number(said('lanes')),
        checksumType: said('checksumType'),
        checksum: bytes('checksum'),
      });
      open = undefined;
    },
  });
  return found;
}
