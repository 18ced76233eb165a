import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadAs } from '../../../contract/read-as.ts';
import { bytesInMemory } from '../../../engine/extract/byte-source.ts';
import { childBatches } from '../../../engine/extract/child-batches.ts';
import type {
  Child,
  ChildFacts,
  Extraction,
  LostChild,
  PageText,
  ReadingProblem,
} from '../../../engine/extract/extraction.ts';
import { ChildBroken, type IncomingChild, incomingChild } from '../../../engine/extract/incoming-child.ts';
import { readFile } from '../../../engine/extract/read.ts';

/** The bytes of a fixture. */
export function fixture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../../fixtures', name));
}

/** A child with its bytes gathered; none of a child that is lost. */
export type GatheredChild = ChildFacts & { readonly bytes: Buffer; readonly problem?: ReadingProblem };

/** Gathers the bytes of a child, as the engine gets it. */
export async function gathered(child: Child | LostChild): Promise<GatheredChild> {
  if ('problem' in child) return { ...child, bytes: Buffer.alloc(0) };
  const { bytes, ...facts } = child;
  if (bytes instanceof Uint8Array) return { ...facts, bytes: Buffer.from(bytes) };
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of bytes) pieces.push(piece);
    return { ...facts, bytes: Buffer.concat(pieces) };
  } catch (error) {
    if (error instanceof ChildBroken) return { ...facts, bytes: Buffer.alloc(0), problem: error.problem };
    throw error;
  }
}

/** Reads bytes in this process and gathers the pages and children. */
export async function readHere(
  bytes: Uint8Array,
  name: string,
  password?: string,
  readAs?: ReadAs,
): Promise<Extraction & { pages: PageText[]; texts: string[]; children: GatheredChild[] }> {
  const pages: PageText[] = [];
  const children: GatheredChild[] = [];
  let incoming: IncomingChild | undefined;
  const take = async (some: readonly (Child | LostChild)[]): Promise<undefined> => {
    for (const child of some) children.push(await gathered(child));
  };
  // The same way as out of an extractor process, but for the process.
  const batches = childBatches(async message => {
    if (message.type === 'children') return await take(message.children);
    if (message.type === 'child-begins') {
      incoming = incomingChild(message.child, child => take([child]));
      return await incoming.take(message.bytes);
    }
    if (message.type === 'child-piece') return await incoming?.take(message.bytes);
    return message.type === 'child-ends' ? await incoming?.end(message.problem) : undefined;
  });
  const extraction = await readFile(
    bytesInMemory(bytes),
    { name, passwords: password === undefined ? [] : [password], readAs },
    { found: () => undefined, page: page => void pages.push(page), child: batches.add },
  );
  await batches.end();
  return { ...extraction, pages, children, texts: pages.map(page => page.text) };
}
