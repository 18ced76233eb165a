import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import PostalMime from 'postal-mime';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sampleMark } from '../../samples/builders/sample-mark.ts';
import { makeDocuments } from '../../samples/make.ts';
import { recipes } from '../../samples/recipes.ts';
import { bytesOf, documentFiles, readDocument, textOf, textOfBytes } from './sample-documents.ts';

/** Three million bytes: the samples must not make the repository heavy. */
const mostBytes = 3_000_000;
const allegations = ['An indictment is an allegation.', '起诉书只是指控'];
/** How a document introduces its public sources; in a table, the head of a column. */
const sources = ['What this document rests on', 'What this message rests on', '本文件依据', '依据：', ',Source '];
/** Docket numbers as US courts write them, with or without the office and the judge. */
const docketNumber =
  /\b\d{1,2}[:-]\d{2}[-\s]?(?:cr|cv|mj)\b|\b(?:cr|cv|mj)[-\s.]?\d{2,}|\b(?:docket|case|criminal) (?:number|no\.?)[:\s]+\d/i;

const readable = documentFiles.filter(file => !/\.(png|xlsx)$/.test(file));
const expected = recipes.filter(recipe => !('word' in recipe && recipe.attachedOnly)).map(recipe => recipe.file);

describe('the committed documents', () => {
  it('are those of the recipes, and light', () => {
    expect(documentFiles).toEqual(expected.toSorted());
    const total = documentFiles.reduce((bytes, file) => bytes + bytesOf(file).length, 0);
    expect(total).toBeLessThan(mostBytes);
  });

  it('are of many kinds, each known by its content and read without a problem', async () => {
    const read = await Promise.all(documentFiles.map(readDocument));
    const kinds = read.map(({ extraction }) => extraction.kind);
    const wanted = ['csv', 'docx', 'html', 'image', 'mail', 'markdown', 'pdf', 'sheet', 'text'];
    expect([...new Set(kinds)].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(wanted);
    expect(read.filter(({ extraction }) => extraction.problem !== undefined)).toEqual([]);
  });

  it.each(readable)(
    '%s says that it is a sample, what it rests on, and that an indictment is an allegation',
    async file => {
      const text = await textOf(file);
      expect(text).toContain(sampleMark);
      expect(sources.some(words => text.includes(words))).toBe(true);
      expect(allegations.some(words => text.includes(words))).toBe(true);
    },
  );

  it('carry the mark on every page of every PDF', async () => {
    const pdfs = await Promise.all(documentFiles.filter(file => file.endsWith('.pdf')).map(readDocument));
    const pages = pdfs.flatMap(pdf => pdf.pages.map(page => page.text.replaceAll(/\s+/g, ' ')));
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.filter(page => !page.includes(sampleMark))).toEqual([]);
  });

  it('carry the mark in the workbook', () => {
    expect(bytesOf('li/name-spellings.xlsx').toString('latin1')).toContain(sampleMark);
  });

  it('name no docket number', async () => {
    const texts = await Promise.all(readable.map(textOf));
    expect(texts.flatMap(text => text.match(docketNumber) ?? [])).toEqual([]);
  });

  it('have pages to cite: most PDFs have more than one, and a table runs over two', async () => {
    expect((await readDocument('li/2025-05-12-letter.pdf')).pages).toHaveLength(3);
    expect((await readDocument('precursors/table-of-companies.pdf')).pages).toHaveLength(3);
    const { pages } = await readDocument('li/chronology.pdf');
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page.text).toMatch(/Date\s+Event\s+Source/);
  });
});

