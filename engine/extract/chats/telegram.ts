import { say } from '../../../contract/say.ts';
import { z } from 'zod';
import { decode, detectCharset } from '../charset.ts';
import { lastPageNumber, type ReadingProblem } from '../extraction.ts';
import { readUpTo } from '../problems.ts';
import { jsonReader } from '../readers/json.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { chatPages, type ChatPages } from './chat-pages.ts';
import { inWords } from './in-words.ts';

/** Bytes: the file is one JSON value. A chat of ten years with a million messages is about 300 MB. */
const limit = 300_000_000;

/** Reads what Telegram Desktop exports as JSON: one chat, or all of an account. */
export const telegramReader: Reader = { id: 'telegram 3', limit, read: readTelegram };

/** Text is a string, or a list of strings and of runs with a look. */
const runs = z.union([z.string(), z.array(z.union([z.string(), z.looseObject({ text: z.string() })]))]);
const name = z.union([z.string(), z.number()]);
const message = z.looseObject({
  id: z.number(),
  type: z.string().default('message'),
  date: z.string().default(''),
  date_unixtime: z.union([z.string(), z.number()]).optional(),
  edited: z.string().optional(),
  from: z.string().nullish(),
  from_id: name.nullish(),
  actor: z.string().nullish(),
  actor_id: name.nullish(),
  action: z.string().optional(),
  forwarded_from: z.string().nullish(),
  reply_to_message_id: z.number().optional(),
  file: z.string().optional(),
  photo: z.string().optional(),
  text: runs.default(''),
});
const chat = z.looseObject({
  name: z.string().nullish(),
  type: z.string().default(''),
  messages: z.array(z.unknown()),
});
const account = z.looseObject({ chats: z.looseObject({ list: z.array(chat) }) });

type Chat = z.output<typeof chat>;
type Message = z.output<typeof message>;

async function readTelegram(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const chats = chatsIn(decode(bytes, detectCharset(bytes)));
  if (chats === undefined) return { ...(await jsonReader.read(input)), problem: notByMessage };
  const pages = chatPages(input.page);
  const senders = new Set<string>();
  const found = { messages: 0, files: 0, missing: 0, unread: 0 };
  let full = false;
  for (const each of chats) {
    const several = chats.length > 1 ? `${each.name ?? ''}: ` : '';
    let before: number | undefined;
    for (const raw of each.messages) {
      const read = message.safeParse(raw);
      if (!read.success) {
        found.unread += 1;
        const text = `[not understood: ${inWords(raw)}]`;
        full = !(await pages.add({ day: `${several}without a day`, date: '', time: '', sender: '', text }));
        if (full) break;
        continue;
      }
      const said = read.data;
      found.messages += 1;
      const sender = senderOf(said);
      if (sender !== '') senders.add(sender);
      if (said.file !== undefined || said.photo !== undefined) found.files += 1;
      const missing = numbersAreOfTheChat(each) && before !== undefined ? said.id - before - 1 : 0;
      if (missing > 0) found.missing += missing;
      before = said.id;
      full =
        (missing > 0 && !(await remark(pages, several, said, missing))) ||
        !(await pages.add({
          day: several + dayOf(said),
          date: said.date.replace('T', ' '),
          time: timeOf(said),
          sender,
          text: textOf(said),
          files: filesOf(said),
        }));
      if (full) break;
    }
    if (full) break;
  }
  await pages.end();
  const date = pages.date();
  const [only] = chats;
  return {
    ...(chats.length === 1 && only?.name && { title: only.name }),
    ...(date && { date }),
    metadata: stated({
      chats: String(chats.length),
      messages: String(found.messages),
      senders: [...senders].join(', '),
      attachments: found.files === 0 ? undefined : String(found.files),
      missingNumbers: found.missing === 0 ? undefined : String(found.missing),
      notUnderstood: found.unread === 0 ? undefined : String(found.unread),
    }),
    ...(full && { problem: readUpTo(lastPageNumber) }),
  };
}

/** The chats of an export; undefined when it is not whole. */
function chatsIn(text: string): readonly Chat[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const all = account.safeParse(json);
  if (all.success) return all.data.chats.list;
  const one = chat.safeParse(json);
  return one.success ? [one.data] : undefined;
}

const notByMessage: ReadingProblem = {
  code: 'partial',
  message: say('export-damaged'),
};

/** Only groups and channels count their messages from 1 without gaps; in other chats the numbers are those of the whole account. */
const numbersAreOfTheChat = ({ type }: Chat): boolean => /supergroup|channel/.test(type);

const remark = (pages: ChatPages, several: string, { date, id }: Message, missing: number): Promise<boolean> =>
  pages.add({
    day: several + date.slice(0, 10),
    time: date.replace('T', ' '),
    sender: '',
    date: date.replace('T', ' '),
    text:
      missing === 1
        ? `[message ${id - 1} is not in the export]`
        : `[messages ${id - missing} to ${id - 1} are not in the export]`,
  });

/** What was left out of an export stands there as a sentence in brackets; that is no name. */
const filesOf = ({ file, photo }: Message): readonly string[] =>
  [file, photo].flatMap(name => (name === undefined || name === '' || name.startsWith('(') ? [] : [name]));

const dayOf = ({ date }: Message): string => date.slice(0, 10);

/** The exporting computer's own time, as written, with the moment in UTC where the export states it. */
function timeOf({ date, date_unixtime: seconds }: Message): string {
  const local = date.replace('T', ' ');
  const moment = new Date(Number(seconds) * 1000);
  return seconds === undefined || Number.isNaN(moment.getTime())
    ? local
    : `${local} (${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC)`;
}

/** An account that was deleted has no name any more, only its number. */
const senderOf = ({ from, from_id: fromId, actor, actor_id: actorId }: Message): string =>
  from ?? actor ?? String(fromId ?? actorId ?? '');

function textOf(said: Message): string {
  const words = typeof said.text === 'string' ? said.text : said.text.map(wordsOf).join('');
  const rest = inWords(Object.fromEntries(Object.entries(said).filter(([key]) => !shownOrTechnical.has(key))));
  const remarks = [
    said.type === 'message' ? undefined : (said.action ?? said.type),
    said.forwarded_from && `forwarded from ${said.forwarded_from}`,
    said.reply_to_message_id !== undefined && `reply to message ${said.reply_to_message_id}`,
    said.file ?? said.photo,
    said.edited !== undefined && `edited ${said.edited.replace('T', ' ')}`,
    rest,
  ].filter(each => typeof each === 'string' && each !== '');
  return [words, ...remarks.map(each => `[${each as string}]`)].filter(part => part !== '').join('\n');
}

/** The words of a run, and behind them where a link leads that is called otherwise. */
function wordsOf(run: string | { readonly text: string; readonly [key: string]: unknown }): string {
  if (typeof run === 'string') return run;
  const { text, href } = run;
  return typeof href === 'string' && href !== text ? `${text} (${href})` : text;
}

/** What stands elsewhere in the row, or says only how files and words are kept. */
const shownOrTechnical: ReadonlySet<string> = new Set([
  ...Object.keys(message.shape),
  'text_entities',
  'edited_unixtime',
  'file_size',
  'photo_file_size',
  'thumbnail',
  'thumbnail_file_size',
  'width',
  'height',
]);
