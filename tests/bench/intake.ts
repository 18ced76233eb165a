import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureImport } from './support/measure-import.ts';
import { filesBelow } from './support/mixed-documents.ts';

// Measures an import from the call to the moment when everything is stored, read and searchable.
// Run: npm run bench -- intake [--documents 2000] [--only-mixed] [--folder DIR]

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    folder: { type: 'string' },
    'only-mixed': { type: 'boolean' },
  },
});
const manualCopies = 10;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const corpus = here('../../../shared/corpus');
const scratch = mkdtempSync(join(tmpdir(), 'casewright-bench-'));

try {
  if (values.folder !== undefined) await measureImport(scratch, values.folder, [values.folder]);
  else {
    const mixed = join(scratch, 'mixed');
    mkdirSync(mixed);
    const pdfs = filesBelow(here('../../samples/documents'), '.pdf');
    execFileSync(process.execPath, [here('./support/mixed-documents.ts'), mixed, values.documents, ...pdfs]);
    await measureImport(scratch, `${values.documents} mixed small documents`, [mixed], { wanted: { rate: 75 } });
    if (values['only-mixed'] === true) console.log('  Long manuals and hostile files were not asked for.');
    else if (existsSync(corpus)) {
      const manuals = join(scratch, 'manuals');
      copyManuals(manuals);
      await measureImport(scratch, `long manuals (PDF), each ${manualCopies} times with another end`, [manuals]);
      await measureImport(scratch, 'hostile PDFs', [join(corpus, 'pdfjs')]);
      await measureImport(scratch, 'test documents of every kind', [join(corpus, 'tika')]);
    } else
      console.log(
        '  The corpus of real files is not beside the project, so manuals and hostile files were not measured.',
      );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The corpus has three manuals; copies of them that differ behind their end make the import long enough to measure. */
function copyManuals(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(corpus).filter(one => one.endsWith('.pdf'))) {
    const bytes = readFileSync(join(corpus, name));
    for (let copy = 1; copy <= manualCopies; copy += 1)
      writeFileSync(join(folder, `${copy}-${name}`), Buffer.concat([bytes, Buffer.from(`\n% copy ${copy}\n`)]));
  }
}
