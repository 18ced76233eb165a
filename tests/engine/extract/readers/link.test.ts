import { expect, test } from 'vitest';
import { readHere } from '../reading.ts';

const address = 'https://site.example/a?b=c&d=e';

test.each([
  ['a shortcut of Windows', `[InternetShortcut]\r\nIconIndex=0\r\nURL=${address}\r\n`],
  [
    'a webloc',
    `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "x" "y"><plist version="1.0"><dict><key>URL</key><string>${address.replace('&', '&amp;')}</string></dict></plist>`,
  ],
  ['a link of a Linux desktop', `[Desktop Entry]\nType=Link\nName=Site\nURL=${address}\n`],
])('%s is the address it points to', async (_name, file) => {
  const { kind, texts, metadata } = await readHere(Buffer.from(file), 'x');
  expect({ kind, texts, metadata }).toEqual({ kind: 'link', texts: [address], metadata: { address } });
});

test('a shortcut without an address is damaged, with a sentence', async () => {
  const { outcome, problem } = await readHere(Buffer.from('[InternetShortcut]\r\nIconIndex=0\r\n'), 'x.url');
  expect(outcome).toBe('failed');
  expect(problem?.message).toContain('The original is stored unchanged');
});

test('a program of a Linux desktop is no link', async () => {
  const file = Buffer.from('[Desktop Entry]\nType=Application\nExec=rm\nURL=x\n');
  expect((await readHere(file, 'x.desktop')).kind).toBe('text');
});
