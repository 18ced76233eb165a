import { failure } from '../../problems.ts';
import { ReadingFailure } from '../../reading.ts';
import {
  codepageOf,
  ids,
  type MapiAttachment,
  type MapiItem,
  type MapiProperties,
  mapiProperties,
  methods,
} from '../mail/mapi.ts';
import type { NamedProperties } from '../mail/mapi-names.ts';
import type { PstFile, PstNode } from './pst-file.ts';
import { propertiesOf, rowsOf } from './pst-properties.ts';

/** Numbers of what lies beneath a message: its table of recipients; and the kind of node that an attachment is. */
const recipientTable = 0x0692;
const attachmentKind = 0x05;
/** Items within items. Real ones stay below five. */
const deepest = 50;
const aside: ReadonlySet<number> = new Set([ids.data]);

/** The item that a node is, with its attachments left where they are until they are asked for. */
export async function pstItem(
  pst: PstFile,
  node: PstNode,
  named: NamedProperties,
  outer = 1252,
  depth = 0,
): Promise<MapiItem> {
  const { values } = await propertiesOf(pst, node);
  const codepage = codepageOf(values) ?? outer;
  const beneath = await pst.beneath(node.beneath);
  return {
    properties: mapiProperties(values, codepage),
    named,
    recipients: await recipientsOf(pst, beneath.get(recipientTable), codepage),
    async *attachments() {
      const nodes = [...beneath.values()].filter(({ id }) => (id & 0x1f) === attachmentKind);
      for (const each of nodes.toSorted((one, other) => one.id - other.id))
        yield await attachmentOf(pst, each, codepage, named, depth);
    },
  };
}

/** Without its table, an item still says to whom it went in its own properties. */
async function recipientsOf(pst: PstFile, table: PstNode | undefined, codepage: number): Promise<MapiProperties[]> {
  if (table === undefined) return [];
  try {
    return (await rowsOf(pst, table)).map(row => mapiProperties(row, codepage));
  } catch (error) {
    if (error instanceof ReadingFailure) return [];
    throw error;
  }
}

/** One that is damaged is said to be there; the message and the others are worth having without it. */
async function attachmentOf(
  pst: PstFile,
  node: PstNode,
  codepage: number,
  named: NamedProperties,
  depth: number,
): Promise<MapiAttachment> {
  let properties = mapiProperties(new Map(), codepage);
  try {
    const { values, stream, object } = await propertiesOf(pst, node, aside);
    properties = mapiProperties(values, codepage);
    if (properties.number(ids.attachMethod) !== methods.item) {
      // What breaks off must not look as if it were whole, so it is read to its end before anything is made of it.
      await readThrough(stream(ids.data));
      return { properties, bytes: stream(ids.data) };
    }
    const inner = object(ids.data);
    if (inner === undefined || depth >= deepest) throw failure('damaged');
    return { properties, item: await pstItem(pst, inner, named, codepage, depth + 1) };
  } catch (error) {
    if (error instanceof ReadingFailure) return { properties, isDamaged: true };
    throw error;
  }
}

async function readThrough(pieces: AsyncGenerator<Uint8Array, void, undefined> | undefined): Promise<void> {
  if (pieces === undefined) return;
  while ((await pieces.next()).done !== true);
}
