import { readMailHeaders } from '../mail-headers.ts';
import type { LostChild } from '../../extraction.ts';
import { ReadingFailure } from '../../reading.ts';
import { ids, type MapiItem } from './mapi.ts';
import { attachmentName, lostAttachment } from './mapi-attachments.ts';
import { bodyText, mapiBody } from './mapi-body.ts';
import { mapiEml } from './mapi-eml.ts';
import { mapiFacts } from './mapi-facts.ts';
import { mapiHeaders } from './mapi-headers.ts';
import type { MessagePart, OpenedMessage } from './message.ts';

/** An item of Outlook as its reader would have seen it. Its attachments are held in memory. */
export async function openItem(item: MapiItem): Promise<OpenedMessage> {
  const headers = readMailHeaders(Buffer.from(`${mapiHeaders(item).join('\n')}\n\n`, 'utf8'));
  const body = mapiBody(item.properties);
  const facts = mapiFacts(item).join('\n');
  const parts: MessagePart[] = [];
  const lostParts: LostChild[] = [];
  let index = 0;
  for await (const attachment of item.attachments()) {
    const name = attachmentName(attachment, index);
    index += 1;
    const { properties } = attachment;
    const content = attachment.item === undefined ? attachment.bytes : mapiEml(attachment.item, {});
    const bytes = content === undefined ? undefined : await gathered(content);
    if (bytes === undefined) lostParts.push(lostAttachment(attachment, name));
    else {
      const mediaType = attachment.item ? 'message/rfc822' : (properties.text(ids.mimeType) ?? '').toLowerCase();
      parts.push({ name, mediaType, contentId: properties.text(ids.contentId), bytes });
    }
  }
  const text = bodyText(body);
  return {
    headers,
    text: facts === '' ? text : `${facts}\n\n${text}`,
    html: facts === '' ? body.html : undefined,
    parts,
    lost: lostParts,
    facts: { itemClass: item.properties.text(ids.messageClass) },
  };
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  try {
    for await (const piece of pieces) parts.push(piece);
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof ReadingFailure) return undefined;
    throw error;
  }
}
