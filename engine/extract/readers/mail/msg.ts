import { openCompoundFile } from '../../compound-file.ts';
import type { OpenedMessage } from './message.ts';
import { openItem } from './mapi-message.ts';
import { msgItem } from './msg-item.ts';

/** Opens an item as Outlook saves it (.msg). */
export async function openMsg(bytes: Uint8Array): Promise<OpenedMessage> {
  return openItem(msgItem(openCompoundFile(bytes)));
}
