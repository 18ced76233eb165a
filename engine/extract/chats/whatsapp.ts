import { charsetSample, detectCharset } from '../charset.ts';
import { lastPageNumber } from '../extraction.ts';
import { readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { chatPages } from './chat-pages.ts';
import { dateOrder } from './date-order.ts';
import { linesOf } from './lines-of.ts';
import { whatsAppLine, type WhatsAppLine } from './whatsapp-lines.ts';

/** Streamed: what ends it is the last page number. */
const limit = Number.MAX_SAFE_INTEGER;

/** Reads a chat that WhatsApp exported as text, message by message. Times stay as they are written; nothing is converted. */
export const whatsAppReader: Reader = { id: 'whatsapp 3', limit, read: readWhatsApp };

async function readWhatsApp(input: ReaderInput): Promise<Reading> {
  const sample = await input.source.head(charsetSample);
  const charset = detectCharset(sample, undefined, sample.length < input.source.size);
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  const days = new Set<string>();
  let messages = 0;
  let files = 0;
  let held: WhatsAppLine | undefined;
  let writesYearFirst = false;
  let hasRoom = true;

  const give = async ({ date, time, sender, text }: WhatsAppLine): Promise<boolean> => {
    messages += 1;
    if (sender !== '') senders.add(sender);
    days.add(date);
    writesYearFirst ||= halvesOfEastAsia.test(time);
    const named = filesIn(text);
    files += named.length;
    return pages.add({ day: date, time: `${date} ${time}`, sender, text, files: named });
  };

  for await (const line of linesOf(input.source, charset)) {
    const next = whatsAppLine(line);
    if (next !== undefined) {
      if (held !== undefined) hasRoom = await give(held);
      held = next;
    } else if (held !== undefined) held = { ...held, text: `${held.text}\n${line}` };
    if (!hasRoom) break;
  }
  // The end of the last line is not a line of the last message.
  if (held !== undefined && hasRoom) hasRoom = await give({ ...held, text: held.text.replace(/\n$/, '') });
  await pages.end();
  const date = pages.date();
  return {
    ...(date && { date }),
    metadata: stated({
      messages: String(messages),
      senders: [...senders].join(', '),
      attachments: files === 0 ? undefined : String(files),
      dateOrder: dateOrder(days, writesYearFirst),
      charset,
    }),
    ...(!hasRoom && { problem: readUpTo(lastPageNumber) }),
  };
}

/** Words for the half of the day in languages that write the year first. */
const halvesOfEastAsia = /[上下]午|凌晨|早上|清晨|中午|傍晚|晚上|午[前後]|오[전후]/;

/** How exports name a file that goes with a message: `<attached: x.jpg>` in some language, or `x.jpg (file attached)`. */
const attachment =
  /^<[^<>:：]{1,30}(?::\s|：\s?)(?<inside>[^<>]{1,250})>$|^(?<before>\S[^\n()（）]{0,250}\.[A-Za-z0-9]{2,5})\s?[(（][^()（）]{3,40}[)）]$/m;

/** How programs that write chats of Signal as Markdown name a file beside them. */
const inMarkdown = /^!?\[[^[\]]{0,250}\]\((?:\.\/)?(?<linked>[^()\s:]{1,250})\)$/m;

function filesIn(text: string): readonly string[] {
  const { inside, before } = attachment.exec(text)?.groups ?? {};
  const name = (inside ?? before ?? inMarkdown.exec(text)?.groups?.['linked'])?.trim();
  return name !== undefined && /\.[A-Za-z0-9]{2,5}$/.test(name) ? [name] : [];
}
