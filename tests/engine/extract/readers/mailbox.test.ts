import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../../../engine/extract/byte-source.ts';
import { failure } from '../../../../engine/extract/problems.ts';
import { mapiEml } from '../../../../engine/extract/readers/mail/mapi-eml.ts';
import { openPst } from '../../../../engine/extract/readers/mailbox/pst-file.ts';
import { pstItem } from '../../../../engine/extract/readers/mailbox/pst-item.ts';
import { type GatheredChild, readHere } from '../reading.ts';

const none = (): undefined => undefined;
const envelope = 'From vale@example.org Tue Mar  5 09:30:00 2019';
const message = (n: number, body = `Text ${n}.`): string => `From: a@example.org\nSubject: Number ${n}\n\n${body}\n`;
const texts = (children: readonly GatheredChild[]): string[] => children.map(({ bytes }) => bytes.toString('latin1'));

describe('mbox', () => {
  test('each message is a child of the bytes that the mailbox holds for it', async () => {
    const mbox = `${envelope}\n${message(1)}\n${envelope}\n${message(2, 'one\n>From here\n>>From there\n> From quoted')}\n`;
    const { kind, children, metadata } = await readHere(Buffer.from(mbox), 'inbox');
    expect({ kind, metadata }).toEqual({ kind: 'mailbox', metadata: { messages: '2' } });
    expect(texts(children)).toEqual([message(1), message(2, 'one\nFrom here\n>From there\n> From quoted')]);
    expect(children.map(({ name, stated }) => [name, stated])).toEqual([
      ['message 000001.eml', { envelope }],
      ['message 000002.eml', { envelope }],
    ]);
  });

  test.each(['\r\n', '\r'])('line ends stay as they are (%j)', async end => {
    const mbox = [envelope, message(1), envelope, message(2)].join('\n').replaceAll('\n', end);
    const { children } = await readHere(Buffer.from(mbox), 'inbox');
    expect(texts(children)).toEqual([message(1), message(2)].map(text => text.replaceAll('\n', end)));
    const read = await readHere(children[1]?.bytes ?? Buffer.alloc(0), 'x.eml');
    expect(read.title).toBe('Number 2');
    expect(read.texts.join('')).toContain('Text 2.');
  });

  test('a line that begins like a separating one is none without a date or a header behind it', async () => {
    const body = 'first\n\nFrom my own account at 10:30 in 2019\nit was paid\n\nFrom Tuesday on\nSubject: no';
    const mbox = `${envelope}\n${message(1, body)}\n${envelope}\n${message(2)}\n`;
    expect(texts((await readHere(Buffer.from(mbox), 'inbox')).children)).toEqual([message(1, body), message(2)]);
    // Some programs leave no empty line before it.
    const close = `${envelope}\n${message(1)}${envelope}\n${message(2)}${envelope}\n${message(3)}\n\n${envelope}\n${message(4)}`;
    expect((await readHere(Buffer.from(close), 'inbox.mbox')).children).toHaveLength(4);
  });

  test('what is cut anywhere by the pieces in which it comes is put together', async () => {
    const long = 'x'.repeat(600_000);
    const bodies = Array.from(
      { length: 40 },
      (_, n) => `${'line\n'.repeat(n * 997)}>From ${n}\n${n === 7 ? long : ''}\nend`,
    );
    const mbox = bodies.map((body, n) => `${envelope}\n${message(n, body)}\n`).join('');
    const { children } = await readHere(Buffer.from(mbox), 'inbox');
    expect(children).toHaveLength(40);
    for (const [n, child] of children.entries())
      expect(child.bytes.toString() === message(n, bodies[n]?.replace('>From', 'From')), String(n)).toBe(true);
  });

  test('a separating line made of days and months alone is none', async () => {
    const lines = `\n\nFrom ${'Mon Jan 1:00 '.repeat(150)}`.repeat(200);
    const { children } = await readHere(Buffer.from(`${envelope}\n${message(1, lines)}\n`), 'inbox');
    expect(children).toHaveLength(1);
  }, 60_000);

  test('a message larger than memory should hold comes in pieces', async () => {
    const body = 'A line of a long message.\n'.repeat(200_000);
    const mbox = `${envelope}\n${message(1, body)}\n${envelope}\n${message(2)}\n`;
    const { children } = await readHere(Buffer.from(mbox), 'inbox');
    expect(children.map(({ bytes }) => bytes.length)).toEqual([message(1, body).length, message(2).length]);
  });
});

test('a message as Apple Mail keeps it is read without its frame', async () => {
  const inner = message(1);
  const emlx = `${inner.length}\n${inner}<?xml version="1.0"?><plist><dict><key>flags</key><integer>0</integer></dict></plist>\n`;
  const { kind, mediaType, title, texts: read } = await readHere(Buffer.from(emlx), '1.emlx');
  expect({ kind, mediaType, title }).toEqual({ kind: 'mail', mediaType: 'message/x-emlx', title: 'Number 1' });
  expect(read.join('')).not.toContain('plist');
});

