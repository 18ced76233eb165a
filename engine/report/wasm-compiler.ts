import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createTypstCompiler, loadFonts } from '@myriaddreamin/typst.ts';
import { z } from 'zod';
import { dataFile, mainFile } from './compiler.ts';
import type { Compiler } from './compiler.ts';

const require = createRequire(import.meta.url);
const module = '@myriaddreamin/typst-ts-web-compiler/wasm';

/** Typst as WebAssembly: about four times slower than the native module, at most 4 GB, and no choice of a PDF standard. */
export const wasmCompiler: Compiler = {
  writes: () => 'tagged PDF 1.7',
  compile: async ({ sources, data, fonts }) => {
    const compiler = createTypstCompiler();
    await compiler.init({
      getModule: () => readFileSync(require.resolve(module)),
      // Without `assets: false` it would fetch fonts from the network.
      beforeBuild: [
        loadFonts(
          fonts.map(font => new Uint8Array(font)),
          { assets: false },
        ),
      ],
    });
    for (const [path, source] of sources) compiler.addSource(`/${path}`, source);
    compiler.mapShadow(`/${dataFile}`, Buffer.from(data));
    return compiler.runWithWorld({ mainFilePath: `/${mainFile}` }, async world => {
      const laidOut = await world.compile({ diagnostics: 'full' });
      if (laidOut.hasError) throw new Error(`Typst: ${JSON.stringify(laidOut.diagnostics ?? null)}`);
      const pages = z.array(z.int()).parse(await world.query({ selector: '<page-count>', field: 'value' }))[0];
      const { result: pdf, diagnostics } = await world.pdf({ diagnostics: 'full' });
      if (!pdf || pages === undefined) throw new Error(`Typst: ${JSON.stringify(diagnostics ?? null)}`);
      return { pdf, pages };
    });
  },
};
