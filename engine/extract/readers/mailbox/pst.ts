import { say } from '../../../../contract/say.ts';
import { cleanText } from '../../clean-text.ts';
import type { Child, LostChild } from '../../extraction.ts';
import { lost } from '../../lost-children.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../../reading.ts';
import { ids, mapiProperties } from '../mail/mapi.ts';
import { mapiEml } from '../mail/mapi-eml.ts';
import { type NamedProperties, namedProperties } from '../mail/mapi-names.ts';
import { openPst, type PstFile, type PstNode } from './pst-file.ts';
import { pstItem } from './pst-item.ts';
import { propertiesOf } from './pst-properties.ts';

/**
 * Reads Outlook's mailboxes (.pst, .ost) by ranges of the file. Each item, also one whose folder is gone, becomes a
 * child: a message of the internet made of what the mailbox holds of it (see mapi-eml.ts), at the path of its folder.
 */
export const pstReader: Reader = { id: 'pst 2', limit: Number.MAX_SAFE_INTEGER, read: readPst };

/** Nodes of a fixed number, and kinds of nodes, in their lowest five bits (MS-PST 2.2.2.1 and 2.4.1). */
const storeNode = 0x21;
const namesNode = 0x61;
const folderKind = 0x02;
const itemKind = 0x04;
/** Folders within folders. */
const deepest = 100;

async function readPst(input: ReaderInput): Promise<Reading> {
  const pst = await openPst(input.source);
  const parents = new Map<number, number>();
  const items = new Map<number, number[]>();
  let damaged = 0;
  // Every node is looked at, and not the lists of the folders: so what is in no list any more is found as well.
  for await (const { id, parent } of pst.nodes(() => void (damaged += 1))) {
    const kind = id & 0x1f;
    if (kind === folderKind) parents.set(id, parent);
    if (kind !== itemKind) continue;
    const inFolder = items.get(parent);
    if (inFolder === undefined) items.set(parent, [id]);
    else inFolder.push(id);
  }
  const folders = await folderPaths(pst, parents);
  const named = await namesOf(pst);
  const places = [...items.keys()].toSorted((one, other) => one - other);
  let count = 0;
  let wanted = true;
  for (const folder of places) {
    for (const id of items.get(folder) ?? []) {
      count += 1;
      wanted = await input.child(await childOf(pst, id, folders.get(folder), named));
      if (!wanted) break;
    }
    if (!wanted) break;
  }
  return {
    ...(await ownName(pst)),
    metadata: stated({ messages: String(count), folders: String(folders.size) }),
    ...(damaged > 0 && { problem: { code: 'partial' as const, message: say('mailbox-damaged', { damaged, count }) } }),
  };
}

async function childOf(
  pst: PstFile,
  id: number,
  folder: string | undefined,
  named: NamedProperties,
): Promise<Child | LostChild> {
  const name = `message ${id.toString(16).padStart(8, '0')}.eml`;
  const path = `${folder ?? '(no folder)'}/${name}`;
  const facts = { madeFrom: 'PST item', node: `0x${id.toString(16)}`, folder: folder ?? '' };
  const child = { name, path, stated: stated(facts) };
  try {
    const node = await pst.node(id);
    if (node === undefined) return { ...child, problem: lost('damaged') };
    return { ...child, bytes: mapiEml(await pstItem(pst, node, named), { folder }) };
  } catch (error) {
    if (!(error instanceof ReadingFailure)) throw error;
    return { ...child, problem: lost('damaged') };
  }
}

/** The path of each folder, made of the names of those it lies in; the topmost one has none. */
async function folderPaths(pst: PstFile, parents: ReadonlyMap<number, number>): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (const id of parents.keys()) names.set(id, await folderName(pst, id));
  const paths = new Map<number, string>();
  for (const id of parents.keys()) {
    const steps: string[] = [];
    let at = id;
    for (let depth = 0; depth < deepest && names.has(at); depth += 1) {
      steps.unshift(names.get(at) ?? '');
      const above = parents.get(at);
      if (above === undefined || above === at) break;
      at = above;
    }
    paths.set(id, steps.filter(step => step !== '').join('/'));
  }
  return paths;
}

async function folderName(pst: PstFile, id: number): Promise<string> {
  const values = await attempt(async () => (await propertiesOf(pst, await nodeOf(pst, id))).values);
  const name = values && mapiProperties(values, 1252).text(ids.name);
  return cleanText(name ?? '')
    .replaceAll('/', '∕')
    .trim();
}

async function namesOf(pst: PstFile): Promise<NamedProperties> {
  const values = await attempt(async () => (await propertiesOf(pst, await nodeOf(pst, namesNode))).values);
  return namedProperties(values?.get(2)?.bytes ?? Buffer.alloc(0), values?.get(3)?.bytes ?? Buffer.alloc(0));
}

async function ownName(pst: PstFile): Promise<{ title?: string }> {
  const values = await attempt(async () => (await propertiesOf(pst, await nodeOf(pst, storeNode))).values);
  const name = cleanText((values && mapiProperties(values, 1252).text(ids.name)) ?? '').trim();
  return name === '' ? {} : { title: name };
}

async function nodeOf(pst: PstFile, id: number): Promise<PstNode> {
  const node = await pst.node(id);
  if (node === undefined) throw new ReadingFailure('damaged', say('mailbox-part'));
  return node;
}

/** What is there without which the mailbox is still worth reading. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReadingFailure) return undefined;
    throw error;
  }
}
