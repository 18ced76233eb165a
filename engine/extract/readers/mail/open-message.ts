import { isCompoundFile } from '../../compound-file.ts';
import { isTnef, looksLikeEmlx } from '../../detect-mail.ts';
import type { OpenedMessage } from './message.ts';
import { openMimeMessage } from './mime-message.ts';
import { openTnef } from './tnef.ts';

/** Opens a message in whichever format it is kept: as it was sent (.eml), by Apple Mail (.emlx), by Outlook (.msg, winmail.dat). */
export async function openMessage(bytes: Uint8Array): Promise<OpenedMessage> {
  if (isCompoundFile(bytes)) return (await import('./msg.ts')).openMsg(bytes);
  if (isTnef(bytes)) return openTnef(bytes);
  return openMimeMessage(withoutFrame(bytes));
}

/** The message of an .emlx file: behind the number of its bytes, before the property list. */
function withoutFrame(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (!looksLikeEmlx(start)) return bytes;
  const from = start.indexOf('\n') + 1;
  return bytes.subarray(from, from + Number.parseInt(start.toString('latin1', 0, from), 10));
}