describe('PST and OST', () => {
  // The package that is the second opinion here brings mailboxes of real programs.
  const require = createRequire(import.meta.url);
  const sample = (name: string): Buffer => readFileSync(require.resolve(`pst-extractor/example/testdata/${name}`));

  type Folder = {
    readonly hasSubfolders: boolean;
    getSubFolders(): Folder[];
    readonly contentCount: number;
    getNextChild(): Item | null;
  };
  type Item = {
    readonly descriptorNodeId: { toNumber(): number };
    readonly subject: string;
    readonly body: string;
    readonly numberOfAttachments: number;
  };
  const { PSTFile } = require('pst-extractor') as { PSTFile: new (bytes: Buffer) => { getRootFolder(): Folder } };

  function itemsOf(folder: Folder): Item[] {
    const items = folder.hasSubfolders ? folder.getSubFolders().flatMap(itemsOf) : [];
    if (folder.contentCount > 0)
      for (let item = folder.getNextChild(); item !== null; item = folder.getNextChild()) items.push(item);
    return items;
  }

  const squeezed = (text: string): string => text.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim();

  test.each([
    ['enron.pst', 71, 10],
    ['pstextractortest@outlook.com.ost', 183, 51],
  ])(
    'every item of %s is there, with what a second reader finds in it',
    async (name, messages, folders) => {
      const bytes = sample(name);
      const { kind, outcome, metadata, children, problem } = await readHere(bytes, name);
      expect({ kind, outcome, problem }).toEqual({ kind: 'mailbox', outcome: 'read', problem: undefined });
      expect(metadata).toEqual({ messages: String(messages), folders: String(folders) });
      expect(children.filter(child => child.problem !== undefined)).toEqual([]);
      const byNode = new Map(children.map(child => [Number(child.stated?.['node']), child]));
      const theirs = itemsOf(new PSTFile(bytes).getRootFolder());
      expect(theirs.length).toBeGreaterThan(40);
      for (const item of theirs) {
        const child = byNode.get(item.descriptorNodeId.toNumber());
        const read = await readHere(child?.bytes ?? Buffer.alloc(0), 'x.eml');
        expect(squeezed(read.title ?? '')).toBe(squeezed(item.subject));
        expect(squeezed(read.texts.join(''))).toContain(squeezed(item.body));
        // A body in Rich Text comes as a file beside those that were attached.
        const attached = read.children.filter(({ name }) => name !== 'body.rtf');
        expect(attached).toHaveLength(item.numberOfAttachments);
      }
      // The same mailbox makes the same bytes.
      const again = await readHere(bytes, name);
      expect(again.children.every((child, n) => child.bytes.equals(children[n]?.bytes ?? Buffer.alloc(0)))).toBe(true);
    },
    120_000,
  );

  test('an attachment that is damaged does not take its message with it', async () => {
    const pst = await openPst(bytesInMemory(sample('pstextractortest@outlook.com.ost')));
    const damaged = failure('damaged');
    let seen = 0;
    for await (const node of pst.nodes(() => undefined)) {
      if ((node.id & 0x1f) !== 4) continue;
      const attached = [...(await pst.beneath(node.beneath)).values()].filter(({ id }) => (id & 0x1f) === 5);
      for (const { data } of attached) {
        const item = await pstItem(
          { ...pst, blocks: block => (block === data ? broken() : pst.blocks(block)) },
          node,
          none,
        );
        const parts: Buffer[] = [];
        for await (const part of mapiEml(item, {})) parts.push(Buffer.from(part));
        expect(Buffer.concat(parts).toString('latin1')).toContain('X-Outlook-Not-Kept: damaged');
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(0);

    async function* broken(): AsyncGenerator<Buffer, void, undefined> {
      yield await Promise.reject(damaged);
    }
  }, 120_000);

  test('a mailbox cut short or damaged gives what is left of it', async () => {
    const whole = sample('enron.pst');
    for (const length of [100, 600, 5_000_000, whole.length - 2_000_000])
      expect(['read', 'failed']).toContain((await readHere(whole.subarray(0, length), 'x.pst')).outcome);
    for (let seed = 1; seed <= 12; seed += 1) {
      const flipped = Buffer.from(whole);
      for (let n = 0; n < 400; n += 1)
        flipped[1_024 + ((n * 7919 * seed * 31) % (flipped.length - 1_024))] = (n * seed) & 0xff;
      const { outcome, problem } = await readHere(flipped, 'x.pst');
      expect(['read', 'failed']).toContain(outcome);
      expect(problem?.code).not.toBe('internal');
    }
  }, 240_000);
});
