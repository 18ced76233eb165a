import type { CompoundFile } from '../../compound-file.ts';
import {
  codepageOf,
  ids,
  type MapiAttachment,
  type MapiItem,
  type MapiProperties,
  type MapiValue,
  mapiProperties,
  methods,
  types,
} from './mapi.ts';
import { type NamedProperties, namedProperties } from './mapi-names.ts';

// Items as Outlook saves them (.msg, MS-OXMSG): a compound file whose streams are properties.

/** Bytes before the entries of a list of properties: of the file itself, of an item in it, of anything else. */
const headers = { file: 32, item: 24, other: 8 } as const;
const entryLength = 16;
/** Items within items. Real ones stay below five. */
const deepest = 50;

/** The item that a file is. */
export function msgItem(file: CompoundFile): MapiItem {
  const bytes = (path: string): Buffer => {
    const entry = file.find(path);
    return entry === undefined ? Buffer.alloc(0) : Buffer.from(file.bytes(entry));
  };
  const names = namedProperties(
    bytes('__nameid_version1.0/__substg1.0_00020102'),
    bytes('__nameid_version1.0/__substg1.0_00030102'),
  );
  return itemAt(file, '', names, 1252, 0);
}

function itemAt(file: CompoundFile, folder: string, names: NamedProperties, outer: number, depth: number): MapiItem {
  const values = valuesAt(file, folder, folder === '' ? headers.file : headers.item);
  // An item inside another often says nothing of its own.
  const codepage = codepageOf(values) ?? outer;
  const storages = (start: string): string[] =>
    file.entries
      .filter(({ isStorage, path }) => isStorage && path.startsWith(folder + start))
      .map(({ path }) => path)
      .filter(path => !path.slice(folder.length).includes('/'))
      .toSorted();
  const propertiesAt = (path: string): MapiProperties =>
    mapiProperties(valuesAt(file, `${path}/`, headers.other), codepage);
  return {
    properties: mapiProperties(values, codepage),
    named: names,
    recipients: storages('__recip_version1.0_').map(propertiesAt),
    async *attachments() {
      for (const path of storages('__attach_version1.0_')) yield attachmentAt(path, propertiesAt(path));
    },
  };

  function attachmentAt(path: string, properties: MapiProperties): MapiAttachment {
    const inner = `${path}/__substg1.0_3701000D`;
    if (properties.number(ids.attachMethod) === methods.item && depth < deepest && file.find(inner)?.isStorage === true)
      return { properties, item: itemAt(file, `${inner}/`, names, codepage, depth + 1) };
    const stream = file.find(`${path}/__substg1.0_37010102`);
    if (stream === undefined) return { properties };
    return {
      properties,
      bytes: (async function* () {
        yield file.bytes(stream);
      })(),
    };
  }
}

/** The properties of one storage: those of fixed size stand in its list, the others are streams beside it. */
function valuesAt(file: CompoundFile, folder: string, header: number): Map<number, MapiValue> {
  const values = new Map<number, MapiValue>();
  const list = file.find(`${folder}__properties_version1.0`);
  const bytes = list === undefined ? Buffer.alloc(0) : Buffer.from(file.bytes(list));
  for (let at = header; at + entryLength <= bytes.length; at += entryLength) {
    const type = bytes.readUInt16LE(at);
    const id = bytes.readUInt16LE(at + 2);
    const isFixed = ![types.object, types.string8, types.unicode, types.binary, types.guid].some(each => each === type);
    if (isFixed && (type & 0x1000) === 0) {
      values.set(id, { type, bytes: bytes.subarray(at + 8, at + 16) });
      continue;
    }
    // The data of attachments is read when it is asked for.
    if (id === ids.data) continue;
    const name = `${id.toString(16).padStart(4, '0')}${type.toString(16).padStart(4, '0')}`;
    const stream = file.find(`${folder}__substg1.0_${name}`);
    if (stream !== undefined && !stream.isStorage) values.set(id, { type, bytes: Buffer.from(file.bytes(stream)) });
  }
  return values;
}
