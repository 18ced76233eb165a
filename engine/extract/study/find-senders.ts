import { findEmails } from './find-emails.ts';
import { findPhones } from './find-phones.ts';
import type { Finding } from './finding.ts';

/** Who sent a message: a name with an address, `Wei Li <wei.li@mail.example>`, as the first lines of its text have it. */
export function* findMailSender(text: string): Generator<Finding> {
  const [headers = ''] = text.slice(0, 2_000).split('\n\n', 1);
  const line = /^From: ([^\n]{3,500})/m.exec(headers);
  const written = line?.[1];
  if (line === null || written === undefined) return;
  // A name may look like another's address: what counts stands in the brackets behind it.
  const [address] = findEmails(/<([^<>]*)>[^<>]*$/.exec(written)?.[1] ?? written);
  const start = line.index + 'From: '.length;
  if (address) yield { kind: 'sender', key: address.key, start, end: start + written.trimEnd().length };
}

/** Most senders of one page of a chat: groups have some hundreds of members. */
const mostSenders = 200;

/** Who wrote in a chat: the second cell of each row. The key is the number where it is one, else the name in small letters. */
export function* findChatSenders(text: string): Generator<Finding> {
  const seen = new Set<string>();
  let at = 0;
  for (const row of text.split('\n').slice(0, 20_000)) {
    const [time = '', sender = ''] = row.split('\t', 2);
    const start = at + time.length + 1;
    const isFirst = at === 0;
    at += row.length + 1;
    if (isFirst || sender.trim() === '' || sender.length > 200 || seen.has(sender) || seen.size >= mostSenders)
      continue;
    seen.add(sender);
    const [phone] = findPhones(sender);
    const [email] = findEmails(sender);
    const key = phone?.key ?? email?.key ?? sender.trim().toLowerCase();
    yield { kind: 'sender', key, start, end: start + sender.length };
  }
}
