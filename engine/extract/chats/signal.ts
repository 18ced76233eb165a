import { charsetSample, detectCharset } from '../charset.ts';
import { lastPageNumber } from '../extraction.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { chatPages } from './chat-pages.ts';
import { linesOf } from './lines-of.ts';
import { beginsMessage, conversationIn, signalMessage } from './signal-lines.ts';

/** Streamed: what ends it is the last page number. */
const limit = Number.MAX_SAFE_INTEGER;

/** Reads messages of Signal that were written out as text, block by block. Times stay as they are written. */
export const signalReader: Reader = { id: 'signal 1', limit, read: readSignal };

async function readSignal(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const charset = detectCharset(sample, undefined, sample.length < input.source.size);
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  let title: string | undefined;
  let messages = 0;
  let files = 0;
  let block: string[] = [];
  let hasRoom = true;

  /** Hands over the block that was gathered; false once no further page can be numbered. */
  const give = async (): Promise<boolean> => {
    if (!block.some(line => line.startsWith('Type: '))) return true;
    const said = signalMessage(block);
    messages += 1;
    files += said.files.length;
    if (said.from !== '') senders.add(said.from);
    const isOrdinary = /^(incoming|outgoing)$/.test(said.type);
    const remarks = [...(isOrdinary ? [] : [said.type]), ...said.others].map(remark => `[${remark}]`);
    return await pages.add({
      day: dayOf(said.sent),
      date: said.sent,
      time: said.sent,
      sender: said.from,
      text: [said.text, ...remarks].filter(part => part !== '').join('\n'),
      files: said.files,
    });
  };

  let before: string | undefined;
  let isAfterEmpty = true;
  for await (const line of linesOf(input.source, charset)) {
    if (before !== undefined) {
      title ??= conversationIn(before);
      if (isAfterEmpty && beginsMessage(before, line)) {
        hasRoom = await give();
        block = [];
      }
      block.push(before);
      isAfterEmpty = before === '';
    }
    before = line;
    if (!hasRoom) break;
  }
  if (before !== undefined && hasRoom) block.push(before);
  hasRoom &&= await give();
  await pages.end();
  const date = pages.date();
  return {
    ...(title !== undefined && { title }),
    ...(date && { date }),
    metadata: stated({
      messages: String(messages),
      senders: [...senders].join(', '),
      attachments: files === 0 ? undefined : String(files),
      charset,
    }),
    ...(!hasRoom && { problem: readUpTo(lastPageNumber) }),
  };
}

/** The day as written: "Mon, 4 Mar 2019 10:00:00 +0100" up to its time. */
const dayOf = (sent: string): string => sent.replace(/ \d{1,2}:\d{2}.*$/, '');
