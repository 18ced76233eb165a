import { type Reader, type ReaderInput, type Reading, stated } from '../../reading.ts';
import { failure } from '../../problems.ts';
import { mboxMessages } from './mbox-messages.ts';

/** Reads mailboxes in mbox format as they stream; each message becomes a child of exactly the bytes that the mailbox holds for it. */
export const mboxReader: Reader = { id: 'mbox 1', limit: Number.MAX_SAFE_INTEGER, read: readMbox };

async function readMbox(input: ReaderInput): Promise<Reading> {
  let count = 0;
  for await (const { envelope, bytes } of mboxMessages(input.source.stream())) {
    count += 1;
    const name = `message ${String(count).padStart(6, '0')}.eml`;
    if (!(await input.child({ name, stated: stated({ envelope }), bytes }))) break;
  }
  if (count === 0) throw failure('damaged');
  return { metadata: stated({ messages: String(count) }) };
}
