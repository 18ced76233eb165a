import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const source = join(import.meta.dirname, '..', 'node_modules', 'pdfjs-dist');

/** What pages of a PDF may need beside the file: character maps, standard fonts, picture decoders, colour profiles. */
const wanted: Readonly<Record<string, RegExp>> = {
  cmaps: /./,
  standard_fonts: /./,
  // Not the engine that would run a document's own scripts, and not the decoders for browsers without WebAssembly.
  wasm: /^(LICENSE_(?!.*QUICKJS)|(jbig2|openjpeg|qcms_bg)\.wasm$)/,
  iccs: /./,
};

/** Ships them with the window, under pdf/, so that nothing comes from elsewhere. */
export function pdfFiles(): Plugin {
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const [folder, names] of Object.entries(wanted)) {
        for (const name of readdirSync(join(source, folder))) {
          if (names.test(name))
            this.emitFile({
              type: 'asset',
              fileName: `pdf/${folder}/${name}`,
              source: readFileSync(join(source, folder, name)),
            });
        }
      }
    },
  };
}
