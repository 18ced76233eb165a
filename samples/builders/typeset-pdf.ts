import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);

const fonts = [
  'source-serif/TTF/SourceSerif4-Regular.ttf',
  'source-serif/TTF/SourceSerif4-It.ttf',
  'source-serif/TTF/SourceSerif4-Semibold.ttf',
  'source-serif/TTF/SourceSerif4-Bold.ttf',
  'source-sans/TTF/SourceSans3-Regular.ttf',
  'source-sans/TTF/SourceSans3-It.ttf',
  'source-sans/TTF/SourceSans3-Semibold.ttf',
  'source-sans/TTF/SourceSans3-Bold.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
];

/** The folder that the templates and sources seem to lie in. It does not exist: the compiler gets every file from memory. */
const workspace = resolve(sep, 'casewright-samples');

/** Typesets one Typst source below the samples folder, such as "sources/li/chronology.typ". Raises an Error with the compiler's own words. */
export type Typeset = (source: string) => Uint8Array;

/**
 * Starts the Typst compiler with the templates and the sources of the samples folder.
 * Raises an Error where the native compiler has no program for this machine.
 */
export async function startTypesetting(samples: string): Promise<Typeset> {
  const compiler = await startCompiler();
  for (const folder of ['templates', 'sources']) {
    for (const path of readdirSync(join(samples, folder), { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.typ')) continue;
      const file = join(samples, folder, path);
      compiler.addSource(join(workspace, relative(samples, file)), readFileSync(file, 'utf8'));
    }
  }
  return source => {
    const compiled = compiler.compile({ mainFilePath: join(workspace, source) });
    if (compiled.result === null || compiled.hasError()) {
      const problems = compiled.takeDiagnostics();
      const words = problems === null ? [] : compiler.fetchDiagnostics(problems);
      throw new Error(`${source} cannot be typeset: ${JSON.stringify(words)}`);
    }
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2a' });
  };
}

async function startCompiler(): Promise<NodeCompiler> {
  let compiler: typeof NodeCompiler;
  try {
    ({ NodeCompiler: compiler } = await import('@myriaddreamin/typst-ts-node-compiler'));
  } catch (cause) {
    throw new Error(
      'The sample documents are made with the native Typst compiler, which has no program for this machine. ' +
        'You need not make them: the built documents are in samples/documents. To change them, use Linux on x64.',
      { cause },
    );
  }
  return compiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map(font => readFileSync(require.resolve(font))) }],
  });
}
