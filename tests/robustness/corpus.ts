import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startExtractors } from '../../engine/extract/pool.ts';
import { endingOf, readFolder, type ReadResult } from '../support/read-folder.ts';

// `npm run corpus`: reads a large collection of real and broken files and prints what became of each kind. A program and
// not a test: it takes minutes, and its figures are to be read. Needs the collection beside the project.

const corpus = process.argv[2] ?? join(import.meta.dirname, '../../../shared/corpus');

/** The share of files that must give text or files, by the endings of a kind. Protected and cut files count against it. */
const wanted: readonly (readonly [kind: string, endings: readonly string[], share: number])[] = [
  ['Word (docx, docm)', ['docx', 'docm', 'dotx', 'dotm'], 0.93],
  ['Excel (xlsx, xlsm, xlsb)', ['xlsx', 'xlsm', 'xlsb', 'xltm', 'xltx'], 0.88],
  ['Excel (xls)', ['xls'], 0.88],
  ['PowerPoint (pptx …)', ['pptx', 'pptm', 'ppsx', 'ppsm'], 0.96],
  ['Word (doc)', ['doc'], 0.85],
  ['PowerPoint (ppt)', ['ppt'], 0.95],
  ['RTF', ['rtf'], 1],
  ['OpenDocument', ['odt', 'ods', 'odp', 'fodt', 'fods', 'fodp'], 0.88],
  ['E-mail (eml)', ['eml', 'emlx'], 1],
  ['Outlook (msg)', ['msg'], 1],
  ['Mailbox (mbox)', ['mbox'], 1],
  ['Outlook (pst, ost)', ['pst', 'ost'], 1],
  ['Zip', ['zip'], 0.85],
];
/** Of the PDFs that ask for no password. */
const wantedPdf = 0.97;

const gives = ({ outcome, characters, children, problem }: ReadResult): boolean =>
  (outcome === 'read' && (characters > 0 || children > 0)) || (outcome === 'read' && problem === undefined);

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);

function row(kind: string, files: readonly ReadResult[], share?: number): boolean {
  const good = files.filter(gives).length;
  const isMet = share === undefined || files.length === 0 || good / files.length >= share;
  const target = share === undefined ? '' : `${(share * 100).toFixed(0)} %${isMet ? '' : '  MISSED'}`;
  console.log(
    `| ${kind.padEnd(26)} | ${String(files.length).padStart(5)} | ${String(good).padStart(5)} | ${percent(good, files.length).padStart(7)} | ${target.padEnd(13)} |`,
  );
  return isMet;
}

if (!existsSync(corpus)) {
  console.error(`There is no collection at ${corpus}. Name another folder: npm run corpus -- FOLDER`);
  process.exitCode = 2;
} else {
  const pool = startExtractors();
  const began = performance.now();
  try {
    const tika = await readFolder(pool, join(corpus, 'tika'));
    const pdfjs = await readFolder(pool, join(corpus, 'pdfjs'));
    const seconds = (performance.now() - began) / 1000;
    const all = [...tika, ...pdfjs];
    console.log(`${all.length} files in ${seconds.toFixed(0)} s\n`);
    console.log(`| ${'kind'.padEnd(26)} | files |  read |   share | wanted        |`);
    console.log(`|${'-'.repeat(28)}|------:|------:|--------:|---------------|`);
    const met = [
      row(
        'PDF (pdf.js)',
        pdfjs.filter(({ problem }) => problem?.code !== 'password'),
        wantedPdf,
      ),
      ...wanted.map(([kind, endings, share]) =>
        row(
          kind,
          tika.filter(({ name }) => endings.includes(endingOf(name))),
          share,
        ),
      ),
    ];
    const named = new Set(wanted.flatMap(([, endings]) => endings));
    const others = Map.groupBy(
      tika.filter(({ name }) => !named.has(endingOf(name))),
      ({ kind }) => kind,
    );
    for (const [kind, files] of [...others].toSorted(([, a], [, b]) => b.length - a.length))
      row(`others: ${kind}`, files);

    console.log('\nNot read:');
    for (const result of all.filter(one => !gives(one)).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      console.log(`  ${result.name} (${result.kind}): ${result.problem?.code ?? 'no reader for this kind'}`);
    const lost = all.filter(({ problem }) =>
      ['crashed', 'timeout', 'memory', 'internal'].includes(problem?.code ?? ''),
    );
    console.log(`\n${lost.length} files took their reader with them.`);
    process.exitCode = met.every(Boolean) && lost.length === 0 ? 0 : 1;
  } finally {
    await pool.close();
  }
}