describe('messages', () => {
  it('carry attachments that are sample documents, one of them also an exhibit of its own', async () => {
    const { attachments } = await PostalMime.parse(bytesOf('li/mail-2-questions-attached.eml'));
    expect(attachments.map(attachment => attachment.filename)).toEqual([
      'questions-for-the-records-desk.docx',
      'sentences.csv',
    ]);
    const [, list] = attachments;
    expect(Buffer.from(list?.content as ArrayBuffer).equals(bytesOf('li/sentences.csv'))).toBe(true);
    const [questions] = attachments;
    const text = await textOfBytes(new Uint8Array(questions?.content as ArrayBuffer), 'questions.docx');
    for (const words of [sampleMark, 'What this document rests on', 'An indictment is an allegation.'])
      expect(text).toContain(words);
  });

  it('form one thread between roles', async () => {
    const thread = await Promise.all(
      documentFiles.filter(file => file.startsWith('li/mail-')).map(file => PostalMime.parse(bytesOf(file))),
    );
    expect(thread).toHaveLength(4);
    thread.slice(1).forEach((message, at) => expect(message.inReplyTo).toBe(thread[at]?.messageId));
    const names = thread.flatMap(message => [message.from?.name, message.to?.[0]?.name]);
    expect(new Set(names)).toEqual(new Set(['Case reviewer', 'Records desk']));
  });

  it('end their lines with CR LF and keep them short', () => {
    for (const file of documentFiles.filter(name => name.endsWith('.eml'))) {
      const written = bytesOf(file).toString('utf8');
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(written.split('\r\n').filter(line => line.length > 100)).toEqual([]);
    }
  });

  it('keep a Chinese subject and text', async () => {
    const message = await PostalMime.parse(bytesOf('precursors/mail-hanhong.eml'));
    expect(message.subject).toBe('Hanhong: one company or two? (汉字名称未确认)');
    expect(message.text).toContain('I have found none that names both, and none that gives the Chinese name.');
  });
});

describe('charsets and pictures', () => {
  it('keep one Chinese text in GB18030 and one in UTF-8', () => {
    const source = readFileSync(
      fileURLToPath(new URL('../../samples/sources/li/reading-notes-zh.txt', import.meta.url)),
      'utf8',
    );
    const bytes = bytesOf('li/reading-notes-zh.txt');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
    expect(iconv.decode(bytes, 'gb18030')).toBe(source);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf('precursors/reading-notes-zh.txt'))).toContain(
      '阅读笔记',
    );
  });

  it('show a scan as a picture of a whole page, dark where there is text', async () => {
    for (const file of documentFiles.filter(name => name.endsWith('.png'))) {
      const picture = sharp(bytesOf(file));
      const { width, height, density } = await picture.metadata();
      expect([width, height, density]).toEqual([1275, 1650, 150]);
      const [grey] = (await picture.greyscale().stats()).channels;
      expect(grey?.min).toBeLessThan(60);
      expect(grey?.mean).toBeGreaterThan(200);
    }
  });

  it('share the letter between the cases, byte for byte', () => {
    expect(bytesOf('precursors/2025-05-12-letter.pdf').equals(bytesOf('li/2025-05-12-letter.pdf'))).toBe(true);
  });
});

// The native compiler has a program for Linux on x64 only; elsewhere the script refuses and the committed files stand.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('making the documents', () => {
  it('gives again the bytes that are committed', async () => {
    const made = await makeDocuments(recipes);
    for (const recipe of recipes) {
      if (!expected.includes(recipe.file)) continue;
      const bytes = Buffer.from(made.get(recipe.file) ?? []);
      const committed = bytesOf(recipe.file);
      // How a PNG is packed depends on the processor; its pixels do not.
      const same = 'scanOf' in recipe ? (await pixels(bytes)).equals(await pixels(committed)) : bytes.equals(committed);
      expect(same, `${recipe.file} is not what its source makes: run npm run samples`).toBe(true);
    }
  });

  it('stops with the compiler’s words when a source is missing', async () => {
    const broken = makeDocuments([{ file: 'li/none.pdf', typeset: 'sources/li/none.typ' }]);
    await expect(broken).rejects.toThrow(/sources\/li\/none\.typ cannot be typeset/);
  });

  it('stops when a recipe uses what is not made yet', async () => {
    const early = makeDocuments([{ file: 'li/scan.png', scanOf: 'li/chronology.pdf', page: 1 }]);
    await expect(early).rejects.toThrow('li/chronology.pdf is used before it is made');
  });
});

function pixels(picture: Buffer): Promise<Buffer> {
  return sharp(picture).greyscale().raw().toBuffer();
}
