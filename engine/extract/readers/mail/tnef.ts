import { isTnef } from '../../detect-mail.ts';
import { failure } from '../../problems.ts';
import { openItem } from './mapi-message.ts';
import {
  codepageOf,
  ids,
  type MapiAttachment,
  type MapiItem,
  type MapiValue,
  mapiProperties,
  methods,
  types,
} from './mapi.ts';
import type { OpenedMessage } from './message.ts';

// The parts that other mail programs show as "winmail.dat" (MS-OXTNEF): attributes one after the other, among them
// lists of MAPI properties.

const attributes = {
  attachmentBegins: 0x9002,
  properties: 0x9003,
  recipients: 0x9004,
  attachmentProperties: 0x9005,
  codepage: 0x9007,
  body: 0x800c,
  subject: 0x8004,
  attachmentData: 0x800f,
  attachmentTitle: 0x8010,
} as const;
/** Bytes before a message that is kept inside an attachment's property. */
const interfaceId = 16;
const deepest = 20;

export function openTnef(bytes: Uint8Array): Promise<OpenedMessage> {
  return openItem(tnefItem(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 0));
}

type Values = { readonly values: Map<number, MapiValue>; readonly names: Map<string, number> };
type Attached = Values & { title?: Buffer; data?: Buffer };

function tnefItem(bytes: Buffer, depth: number): MapiItem {
  if (!isTnef(bytes)) throw failure('damaged');
  const message: Values = { values: new Map(), names: new Map() };
  const recipients: Values[] = [];
  const attached: Attached[] = [];
  let codepage = 1252;
  for (const { id, data } of attributesOf(bytes)) {
    const last = attached.at(-1);
    if (id === attributes.codepage && data.length >= 4) codepage = data.readUInt32LE(0);
    else if (id === attributes.properties) readProperties(data, 0, message);
    else if (id === attributes.recipients) recipients.push(...rowsOf(data));
    else if (id === attributes.attachmentBegins) attached.push({ values: new Map(), names: new Map() });
    else if (id === attributes.attachmentProperties && last) readProperties(data, 0, last);
    else if (id === attributes.attachmentData && last) last.data = data;
    else if (id === attributes.attachmentTitle && last) last.title = data;
    else if (id === attributes.body) setIfNew(message.values, ids.body, data);
    else if (id === attributes.subject) setIfNew(message.values, ids.subject, data);
  }
  const page = codepageOf(message.values) ?? codepage;
  return {
    properties: mapiProperties(message.values, page),
    named: (set, id) => message.names.get(`${set} ${id}`),
    recipients: recipients.map(({ values }) => mapiProperties(values, page)),
    async *attachments() {
      for (const each of attached) yield attachmentOf(each, page, depth);
    },
  };
}

/** Old attributes are there for old programs; what the properties say counts. */
function setIfNew(values: Map<number, MapiValue>, id: number, bytes: Buffer): void {
  if (!values.has(id)) values.set(id, { type: types.string8, bytes });
}

function attachmentOf({ values, title, data }: Attached, page: number, depth: number): MapiAttachment {
  if (title !== undefined) setIfNew(values, ids.longFileName, title);
  const properties = mapiProperties(values, page);
  const object = values.get(ids.data);
  const inner = object?.type === types.object ? object.bytes.subarray(interfaceId) : undefined;
  if (properties.number(ids.attachMethod) === methods.item && inner !== undefined && isTnef(inner) && depth < deepest)
    return { properties, item: tnefItem(inner, depth + 1) };
  const bytes = data ?? (object?.type === types.binary ? object.bytes : undefined);
  if (bytes === undefined) return { properties };
  return {
    properties,
    bytes: (async function* () {
      yield bytes;
    })(),
  };
}

/** Each attribute: a level, its id and type, its length, its bytes, a sum. What breaks off ends the list. */
function* attributesOf(bytes: Buffer): Generator<{ id: number; data: Buffer }> {
  for (let at = 6; at + 9 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 5);
    yield { id: bytes.readUInt16LE(at + 1), data: bytes.subarray(at + 9, at + 9 + length) };
    at += 9 + length + 2;
  }
}

function rowsOf(bytes: Buffer): Values[] {
  const rows: Values[] = [];
  const count = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0;
  for (let at = 4, row = 0; row < count && at < bytes.length; row += 1) {
    const values: Values = { values: new Map(), names: new Map() };
    at = readProperties(bytes, at, values);
    rows.push(values);
  }
  return rows;
}

/** Reads a list of properties (MS-OXTNEF 2.1.3.4) and gives where it ends. */
function readProperties(bytes: Buffer, from: number, into: Values): number {
  if (from + 4 > bytes.length) return bytes.length;
  const count = bytes.readUInt32LE(from);
  let at = from + 4;
  const has = (length: number): boolean => at + length <= bytes.length;
  for (let n = 0; n < count && has(4); n += 1) {
    const type = bytes.readUInt16LE(at);
    const id = bytes.readUInt16LE(at + 2);
    at += 4;
    if (id >= 0x8000) {
      if (!has(24)) return bytes.length;
      const set = bytes.toString('hex', at, at + 16);
      const isNumber = bytes.readUInt32LE(at + 16) === 0;
      const value = bytes.readUInt32LE(at + 20);
      at += 24;
      if (isNumber) into.names.set(`${set} ${value}`, id);
      else at += padded(value);
    }
    const plain = type & 0xefff;
    const isVariable = [types.string8, types.unicode, types.binary, types.object].some(each => each === plain);
    const isMany = (type & 0x1000) !== 0;
    let values = 1;
    if (isVariable || isMany) {
      if (!has(4)) return bytes.length;
      values = bytes.readUInt32LE(at);
      at += 4;
    }
    for (let value = 0; value < values && has(4); value += 1) {
      let length = fixedLength(plain);
      if (isVariable) {
        length = bytes.readUInt32LE(at);
        at += 4;
      }
      if (!has(length)) return bytes.length;
      if (!isMany && value === 0) into.values.set(id, { type: plain, bytes: bytes.subarray(at, at + length) });
      at += padded(length);
    }
  }
  return at;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function fixedLength(type: number): number {
  if (type === types.guid) return 16;
  return [types.int64, types.time, 0x0005, 0x0006, 0x0007].some(each => each === type) ? 8 : 4;
}
