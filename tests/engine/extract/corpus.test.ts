import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { Extraction } from '../../../engine/extract/extraction.ts';
import { startExtractors } from '../../../engine/extract/pool.ts';

// Documents that nobody wrote for this product, many of them broken on purpose.
const corpus = join(import.meta.dirname, '../../../../shared/corpus');

type Result = Pick<Extraction, 'kind' | 'outcome' | 'problem'> & { name: string };

async function readAll(folder: string): Promise<Result[]> {
  const pool = startExtractors({ count: 2 });
  onTestFinished(() => pool.close());
  const names = readdirSync(folder).toSorted();
  return Promise.all(
    names.map(async name => {
      const file = join(folder, name);
      let next = 1;
      // Read when its turn comes, so that the whole collection is never in memory.
      const bytes = {
        size: statSync(file).size,
        read: async function* () {
          yield readFileSync(file);
        },
      };
      const result = await pool.extract(
        { bytes, name },
        {
          onPages(pages) {
            for (const page of pages) {
              expect(page.number).toBe(next);
              expect(page.text).not.toContain('\0');
              expect(page.text.isWellFormed()).toBe(true);
              next += 1;
            }
          },
        },
      );
      expect(result.pageCount).toBe(next - 1);
      expect(result.outcome === 'failed' ? result.problem?.message : 'fine').toBeTruthy();
      return { name, ...result };
    }),
  );
}

function table(results: readonly Result[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, outcome, problem } of results) {
    const row = [kind, outcome, problem?.code].filter(Boolean).join(' ');
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

test.skipIf(!existsSync(join(corpus, 'pdfjs')))(
  'odd and damaged PDFs: nearly all are read, and none is lost',
  async () => {
    const results = await readAll(join(corpus, 'pdfjs'));
    process.stdout.write(`${inspect(table(results))}\n`);
    const openable = results.filter(({ problem }) => problem?.code !== 'password');
    const read = openable.filter(({ outcome }) => outcome === 'read');
    expect(read.length).toBeGreaterThanOrEqual(openable.length * 0.97);
    const lost = results.filter(({ problem }) =>
      ['crashed', 'timeout', 'memory', 'internal'].includes(problem?.code ?? ''),
    );
    expect(lost).toEqual([]);
  },
);

test.skipIf(!existsSync(join(corpus, 'tika')))(
  'files of every kind: each has an outcome, and none is lost',
  async () => {
    const results = await readAll(join(corpus, 'tika'));
    process.stdout.write(`${inspect(table(results))}\n`);
    const lost = results.filter(({ problem }) =>
      ['crashed', 'timeout', 'memory', 'internal'].includes(problem?.code ?? ''),
    );
    expect(lost).toEqual([]);
    const kindsByEnd: Readonly<Record<string, readonly string[]>> = {
      pdf: ['pdf'],
      docx: ['docx'],
      eml: ['mail'],
      png: ['image'],
      jpg: ['image'],
      gif: ['image'],
      html: ['html', 'text'],
    };
    // One page is in EBCDIC, the charset of mainframes, which is not read.
    const expected = results.filter(({ name }) => name !== 'test_ignore_IBM420.html');
    const wrong = expected.filter(
      ({ name, kind }) => kindsByEnd[name.split('.').at(-1) ?? '']?.includes(kind) === false,
    );
    expect(wrong).toEqual([]);
  },
);
