import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureImport } from './support/measure-import.ts';

// Measures the import of one mailbox, from the call to the moment when every message is stored, read and searchable.
// Run: npm run bench -- mailbox [--messages 20000] [--file MAILBOX]

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '20000' }, file: { type: 'string' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'casewright-bench-'));
try {
  const file = values.file ?? join(scratch, 'inbox.mbox');
  if (values.file === undefined) writeMailbox(file, Number(values.messages));
  await measureImport(
    scratch,
    values.file ?? `a mailbox of ${values.messages} messages, every tenth with an attachment`,
    [file],
    // Every tenth message has an attachment, and the mailbox itself is a file: a minute for all of them.
    values.file === undefined ? { wanted: { rate: (Number(values.messages) * 1.1 + 1) / 60 } } : {},
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Messages of about 2 kB that answer each other, all different. */
function writeMailbox(path: string, messages: number): void {
  const words =
    'account opened march transfer funds harbour trading company second bank cash withdrawn courier noon friday instructions telephone office manager ledger invoice shipment container customs declaration director signature'.split(
      ' ',
    );
  let seed = 7;
  const any = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const line = (count: number): string =>
    Array.from({ length: count }, () => (any(40) === 0 ? String(any(100_000)) : words[any(words.length)])).join(' ');
  const mailbox = openSync(path, 'w');
  for (let n = 0; n < messages; n += 1) {
    const text = Array.from({ length: 10 }, () => line(30)).join('\n');
    const plain = `Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
    const body =
      n % 10 === 0
        ? `Content-Type: multipart/mixed; boundary="b"\n\n--b\n${plain}--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename="list ${n}.csv"\n\ndate,amount\n${n},${line(20)}\n--b--\n`
        : plain;
    writeSync(
      mailbox,
      `From p${any(50)}@example.org Tue Mar  5 09:30:00 2019\nFrom: Person ${any(50)} <p${any(50)}@example.org>\nTo: q${any(50)}@example.org\nDate: Tue, ${1 + any(28)} Mar 2019 09:30:00 -0500\nSubject: ${line(6)}\nMessage-ID: <m${n}@example.org>\nIn-Reply-To: <m${any(n + 1)}@example.org>\nMIME-Version: 1.0\n${body}\n`,
    );
  }
  closeSync(mailbox);
}
