import { decode } from '../../charset.ts';
import { charsetOfCodepage } from '../../codepage.ts';

// Outlook keeps everything as properties with numbers (MS-OXPROPS), in .msg, .pst and winmail.dat alike.

/** Types of values (MS-OXCDATA 2.11.1). */
export const types = {
  int16: 0x0002,
  int32: 0x0003,
  boolean: 0x000b,
  object: 0x000d,
  int64: 0x0014,
  string8: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  guid: 0x0048,
  binary: 0x0102,
} as const;

/** A value as it is kept; text of one byte a character is in the code page of its item. */
export type MapiValue = { readonly type: number; readonly bytes: Buffer };

export type MapiProperties = {
  text(id: number): string | undefined;
  number(id: number): number | undefined;
  /** FILETIME: steps of 100 nanoseconds since 1601 UTC. */
  time(id: number): bigint | undefined;
  bytes(id: number): Buffer | undefined;
  readonly type: (id: number) => number | undefined;
};

/** One item: a message, an appointment, a contact, or one kept inside another. */
export type MapiItem = {
  readonly properties: MapiProperties;
  /** The number of a property that has a name in place of a number, by its set and its long id (MS-OXPROPS 1.3.2). */
  named(set: string, id: number): number | undefined;
  readonly recipients: readonly MapiProperties[];
  attachments(): AsyncGenerator<MapiAttachment, void, undefined>;
};

export type MapiAttachment = {
  readonly properties: MapiProperties;
  /** The item that is attached, where it is one. */
  readonly item?: MapiItem | undefined;
  /** The bytes, where it is a file. May throw a ReadingFailure. */
  readonly bytes?: AsyncIterable<Uint8Array> | undefined;
  /** It has neither, because its bytes cannot be read. */
  readonly isDamaged?: boolean;
};

/** Numbers of the properties that are read (MS-OXPROPS). */
export const ids = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitted: 0x0039,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  senderSmtp: 0x5d01,
  authorName: 0x0042,
  authorAddress: 0x0065,
  authorSmtp: 0x5d02,
  topic: 0x0070,
  conversation: 0x0071,
  headers: 0x007d,
  recipientKind: 0x0c15,
  shownBcc: 0x0e02,
  shownCc: 0x0e03,
  shownTo: 0x0e04,
  delivered: 0x0e06,
  flags: 0x0e07,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  name: 0x3001,
  address: 0x3003,
  created: 0x3007,
  modified: 0x3008,
  smtp: 0x39fe,
  data: 0x3701,
  shortFileName: 0x3704,
  attachMethod: 0x3705,
  longFileName: 0x3707,
  mimeType: 0x370e,
  contentId: 0x3712,
  internetCodepage: 0x3fde,
  messageCodepage: 0x3ffd,
} as const;

/** How an attachment is kept (PidTagAttachMethod). */
export const methods = { byValue: 1, item: 5, ole: 6 } as const;

export function mapiProperties(values: ReadonlyMap<number, MapiValue>, codepage: number): MapiProperties {
  const charset = charsetOfCodepage(codepage);

  function text(id: number): string | undefined {
    const value = values.get(id);
    if (value === undefined) return undefined;
    const decoded =
      value.type === types.unicode
        ? value.bytes.toString('utf16le')
        : value.type === types.string8
          ? decode(value.bytes, charset)
          : undefined;
    return decoded?.replace(/\0[\s\S]*$/, '').toWellFormed();
  }

  function number(id: number): number | undefined {
    const value = values.get(id);
    if (value === undefined) return undefined;
    if (value.type === types.int32 && value.bytes.length >= 4) return value.bytes.readInt32LE(0);
    if (value.type === types.int16 && value.bytes.length >= 2) return value.bytes.readInt16LE(0);
    return undefined;
  }

  return {
    text,
    number,
    time(id) {
      const value = values.get(id);
      return value?.type === types.time && value.bytes.length >= 8 ? value.bytes.readBigUInt64LE(0) : undefined;
    },
    bytes: id => (values.get(id)?.type === types.binary ? values.get(id)?.bytes : undefined),
    type: id => values.get(id)?.type,
  };
}

/**
 * The code page of the text of an item, where it states one. Subtle: for messages that came from the internet it is that of the internet
 * message, and old programs did not say it anywhere else.
 */
export function codepageOf(values: ReadonlyMap<number, MapiValue>): number | undefined {
  const number = (id: number): number => {
    const value = values.get(id);
    return value?.type === types.int32 && value.bytes.length >= 4 ? value.bytes.readInt32LE(0) : 0;
  };
  return [number(ids.messageCodepage), number(ids.internetCodepage)].find(
    page => page > 0 && page !== 65_001 && page !== 20_127 && page !== 1200,
  );
}
