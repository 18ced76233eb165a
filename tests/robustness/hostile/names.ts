import { mkdirSync, writeFileSync } from 'node:fs';
import { oddZip, tar } from '../../fixtures/make-archives.ts';
import { mail } from '../../support/mail.ts';

/** Names that confuse people, terminals, shells, pages, databases and other systems. No slashes: folders have those. */
const nasty: readonly string[] = [
  // Shown backwards from the override on: "photo‮gpj.exe" looks like "photoexe.jpg".
  'photo\u202egpj.exe',
  'isolate\u2066\u2069\u200f.txt',
  'zero\u200bwidth\u2060\ufeff.txt',
  'line\nbreak\rand\ttab.txt',
  'bell\u0007escape\u001b[31mred\u001b[0m\u0008.txt',
  'CON',
  'nul.txt',
  'AUX.tar.gz',
  'COM1',
  'LPT9.log',
  'caf\u00e9.txt',
  'cafe\u0301.txt',
  'A\u030a\u0301\u0327.txt',
  `zalgo${'\u0301\u0323'.repeat(60)}.txt`,
  'trailing dot.',
  'trailing dots...',
  'trailing space ',
  ' leading space',
  '   ',
  '...',
  '....txt',
  '-rf',
  '--help',
  '$(touch slipped)',
  '`touch slipped`',
  '; rm -rf ~',
  "'; DROP TABLE exhibits; --",
  '<img src=x onerror=alert(1)>.txt',
  '%s%n%00.txt',
  '%2e%2e%2fslipped',
  'back\\slash\\..\\..\\slipped.txt',
  'C:drive.txt',
  'stream.txt:hidden',
  'quotes "double" \u2018single\u2019 `back`.txt',
  '*?|<>.txt',
  'letter.pdf                                                  .exe',
  '\u{1f4c1}\u{1f600}\u{1f468}\u200d\u{1f469}\u200d\u{1f467}.txt',
  '日本語と中文和한국어.txt',
  'شعار-مرحبا.txt',
  '\u0430\u0440\u0440\u04cf\u0435.txt',
  `${'long'.repeat(62)}.txt`,
  'thumbs.db',
  '.DS_Store',
  '~$letter.docx',
  'no ending',
  'many.endings.tar.gz.zip.pdf.txt',
];

/** Names of bytes that are no text: Latin-1, a cut sequence, a surrogate, a NUL cannot be. */
const rawNames: readonly Buffer[] = [
  Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x2e, 0x74, 0x78, 0x74]),
  Buffer.from([0xe4, 0xbd]),
  Buffer.from([0xed, 0xa0, 0x80, 0x2e, 0x74, 0x78, 0x74]),
  Buffer.from([0xff, 0xfe, 0xfd]),
  Buffer.from([0xc0, 0xaf, 0x2e, 0x2e]),
];

/** In containers names may also be empty, climb, or hold what no disk allows. */
const onlyInside: readonly (string | Buffer)[] = [
  '',
  '.',
  '..',
  '/',
  '//',
  'a//b.txt',
  'a/./b.txt',
  'a/../../b.txt',
  'nul\u0000byte.txt',
  'x'.repeat(3_000),
  `${'d/'.repeat(400)}deep.txt`,
  ...rawNames,
];

/** Writes files with such names, on the disk and in containers. Gives how many are on the disk. */
export function writeNastyNames(folder: string): number {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const write = (name: string | Buffer): void => {
    count += 1;
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), `The file number ${count}.`);
  };
  for (const name of nasty) write(name);
  // Other systems refuse names that are no text.
  if (process.platform === 'linux') for (const name of rawNames) write(name);
  let deep = folder;
  for (let n = 0; deep.length + 110 < 4_000; n += 1) {
    deep = `${deep}/${'f'.repeat(100)}${n}`;
    mkdirSync(deep);
  }
  writeFileSync(`${deep}/at the bottom.txt`, 'The file at the bottom of long folders.');

  const all = [...nasty, ...onlyInside];
  const numbered = all.map((name, n) => ({ name, content: `The member number ${n}.` }));
  // As its directory wants it: text is marked as such, other bytes are not.
  writeFileSync(
    `${folder}/names.zip`,
    oddZip(numbered.map(member => ({ ...member, flags: typeof member.name === 'string' ? 0x800 : 0 }))),
  );
  writeFileSync(`${folder}/names.tar`, tar(numbered.filter(({ name }) => Buffer.byteLength(name) < 100)));
  const attached = all.map((name, n) => ({ name: name.toString().replaceAll('"', "'"), content: `Part ${n}.` }));
  writeFileSync(`${folder}/names.eml`, mail('Names', ...attached));
  return count + 4;
}
