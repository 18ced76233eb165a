/*
 * Text as programs write it that take the messages out of Signal Desktop: a block for each message, with fields, an empty
 * line, and what it says.
 *
 *     Conversation: Ann (+1 202 555 0142)
 *
 *     From: Ann (+1 202 555 0142)
 *     Type: incoming
 *     Sent: Mon, 4 Mar 2019 10:00:00 +0100
 *     Received: Mon, 4 Mar 2019 10:00:01 +0100
 *
 *     first words
 */

/** One message of such a text. */
export type SignalMessage = {
  readonly from: string;
  /** `incoming`, `outgoing`, or what else happened. */
  readonly type: string;
  /** As written, with its zone. */
  readonly sent: string;
  readonly files: readonly string[];
  /** Fields that have no place of their own, as written. */
  readonly others: readonly string[];
  readonly text: string;
};

const field = /^(From|Type|Sent|Received|Attachment|Reaction|Edited): (.*)$/;
const conversation = /^Conversation: (.+)$/;
/** What an attachment is called, before its type and its size. */
const attachment = /^(.+) \([\w.+-]+\/[\w.+-]+(?:, \d+ bytes)?\)$/;

/** Whether text begins like such an export. */
export const looksLikeSignal = (text: string): boolean =>
  /^Conversation: [^\n]+\r?\n\r?\n(?:From: [^\n]+\r?\n)?Type: \w+/.test(text.slice(0, 2_000));

/** The name of the conversation that a line states; undefined for any other line. */
export const conversationIn = (line: string): string | undefined => conversation.exec(line)?.[1];

/** Whether a block of messages begins with these two lines: what somebody wrote may begin with "From:", too. */
export const beginsMessage = (line: string, next: string | undefined): boolean =>
  line.startsWith('Type: ') || (line.startsWith('From: ') && next?.startsWith('Type: ') === true);

/** Reads the lines of one block. */
export function signalMessage(lines: readonly string[]): SignalMessage {
  const found = { from: '', type: '', sent: '' };
  const files: string[] = [];
  const others: string[] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const [line = '', name, value = ''] = field.exec(lines[at] ?? '') ?? [];
    if (name === undefined) break;
    if (name === 'From') found.from = value;
    else if (name === 'Type') found.type = value;
    else if (name === 'Sent') found.sent = value;
    else if (name === 'Attachment') {
      files.push(attachment.exec(value)?.[1] ?? value);
      others.push(value);
    } else others.push(line);
  }
  const text = lines
    .slice(at)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
  return { ...found, files, others, text };
}
