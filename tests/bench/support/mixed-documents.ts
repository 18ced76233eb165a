import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';

const words =
  'account ledger courier transfer invoice shipment warehouse deposit broker statement witness exhibit wire cash contract customs agent bank company record 资金 账户 转账 公司 货物'.split(
    ' ',
  );

/** A small generator of the same numbers each time (xorshift), so that two runs measure the same files. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * Writes `count` small documents, none like another: text, Markdown, HTML, CSV, mail with an attachment, DOCX, PDF.
 * The PDFs are those of the samples with a comment behind the end, which readers ignore.
 */
async function writeMixedDocuments(folder: string, count: number, samplePdfs: readonly string[]): Promise<void> {
  const next = numbers(7);
  const sentence = (): string =>
    `${Array.from({ length: 12 }, () => words[Math.floor(next() * words.length)]).join(' ')} ${Math.floor(next() * 1e6)}.`;
  const lines = (number: number): string[] => Array.from({ length: number }, sentence);
  const pdfs = samplePdfs.map(file => readFileSync(file));
  for (let i = 0; i < count; i += 1) {
    if (i % 200 === 0) mkdirSync(join(folder, String(Math.floor(i / 200))), { recursive: true });
    const file = join(folder, String(Math.floor(i / 200)), `document-${i}`);
    const pdf = pdfs[i % Math.max(1, pdfs.length)];
    const body = lines(20 + Math.floor(next() * 40));
    const kind = i % 7;
    if (kind === 0) writeFileSync(`${file}.txt`, body.join('\n'));
    else if (kind === 1) writeFileSync(`${file}.md`, `# Report ${i}\n\n${body.join('\n\n')}`);
    else if (kind === 2)
      writeFileSync(
        `${file}.html`,
        `<!doctype html><title>Page ${i}</title>${body.map(line => `<p>${line}</p>`).join('')}`,
      );
    else if (kind === 3)
      writeFileSync(
        `${file}.csv`,
        [
          'date,account,amount',
          ...body.map((_, row) => `2020-01-${(row % 28) + 1},${row},${Math.floor(next() * 1e5)}`),
        ].join('\n'),
      );
    else if (kind === 4) writeFileSync(`${file}.eml`, mail(i, body, lines(10)));
    else if (kind === 5)
      writeFileSync(
        `${file}.docx`,
        await Packer.toBuffer(new Document({ sections: [{ children: body.map(line => new Paragraph(line)) }] })),
      );
    else if (pdf) writeFileSync(`${file}.pdf`, Buffer.concat([pdf, Buffer.from(`\n% ${i}\n`)]));
    else writeFileSync(`${file}.log`, body.join('\n'));
  }
}

function mail(number: number, body: readonly string[], attached: readonly string[]): string {
  return [
    `From: Records desk <records@example.org>`,
    `To: Case reviewer <reviewer@example.org>`,
    `Subject: Message ${number}`,
    `Date: Tue, 26 Oct 2021 14:05:${String(number % 60).padStart(2, '0')} +0000`,
    `Message-ID: <${number}@example.org>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...body,
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Disposition: attachment; filename="list-${number}.txt"`,
    '',
    ...attached,
    '--part--',
    '',
  ].join('\r\n');
}

/** All files below a folder with this ending, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => extname(name) === ending)
    .sort()
    .map(name => join(folder, name));
}

// Measurements have this done in a process of its own, so that the memory it takes is not measured with the rest.
if (import.meta.main) {
  const [folder = '', count = '', ...samplePdfs] = process.argv.slice(2);
  await writeMixedDocuments(folder, Number(count), samplePdfs);
}
