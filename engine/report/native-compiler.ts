import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dataFile, mainFile } from './compiler.ts';
import type { Compiler } from './compiler.ts';

/** A folder that need not exist: sources and data are handed over in memory, so that nothing is read from disk. */
const workspace = process.platform === 'win32' ? 'C:\\casewright-report' : '/casewright-report';
const separator = process.platform === 'win32' ? '\\' : '/';

/** Typst as a native module. Importing this file throws where the module has no binary. */
export const nativeCompiler: Compiler = {
  writes: asked => (({ 'a-2a': 'PDF/A-2a', 'ua-1': 'PDF/UA-1', tagged: 'tagged PDF 1.7' }) as const)[asked],
  compile: async ({ sources, data, fonts, asked, createdAt }) => {
    const place = (path: string): string => [workspace, ...path.split('/')].join(separator);
    const compiler = NodeCompiler.create({
      workspace,
      fontArgs: [{ fontBlobs: fonts.map(font => Buffer.from(font.buffer, font.byteOffset, font.byteLength)) }],
    });
    for (const [path, source] of sources) compiler.addSource(place(path), source);
    compiler.mapShadow(place(dataFile), Buffer.from(data));
    const laidOut = compiler.compile({ mainFilePath: place(mainFile) });
    const document = laidOut.result;
    if (!document) {
      const diagnostics = laidOut.takeDiagnostics();
      throw new Error(`Typst: ${JSON.stringify(diagnostics ? compiler.fetchDiagnostics(diagnostics) : null)}`);
    }
    const pdf = compiler.pdf(document, {
      ...(asked === 'tagged' ? {} : { pdfStandard: asked }),
      creationTimestamp: createdAt,
    });
    return { pdf, pages: document.numOfPages };
  },
};
