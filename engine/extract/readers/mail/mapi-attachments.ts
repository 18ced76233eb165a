import { cleanText } from '../../clean-text.ts';
import { lost } from '../../lost-children.ts';
import type { LostChild } from '../../extraction.ts';
import { ids, type MapiAttachment, type MapiItem, methods } from './mapi.ts';
import { subjectOf } from './mapi-headers.ts';

/** What an attachment is called: by its long name, its short one, or its place. */
export function attachmentName({ properties, item }: MapiAttachment, index: number): string {
  const stated = [ids.longFileName, ids.shortFileName, ids.name].map(id => cleanText(properties.text(id) ?? '').trim());
  const name = stated.find(each => each !== '');
  if (item === undefined) return name ?? `attachment ${index + 1}`;
  return `${cleanText(subjectOf(item.properties)).trim() || name || `message ${index + 1}`}.eml`;
}

/** Why an attachment has neither bytes nor an item. */
export function lostAttachment({ properties }: MapiAttachment, name: string): LostChild {
  const method = properties.number(ids.attachMethod) ?? 0;
  // Kept elsewhere: the item only tells where.
  const isReference = method >= 2 && method <= 4;
  return { name, problem: isReference ? lost('link') : lost(method === methods.ole ? 'unsupported' : 'damaged') };
}

export async function allAttachments(item: MapiItem): Promise<MapiAttachment[]> {
  const found: MapiAttachment[] = [];
  for await (const attachment of item.attachments()) found.push(attachment);
  return found;
}
